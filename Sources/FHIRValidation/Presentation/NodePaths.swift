package import FHIRTree

extension Engine.Outcome {
    /// The paths of nodes as findings have them: `Bundle.entry[3].resource.identifier[0].value`.
    package func paths(of nodes: [Node], rootName: String) -> [String] {
        guard let tree = parsed.tree else { return nodes.map { _ in "" } }
        var finder = PathFinder(tree: tree, types: schema.types, rootName: rootName)
        return nodes.map { $0.exists ? finder.find($0).path : "" }
    }
}
