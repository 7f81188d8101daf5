package import FHIRTree

/// An object in a definition's tree, read alike from JSON and XML: what repeats is an array in the one, a row of members
/// of the same name in the other, and every primitive of XML is a string.
package struct DefinitionNode {
    package let tree: Tree
    package let node: Node

    package init(tree: Tree, node: Node) {
        self.tree = tree
        self.node = node
    }

    /// The text of a primitive member, nil when it is missing or has no value.
    package func string(_ member: Member) -> String? { first(member).flatMap(text) }

    /// The texts of a repeating primitive member.
    package func strings(_ member: Member) -> [String] { values(member).compactMap(text) }

    package func bool(_ member: Member) -> Bool { string(member) == "true" }

    package func object(_ member: Member) -> DefinitionNode? {
        first(member).flatMap { tree.kind($0) == .object ? DefinitionNode(tree: tree, node: $0) : nil }
    }

    /// The objects of a repeating complex member.
    package func objects(_ member: Member) -> [DefinitionNode] {
        values(member).filter { tree.kind($0) == .object }.map { DefinitionNode(tree: tree, node: $0) }
    }

    /// Whether a member, or its companion, is there.
    package func has(_ member: Member) -> Bool {
        let symbol = member.symbol
        return tree.kind(node) == .object && tree.children(node).contains { tree.name($0) == symbol }
    }

    /// The values of a member, opened if it is an array, without nulls.
    package func values(_ member: Member) -> [Node] {
        var found: [Node] = []
        let symbol = member.symbol
        for child in tree.children(node) where tree.name(child) == symbol && isOwn(child) {
            if tree.kind(child) == .array {
                found.append(contentsOf: tree.children(child).filter { tree.kind($0) != .null })
            } else if tree.kind(child) != .null {
                found.append(child)
            }
        }
        return found
    }

    private func first(_ member: Member) -> Node? { values(member).first }

    private func isOwn(_ node: Node) -> Bool { tree[node].flags.isDisjoint(with: [.companion, .duplicate]) }

    private func text(_ node: Node) -> String? {
        switch tree.kind(node) {
        case .string, .number, .true, .false: tree.text(node)
        case .object, .array, .null: nil
        }
    }
}

extension DefinitionNode {
    /// The extensions with a url.
    func extensions(_ url: String) -> [DefinitionNode] {
        objects(.extension).filter { $0.string(.url) == url }
    }

    /// The text of the first extension's primitive value, whatever its type.
    func extensionValue(_ url: String) -> String? { extensions(url).first?.choice("value").map { tree.text($0.node) } }

    /// The value of a choice element whose name is `prefix` and a type: for `fixed` that of `fixedUri`, type `Uri`.
    func choice(_ prefix: String) -> ElementDefinition.Value? {
        for child in tree.children(node) where isOwn(child) {
            let name = tree.nameText(tree.name(child))
            guard name.count > prefix.count, name.hasPrefix(prefix) else { continue }
            let type = String(name.dropFirst(prefix.count))
            guard type.first?.isUppercase == true else { continue }
            return ElementDefinition.Value(tree: tree, node: child, type: type)
        }
        return nil
    }
}
