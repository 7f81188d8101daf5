/// What a package says of itself in `package.json` (https://hl7.org/fhir/packages.html).
package struct PackageManifest: Sendable, Hashable {
    package let id: String
    package let version: String
    /// Package id → version, sorted by id.
    package let dependencies: [Dependency]

    package struct Dependency: Sendable, Hashable {
        package let id: String
        package let version: String
        var label: String { "\(id)@\(version)" }
    }

    package var label: String { "\(id)@\(version)" }

    init?(_ node: DefinitionNode) {
        guard let id = node.string(.name), let version = node.string(.version) else { return nil }
        self.id = id
        self.version = version
        let list = node.object(.dependencies)
        dependencies = list.map(PackageManifest.dependencies) ?? []
    }

    /// A package of which only `id@version` is known.
    init(label: String) {
        let parts = label.split(separator: "@", maxSplits: 1)
        id = String(parts.first ?? "")
        version = parts.count > 1 ? String(parts[1]) : ""
        dependencies = []
    }

    private static func dependencies(_ node: DefinitionNode) -> [Dependency] {
        let tree = node.tree
        return tree.children(node.node).filter { tree.kind($0) == .string }
            .map { Dependency(id: tree.nameText(tree.name($0)), version: tree.text($0)) }
            .sorted { $0.id < $1.id }
    }
}
