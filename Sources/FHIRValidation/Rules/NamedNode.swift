internal import FHIRTree

/// A node whose members are found by their names: for resources that are rare, where nothing is compiled.
struct NamedNode {
    let tree: Tree
    let node: Node

    /// The text of a primitive member, nil when it is missing or something else.
    func text(_ name: String) -> String? {
        guard let member = members(name).first else { return nil }
        switch tree.kind(member) {
        case .string, .number, .true, .false: return tree.text(member)
        case .object, .array, .null: return nil
        }
    }

    /// The values under a name.
    func members(_ name: String) -> [Node] { tree.symbol(name).map { tree.items(node, $0) } ?? [] }

    /// The objects under a name.
    func objects(_ name: String) -> [NamedNode] { tree.symbol(name).map(objects) ?? [] }

    /// The same where there are many to ask.
    func objects(_ name: Symbol) -> [NamedNode] {
        tree.objects(node, name).map { NamedNode(tree: tree, node: $0) }
    }

    /// The member of a choice element whose name begins so: `valueCode`, and its type: `code`.
    func choice(_ prefix: String) -> (node: Node, type: String)? {
        for member in tree.children(node) where tree[member].flags.isDisjoint(with: [.companion, .duplicate]) {
            let name = tree.nameText(tree.name(member))
            if name.count > prefix.count, name.hasPrefix(prefix) {
                return (member, String(name.dropFirst(prefix.count)))
            }
        }
        return nil
    }
}
