/// A snapshot as the tree that its ids describe: each element with its children and its slices, in the snapshot's order.
package final class SnapshotNode {
    package let element: ElementDefinition
    /// The last step of the path: `valueQuantity`, `value[x]`.
    package let name: String
    package fileprivate(set) var children: [SnapshotNode] = []
    package fileprivate(set) var slices: [SnapshotNode] = []
    unowned let owner: StructureDefinitionBox

    init(_ element: ElementDefinition, _ owner: StructureDefinitionBox) {
        self.element = element
        let path = element.path.utf8
        name = String(
            element.path[(path.lastIndex(of: UInt8(ascii: ".")).map(path.index(after:)) ?? path.startIndex)...])
        self.owner = owner
    }

    package func child(_ name: String) -> SnapshotNode? { children.first { $0.name == name } }
}

/// A definition with its snapshot as a tree. A class because nodes and content references point into it from many places.
package final class StructureDefinitionBox {
    package let definition: StructureDefinition
    package private(set) var root: SnapshotNode!
    private var byID: [String: SnapshotNode] = [:]

    /// Throws `CompileError` when the snapshot's paths or ids don't form a tree.
    package init(_ definition: StructureDefinition) throws(CompileError) {
        self.definition = definition
        guard let first = definition.snapshot.first else { throw .noSnapshot(profile: definition.url) }
        root = SnapshotNode(first, self)
        byID[first.id] = root
        try grow(definition.snapshot.dropFirst())
    }

    package func node(id: String) -> SnapshotNode? { byID[id] }

    /// Follows the snapshot's order: an element belongs to the nearest element before it whose path is its parent's, and
    /// a slice to the nearest unsliced element (or slice, for a re-slice) with the same path.
    private func grow(_ rest: ArraySlice<ElementDefinition>) throws(CompileError) {
        var open: [SnapshotNode] = [root]
        for element in rest {
            let depth = element.path.utf8.count { $0 == UInt8(ascii: ".") }
            guard depth >= 1, depth <= open.count else {
                throw .badPath(profile: definition.url, element: element.id)
            }
            let node = SnapshotNode(element, self)
            if byID[element.id] == nil { byID[element.id] = node }
            let parent = open[depth - 1]
            if let sliceName = element.sliceName, let sliced = sliced(by: sliceName, node, in: parent) {
                sliced.slices.append(node)
            } else {
                parent.children.append(node)
            }
            open.removeLast(open.count - depth)
            open.append(node)
        }
    }

    private func sliced(by name: String, _ node: SnapshotNode, in parent: SnapshotNode) -> SnapshotNode? {
        guard let whole = parent.children.last(where: { $0.element.path == node.element.path }) else { return nil }
        var at = whole
        for (index, character) in name.enumerated() where character == "/" {
            let prefix = String(name.prefix(index))
            guard let next = at.slices.last(where: { $0.element.sliceName == prefix }) else { break }
            at = next
        }
        return at
    }
}
