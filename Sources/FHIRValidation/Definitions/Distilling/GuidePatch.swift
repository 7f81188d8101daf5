internal import FHIRTree

/// A version of a guide that was never published as a package, told as the changes to the version before it.
///
/// `patch.json` names its `base` (`id@version`); its `edits` give elements of a `structure`, found by id, the values that
/// change; its `adds` put new elements behind the one that they name in `after`. Definitions that are new stand as files
/// of their own beside it.
struct GuidePatch: Sendable {
    static let fileName = "patch.json"

    let base: String
    private let file: String
    let version: String
    private let edits: [DefinitionNode]
    private let adds: [DefinitionNode]

    init(_ node: DefinitionNode, file: String, version: String) throws(DefinitionError) {
        guard let base = node.string(.base) else { throw .badPatch(file: file, reason: "base") }
        self.base = base
        self.file = file
        self.version = version
        edits = node.objects(.edits)
        adds = node.objects(.adds)
    }

    /// The definitions of the base with the changes, all of them of the new version.
    func apply(to entries: [DefinitionEntry]) throws(DefinitionError) -> [DefinitionEntry] {
        for change in edits + adds {
            let url = change.string(.structure) ?? ""
            guard entries.contains(where: { $0.url == url && $0.kind == .structure }) else {
                throw .badPatch(file: file, reason: "structure: \(url)")
            }
        }
        return entries.map { $0.changed(by: self) }
    }

    /// Makes the changes to one of the definitions.
    func change(_ structure: inout StructureDefinition) throws(DefinitionError) {
        for edit in edits where edit.string(.structure) == structure.url { try apply(edit, to: &structure) }
        for add in adds where add.string(.structure) == structure.url { try insert(add, into: &structure) }
    }

    private func apply(_ edit: DefinitionNode, to structure: inout StructureDefinition) throws(DefinitionError) {
        for change in try elements(edit, structure.url) {
            let index = try index(of: change.id, in: structure)
            structure.snapshot[index] = structure.snapshot[index].overlaid(with: change)
        }
    }

    private func insert(_ add: DefinitionNode, into structure: inout StructureDefinition) throws(DefinitionError) {
        let index = try index(of: add.string(.after) ?? "", in: structure)
        structure.snapshot.insert(contentsOf: try elements(add, structure.url), at: index + 1)
    }

    private func index(of id: String, in structure: StructureDefinition) throws(DefinitionError) -> Int {
        guard let index = structure.snapshot.firstIndex(where: { $0.id == id }) else {
            throw .badPatch(file: file, reason: "element: \(id)")
        }
        return index
    }

    private func elements(_ change: DefinitionNode, _ url: String) throws(DefinitionError) -> [ElementDefinition] {
        var result: [ElementDefinition] = []
        for node in change.objects(.element) {
            let reader = ElementDefinitionReader(file: file, place: "element[\(result.count)]", owner: url)
            result.append(try reader.read(node))
        }
        return result
    }
}
