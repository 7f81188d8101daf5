// FHIRPath N1, 5.2 "Filtering and projection", and the lambda functions in general.
extension Machine {
    /// Runs a function whose arguments are evaluated for each item.
    mutating func apply(_ function: Function, _ bodies: Bodies) throws(FHIRPathError) {
        switch function {
        case .where: try filter(body(0, of: bodies))
        case .select: try project(body(0, of: bodies))
        case .repeat: try repeatSteps(body(0, of: bodies))
        case .exists: try searchItems(body(0, of: bodies), stopAt: true)
        case .all: try searchItems(body(0, of: bodies), stopAt: false)
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
    private mutating func choose(_ bodies: Bodies) throws(FHIRPathError) {
        let saved = scope
        scope.this = try popSingle("iif")
        try run(body(0, of: bodies).range)
        if try popBoolean("iif") == true {
            try run(body(1, of: bodies).range)
        } else if bodies.count > 2 {
            try run(body(2, of: bodies).range)
        } else {
            stack.begin()
        }
        scope = saved
    }

    /// `aggregate(step, start)`: `$total` goes from item to item (chapter 7).
    private mutating func aggregate(_ bodies: Bodies) throws(FHIRPathError) {
        let saved = scope, savedTotal = total, source = stack.pop()
        var total: [Item] = []
        if bodies.count > 1 {
            try run(body(1, of: bodies).range)
            total = stack.pop()
        }
        for (position, item) in source.enumerated() {
            scope = Scope(this: item, index: position)
            self.total = total
            try run(body(0, of: bodies).range)
            total = stack.pop()
        }
        scope = saved
        self.total = savedTotal
        stack.push(total)
    }
}
