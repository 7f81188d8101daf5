internal import FHIRPath
internal import FHIRTree

/// Whether an item belongs to a slice: a discriminator's place and the test there.
extension ValidationRun {
    func holds(_ test: TestRecord, _ item: Node) -> Bool {
        let discriminator = schema.discriminators[test.discriminator]
        if discriminator.isExpression { return expressionHolds(test, discriminator, item) }
        let start = places.count
        defer { places.drop(to: start) }
        return holds(test, findPlaces(discriminator, in: item))
    }

    /// Puts the nodes of an item that a discriminator points to on top of `places`; gives where they lie there.
    func findPlaces(_ discriminator: DiscriminatorRecord, in item: Node) -> Range<Int> {
        var reached = places.count..<(places.count + 1)
        places.push(item)
        for number in discriminator.steps.indices {
            let step = schema.steps[number]
            for place in reached { follow(step, places[place]) }
            reached = reached.upperBound..<places.count
        }
        return reached
    }

    func holds(_ test: TestRecord, _ found: Range<Int>) -> Bool {
        switch test.kind {
        case .exists: !found.isEmpty
        case .absent: found.isEmpty
        case .never: false
        case .fixed: found.contains { fits(places[$0], test.argument, exactly: true) }
        case .pattern: found.contains { fits(places[$0], test.argument, exactly: false) }
        case .binding: found.contains { isIn(places[$0], test.argument) }
        case .type: found.contains { hasType(places[$0], test.argument) }
        case .profile: found.contains { conforms(places[$0], test.argument) }
        }
    }

    /// Discriminators beyond the restricted language run as FHIRPath; their result's nodes are tested.
    private func expressionHolds(_ test: TestRecord, _ discriminator: DiscriminatorRecord, _ item: Node) -> Bool {
        let nodes = invariants.nodes(
            schema.text(discriminator.path), on: Element(value: item), hostType(of: item), in: self)
        let start = places.count
        defer { places.drop(to: start) }
        for node in nodes { places.push(node) }
        return holds(test, start..<places.count)
    }

    private func follow(_ step: StepRecord, _ node: Node) {
        switch step.kind {
        case .child: children(node, step.name, isChoice: step.isChoice)
        case .resolve: if let target = resolve(node) { places.push(target) }
        case .extension: extensions(node, step.text)
        case .ofType: if typeName(node).elementsEqual(schema.text(step.text)) { places.push(node) }
        }
    }

    /// Finds the values under a name; under a choice's name those of all its spellings.
    private func children(_ node: Node, _ name: Symbol, isChoice: Bool = false) {
        guard tree.kind(node) == .object else { return }
        for member in tree.children(node) where tree[member].flags.isDisjoint(with: [.duplicate]) {
            guard tree.name(member) == name || isChoice && isSpelling(tree.name(member), of: name) else { continue }
            if tree[member].flags.contains(.companion), tree[member].flags.contains(.paired) { continue }
            if tree.kind(member) == .array {
                for item in tree.children(member) { places.push(item) }
            } else {
                places.push(member)
            }
        }
    }

    private func extensions(_ node: Node, _ url: TextRef) {
        let start = places.count
        children(node, .extension)
        var kept = start
        for place in start..<places.count {
            let given = tree.child(places[place], .url)
            guard given.exists, tree.withText(given, { $0.same(schema.bytes(url)) }) else { continue }
            places[kept] = places[place]
            kept += 1
        }
        places.drop(to: kept)
    }

    private func fits(_ node: Node, _ value: Int32, exactly: Bool) -> Bool {
        let run = schema.fixed[value].value, wanted = schema.values[run.first]
        if wanted.kind == .string {
            guard tree.kind(node) == .string else { return false }
            let text = TextRef(offset: wanted.start, count: wanted.length)
            return tree.withText(node) { $0.same(schema.bytes(text)) }
        }
        return ValueComparison(schema: schema, tree: tree, value: run).matches(node, exactly: exactly)
    }

    /// Whether any code of the node is in a value set.
    private func isIn(_ node: Node, _ set: Int32) -> Bool {
        if tree.kind(node) == .string {
            return tree.withText(node) { schema.membership($0, system: nil, in: set) == .member }
        }
        let start = places.count
        defer { places.drop(to: start) }
        children(node, .coding)
        if places.count == start { places.push(node) }
        return (start..<places.count).contains { place in
            let coding = places[place], code = tree.child(coding, .code), system = tree.child(coding, .system)
            guard code.exists, tree.kind(code) == .string else { return false }
            let name = system.exists ? tree.text(system) : ""
            return tree.withText(code) { code in
                var name = name
                return name.withUTF8 { schema.membership(code, system: UnsafeRawBufferPointer($0), in: set) == .member }
            }
        }
    }

    private func hasType(_ node: Node, _ argument: Int32) -> Bool {
        let type = typeID(node)
        let run = Run(first: schema.targets[argument], count: schema.targets[argument + 1])
        return type != .none
            && run.indices.contains { schema.types.is(type, TypeID(raw: UInt16(schema.alternatives[$0]))) }
    }

    /// Whether a node fits one of several profiles' roots without an error.
    private func conforms(_ node: Node, _ argument: Int32) -> Bool {
        let run = Run(first: schema.targets[argument], count: schema.targets[argument + 1])
        return run.indices.contains { fitsWithoutError(node, schema.alternatives[$0]) }
    }
}
