internal import FHIRTree

/// Compares an element with a value that a definition gives.
struct MirrorComparison {
    let tree: Tree
    /// The definition's own tree.
    let given: Tree

    func matches(_ node: Node, _ value: Node, exactly: Bool) -> Bool {
        guard node.exists else { return false }
        switch given.kind(value) {
        case .object: return matchesObject(node, value, exactly: exactly)
        case .array: return matchesItems([node], Array(given.children(value)), exactly: exactly)
        case .string, .number, .true, .false, .null:
            switch tree.kind(node) {
            case .object, .array: return false
            case .string, .number, .true, .false, .null: return tree.text(node) == given.text(value)
            }
        }
    }

    private func matchesObject(_ node: Node, _ value: Node, exactly: Bool) -> Bool {
        guard tree.kind(node) == .object else { return false }
        var names: Set<String> = []
        for wanted in given.children(value) {
            let name = given.memberName(wanted)
            names.insert(name)
            let items = given.kind(wanted) == .array ? Array(given.children(wanted)) : [wanted]
            guard matchesItems(members(node, name), items, exactly: exactly) else { return false }
        }
        return !exactly || tree.children(node).allSatisfy { names.contains(tree.memberName($0)) }
    }

    private func members(_ node: Node, _ name: String) -> [Node] {
        guard let symbol = tree.symbol(name) else { return [] }
        return tree.children(node).filter {
            tree.name($0) == symbol && tree[$0].flags.isDisjoint(with: [.companion, .duplicate])
        }.flatMap { tree.kind($0) == .array ? Array(tree.children($0)) : [$0] }
    }

    private func matchesItems(_ found: [Node], _ wanted: [Node], exactly: Bool) -> Bool {
        if exactly {
            return found.count == wanted.count && zip(found, wanted).allSatisfy { matches($0, $1, exactly: true) }
        }
        return wanted.allSatisfy { item in found.contains { matches($0, item, exactly: false) } }
    }

    /// The given value as JSON on one line.
    func text(_ value: Node) -> String {
        switch given.kind(value) {
        case .object:
            "{" + given.children(value).map { "\"\(given.memberName($0))\":\(text($0))" }.joined(separator: ",") + "}"
        case .array: "[" + given.children(value).map(text).joined(separator: ",") + "]"
        case .string: "\"" + given.text(value) + "\""
        case .number, .true, .false, .null: given.text(value)
        }
    }
}
