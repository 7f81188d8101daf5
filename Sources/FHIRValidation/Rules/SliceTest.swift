internal import FHIRPath
package import FHIRTree

/// Whether an item belongs to a slice: a discriminator's place and the test there.
extension ValidationRun {
    func holds(_ test: TestRecord, _ item: Node) -> Bool {
        let discriminator = schema.discriminators[test.discriminator]
        if discriminator.isExpression { return expressionHolds(test, discriminator, item) }
        var nodes: [Node] = []
        places(discriminator, in: item, &nodes)
        return holds(test, nodes)
    }

    /// The nodes of an item that a discriminator points to.
    func places(_ discriminator: DiscriminatorRecord, in item: Node, _ nodes: inout [Node]) {
        guard discriminator.steps.count > 0 else { return nodes.append(item) }
        follow(schema.steps[discriminator.steps.first], item, &nodes)
        for number in discriminator.steps.indices.dropFirst() {
            let reached = nodes
            nodes.removeAll(keepingCapacity: true)
            for node in reached { follow(schema.steps[number], node, &nodes) }
        }
    }

    func holds(_ test: TestRecord, _ nodes: [Node]) -> Bool {
        switch test.kind {
        case .exists: !nodes.isEmpty
        case .absent: nodes.isEmpty
        case .never: false
        case .fixed: nodes.contains { fits($0, test.argument, exactly: true) }
        case .pattern: nodes.contains { fits($0, test.argument, exactly: false) }
        case .binding: nodes.contains { isIn($0, test.argument) }
        case .type: nodes.contains { hasType($0, test.argument) }
        case .profile: nodes.contains { conforms($0, test.argument) }
        }
    }

    /// Discriminators beyond the restricted language run as FHIRPath; their result's nodes are tested.
    private func expressionHolds(_ test: TestRecord, _ discriminator: DiscriminatorRecord, _ item: Node) -> Bool {
        let nodes = invariants.nodes(
            schema.text(discriminator.path), on: Element(value: item), hostType(of: item), in: self)
        return holds(test, nodes)
    }

    private func follow(_ step: StepRecord, _ node: Node, _ found: inout [Node]) {
        switch step.kind {
        case .child: children(node, step.name, isChoice: step.isChoice, &found)
        case .resolve: if let target = resolve(node) { found.append(target) }
        case .extension: extensions(node, step.text, &found)
        case .ofType: if typeName(node).elementsEqual(schema.text(step.text)) { found.append(node) }
        }
    }

    /// The values under a name; under a choice's name those of all its spellings.
    private func children(_ node: Node, _ name: Symbol, isChoice: Bool = false, _ found: inout [Node]) {
        guard tree.kind(node) == .object else { return }
        for member in tree.children(node) where tree[member].flags.isDisjoint(with: [.duplicate]) {
            guard tree.name(member) == name || isChoice && isSpelling(tree.name(member), of: name) else { continue }
            if tree[member].flags.contains(.companion), tree[member].flags.contains(.paired) { continue }
            if tree.kind(member) == .array { found += tree.children(member) } else { found.append(member) }
        }
    }

    private func extensions(_ node: Node, _ url: TextRef, _ found: inout [Node]) {
        var all: [Node] = []
        children(node, .extension, &all)
        found += all.filter { item in
            let given = tree.child(item, .url)
            return given.exists && tree.withText(given) { $0.same(schema.bytes(url)) }
        }
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
        var codings: [Node] = []
        children(node, .coding, &codings)
        if codings.isEmpty { codings = [node] }
        return codings.contains { coding in
            let code = tree.child(coding, .code), system = tree.child(coding, .system)
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
