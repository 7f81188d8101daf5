internal import FHIRTree

/// A number that equal content has in common, whatever the order of members: for finding what was sent twice. Never 0, as a
/// `TextTable` wants it.
enum ContentPrint {
    /// The print of an object without one of its members.
    static func of(_ object: Node, in tree: Tree, except skipped: Symbol) -> UInt64 {
        var sum: UInt64 = 1
        for child in tree.children(object) where tree.name(child) != skipped { sum &+= member(child, in: tree) }
        return sum | 1
    }

    /// The print of an identifier's system and value.
    static func of(_ identifier: BundleIndex.Identifier, in tree: Tree) -> UInt64 {
        mix(value(tree.child(identifier.node, .system), in: tree)) &+ value(identifier.value, in: tree) | 1
    }

    private static func member(_ node: Node, in tree: Tree) -> UInt64 {
        mix(UInt64(tree.name(node).raw) &* 31 &+ value(node, in: tree))
    }

    /// The print of a value. Depth is bounded by the parser's limit.
    static func value(_ node: Node, in tree: Tree) -> UInt64 {
        switch tree.kind(node) {
        case .object:
            var sum: UInt64 = 2
            for child in tree.children(node) { sum &+= member(child, in: tree) }
            return mix(sum)
        case .array:
            var print: UInt64 = 3
            for child in tree.children(node) { print = mix(print &* 31 &+ value(child, in: tree)) }
            return print
        case .string, .number, .true, .false, .null:
            return tree.withText(node, TextTable.hash)
        }
    }

    static func mix(_ value: UInt64) -> UInt64 {
        let mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }
}
