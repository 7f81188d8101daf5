internal import FHIRPath
internal import FHIRTree

/// What kind of thing a node is, told from its name and content.
extension ValidationRun {
    /// The name of a node's type: a resource's own, the type of the list being sliced, or what a choice's spelling says.
    func typeName(_ node: Node) -> String {
        if let type = resourceType(of: node) { return schema.types.name(type) }
        let name = tree.nameText(tree.name(node))
        for index in name.indices where name[index].isUppercase {
            let rest = String(name[index...])
            if schema.types.find(rest) != nil { return rest }
            let lower = rest.prefix(1).lowercased() + rest.dropFirst()
            if schema.types.find(lower) != nil { return lower }
        }
        return itemType == .none ? "" : schema.types.name(itemType)
    }

    /// A node's type: the list's that is being sliced for its own items, else what name and content tell.
    func typeID(_ node: Node) -> TypeID {
        if let type = resourceType(of: node) { return type }
        if node == slicedItem { return itemType }
        return schema.types.find(typeName(node)) ?? .none
    }

    func hostType(of node: Node) -> TypeID { resourceType(of: node) ?? itemType }

    /// Whether a member's name is a choice's name with a type behind it: `valueQuantity` of `value`.
    func isSpelling(_ name: Symbol, of choice: Symbol) -> Bool {
        let text = tree.nameText(name), start = tree.nameText(choice)
        guard text.hasPrefix(start), text.utf8.count > start.utf8.count else { return false }
        let rest = String(text.dropFirst(start.count))
        return schema.types.find(rest) != nil
            || schema.types.find(rest.prefix(1).lowercased() + rest.dropFirst()) != nil
    }
}
