internal import FHIRTree

/// Compares an instance with a value of the schema.
struct ValueComparison {
    let schema: Schema
    let tree: Tree
    let value: Run

    func matches(_ node: Node, exactly: Bool) -> Bool { matches(node, 0, exactly: exactly) }

    /// The innermost places where an instance differs, each with the part of the value that belongs there, nil for what
    /// a fixed value does not have. A place that lacks something stands for it; so does one whose lists differ.
    func differences(_ node: Node, exactly: Bool) -> [(node: Node, wanted: Int?)] {
        differences(node, 0, exactly: exactly)
    }

    private func differences(_ node: Node, _ at: Int, exactly: Bool) -> [(node: Node, wanted: Int?)] {
        guard record(at).kind == .object, tree.kind(node) == .object else { return [(node, at)] }
        var found: [(node: Node, wanted: Int?)] = []
        for member in children(at) {
            let values = members(node, record(member).name)
            if !values.isEmpty, matchesMember(values, member, exactly: exactly) { continue }
            guard values.count == 1, record(member).kind != .array else { return [(node, at)] }
            found += differences(values[0], member, exactly: exactly)
        }
        return exactly ? found + surplus(node, at) : found
    }

    private func surplus(_ node: Node, _ at: Int) -> [(node: Node, wanted: Int?)] {
        let names = Set(children(at).map { record($0).name })
        return tree.children(node).filter { !names.contains(tree.name($0)) }.map { ($0, nil) }
    }

    private func record(_ at: Int) -> Record { schema.values[Int(value.first) + at] }

    private func matches(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        let wanted = record(at)
        switch wanted.kind {
        case .object: return matchesObject(node, at, exactly: exactly)
        case .array: return matchesList(node, at, exactly: exactly)
        case .string, .number, .true, .false, .null: return matchesText(node, wanted)
        }
    }

    private func matchesText(_ node: Node, _ wanted: Record) -> Bool {
        switch tree.kind(node) {
        case .object, .array: return false
        case .string, .number, .true, .false, .null:
            let text = TextRef(offset: wanted.start, count: wanted.length)
            return tree.withText(node) { $0.same(schema.bytes(text)) }
        }
    }

    private func children(_ at: Int) -> [Int] {
        var result: [Int] = [], next = at + 1
        while next < Int(record(at).next) {
            result.append(next)
            next = Int(record(next).next)
        }
        return result
    }

    private func matchesObject(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        guard tree.kind(node) == .object else { return false }
        let wanted = children(at)
        for member in wanted {
            let name = record(member).name
            let found = members(node, name)
            guard !found.isEmpty, matchesMember(found, member, exactly: exactly) else { return false }
        }
        guard exactly else { return true }
        let names = Set(wanted.map { record($0).name })
        return tree.children(node).allSatisfy { names.contains(tree.name($0)) }
    }

    /// A member's values: the items of an array, or in XML the repeated tags.
    private func members(_ node: Node, _ name: Symbol) -> [Node] {
        tree.children(node).filter {
            tree.name($0) == name && tree[$0].flags.isDisjoint(with: [.duplicate, .companion])
        }
        .flatMap { tree.kind($0) == .array ? Array(tree.children($0)) : [$0] }
    }

    private func matchesMember(_ found: [Node], _ member: Int, exactly: Bool) -> Bool {
        let wanted = record(member).kind == .array ? children(member) : [member]
        if exactly {
            return found.count == wanted.count && zip(found, wanted).allSatisfy { matches($0, $1, exactly: true) }
        }
        return wanted.allSatisfy { item in found.contains { matches($0, item, exactly: false) } }
    }

    private func matchesList(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        let found = tree.kind(node) == .array ? Array(tree.children(node)) : [node]
        return matchesMember(found, at, exactly: exactly)
    }
}
