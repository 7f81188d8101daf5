internal import FHIRTree

/// A number that equal content has in common, whatever the order of members: for finding what was sent twice.
enum ContentPrint {
    /// The print of an object without one of its members.
    static func of(_ object: Node, in tree: Tree, except skipped: Symbol) -> UInt64 {
        tree.children(object).filter { tree.name($0) != skipped }.reduce(1) { $0 &+ member($1, in: tree) }
    }

    /// The print of an identifier's system and value.
    static func of(_ identifier: BundleIndex.Identifier, in tree: Tree) -> UInt64 {
        var system = identifier.system
        return system.withUTF8 { mix(Hash.of(UnsafeRawBufferPointer($0))) } &+ value(identifier.value, in: tree)
    }

    private static func member(_ node: Node, in tree: Tree) -> UInt64 {
        mix(UInt64(tree.name(node).raw) &* 31 &+ value(node, in: tree))
    }

    /// Depth is bounded by the parser's limit.
    private static func value(_ node: Node, in tree: Tree) -> UInt64 {
        switch tree.kind(node) {
        case .object: mix(tree.children(node).reduce(2) { $0 &+ member($1, in: tree) })
        case .array: tree.children(node).reduce(3) { mix($0 &* 31 &+ value($1, in: tree)) }
        case .string, .number, .true, .false, .null:
            tree.withText(node) { Hash.of($0) }
        }
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }
}
