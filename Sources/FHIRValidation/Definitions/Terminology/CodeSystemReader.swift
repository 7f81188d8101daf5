/// Reads CodeSystems, official or distilled.
struct CodeSystemReader {
    let file: String
    private var system = CodeSystem()
    /// Codes above and below a concept, as its properties name them, until all codes are known.
    private var parentCodes: [(child: Int, parent: String)] = []
    private var childCodes: [(parent: Int, child: String)] = []
    private var parentNames: Set<String> = ["parent", "subsumedBy"]
    private var childNames: Set<String> = ["child"]

    init(file: String) { self.file = file }

    mutating func read(_ node: DefinitionNode) throws(DefinitionError) -> CodeSystem {
        guard let url = node.string(.url) else { throw .malformed(file: file, place: "url", value: "") }
        system.url = url
        system.version = node.string(.version) ?? ""
        let content = node.string(.content) ?? ""
        guard let known = CodeSystem.Content(rawValue: content) else {
            throw .malformed(file: file, place: "content", value: content)
        }
        system.content = known
        system.isSupplement = known == .supplement || node.string(.supplements) != nil
        system.isCaseSensitive = node.bool(.caseSensitive)
        for property in node.objects(.property) { note(property) }
        for filter in node.objects(.filter) {
            if let code = filter.string(.code) { system.filters[code] = Set(filter.strings(.`operator`)) }
        }
        for concept in node.objects(.concept) { add(concept, below: nil) }
        linkByProperties()
        return system
    }

    /// Learns a property's type, and under which code the system keeps the standard properties `parent` and `child`.
    private mutating func note(_ property: DefinitionNode) {
        guard let code = property.string(.code) else { return }
        system.propertyTypes[code] = property.string(.type)
        guard let uri = property.string(.uri) else { return }
        if uri.hasSuffix("/concept-properties#parent") { parentNames.insert(code) }
        if uri.hasSuffix("/concept-properties#child") { childNames.insert(code) }
    }

    private mutating func add(_ node: DefinitionNode, below parent: Int?) {
        guard let code = node.string(.code) else { return }
        let key = system.isCaseSensitive ? code : code.lowercased()
        let index = system.indexByCode[key] ?? system.concepts.count
        if index == system.concepts.count { append(code, key, node) }
        if let parent { system.concepts[index].parents.append(parent) }
        for child in node.objects(.concept) { add(child, below: index) }
    }

    private mutating func append(_ code: String, _ key: String, _ node: DefinitionNode) {
        let index = system.concepts.count
        var concept = CodeSystem.Concept()
        concept.code = code
        concept.displays = node.displays
        for property in node.objects(.property) {
            guard let name = property.string(.code), let value = property.choice("value") else { continue }
            let text = DefinitionNode(tree: value.tree, node: value.node).codeOrText
            concept.properties.append(CodeSystem.Property(code: name, value: text))
            if parentNames.contains(name) { parentCodes.append((index, text)) }
            if childNames.contains(name) { childCodes.append((index, text)) }
        }
        concept.isInactive = concept.properties.contains(where: CodeSystemReader.retires)
        system.concepts.append(concept)
        system.indexByCode[key] = index
    }

    private static func retires(_ property: CodeSystem.Property) -> Bool {
        property.code == "inactive" && property.value == "true"
            || property.code == "status" && ["retired", "inactive"].contains(property.value)
    }

    private mutating func linkByProperties() {
        for link in parentCodes {
            guard let parent = system.index(of: link.parent) else { continue }
            system.concepts[link.child].parents.append(parent)
        }
        for link in childCodes {
            guard let child = system.index(of: link.child) else { continue }
            system.concepts[child].parents.append(link.parent)
        }
    }
}

extension DefinitionNode {
    /// `display` and the designations' values, the display first.
    var displays: [String] {
        [string(.display)].compactMap { $0 } + objects(.designation).compactMap { $0.string(.value) }
    }

    /// A property's value as text; a Coding counts by its code.
    var codeOrText: String {
        tree.kind(node) == .object ? string(.code) ?? "" : tree.text(node)
    }
}
