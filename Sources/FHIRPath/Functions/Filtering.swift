// FHIRPath N1, 5.2 "Filtering and projection", and the lambda functions in general.
extension Machine {
    /// Runs a function whose arguments are evaluated for each item.
    mutating func apply(_ function: Function, _ bodies: [Body]) throws(FHIRPathError) {
        switch function {
        case .where: try filter(bodies[0])
        case .select: try project(bodies[0])
        case .repeat: try repeatSteps(bodies[0])
        case .exists: try searchItems(bodies[0], stopAt: true)
        case .all: try searchItems(bodies[0], stopAt: false)
        case .iif: try choose(bodies)
        case .aggregate: try aggregate(bodies)
        case .trace: stack.keep(0..<stack.top.count)
        case .sort: try sort(bodies)
        default: preconditionFailure("the compiler gives no other function bodies")
        }
    }

    private mutating func filter(_ body: Body) throws(FHIRPathError) {
        let source = stack.top, saved = scope
        stack.begin()
        for (position, index) in source.enumerated() {
            let item = stack.items[index]
            scope.this = item
            scope.index = position
            try run(body.range)
            if try popBoolean("where") == true { stack.add(item) }
        }
        scope = saved
        stack.dropBelow()
    }

    private mutating func project(_ body: Body) throws(FHIRPathError) {
        let source = stack.top, saved = scope
        stack.begin()
        for (position, index) in source.enumerated() {
            scope.this = stack.items[index]
            scope.index = position
            try run(body.range)
            stack.merge()
        }
        scope = saved
        stack.dropBelow()
    }

    /// Projects again what a projection gave that was not seen before.
    private mutating func repeatSteps(_ body: Body) throws(FHIRPathError) {
        let saved = scope
        let limit = tree.count + 100_000
        var waiting = stack.pop(), found = ItemSet()
        while !waiting.isEmpty {
            var fresh: [Item] = []
            for (position, item) in waiting.enumerated() {
                scope.this = item
                scope.index = position
                try run(body.range)
                for result in stack.pop() where found.insert(result, by: self) { fresh.append(result) }
            }
            guard found.items.count <= limit else { throw fail(.tooManySteps) }
            waiting = fresh
        }
        scope = saved
        stack.push(found.items)
    }

    /// `iif(criterion, then, otherwise)` on at most one item, which the arguments see as `$this`.
    private mutating func choose(_ bodies: [Body]) throws(FHIRPathError) {
        let saved = scope
        scope.this = try popSingle("iif")
        try run(bodies[0].range)
        if try popBoolean("iif") == true {
            try run(bodies[1].range)
        } else if bodies.count > 2 {
            try run(bodies[2].range)
        } else {
            stack.begin()
        }
        scope = saved
    }

    /// `aggregate(step, start)`: `$total` goes from item to item (chapter 7).
    private mutating func aggregate(_ bodies: [Body]) throws(FHIRPathError) {
        let saved = scope, source = stack.pop()
        var total: [Item] = []
        if bodies.count > 1 {
            try run(bodies[1].range)
            total = stack.pop()
        }
        for (position, item) in source.enumerated() {
            scope = Scope(this: item, index: position, total: total)
            try run(bodies[0].range)
            total = stack.pop()
        }
        scope = saved
        stack.push(total)
    }
}
