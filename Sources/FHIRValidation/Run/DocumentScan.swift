internal import FHIRTree

/// What a document speaks of, read off its tape: resource types, claimed profiles, extension urls.
struct DocumentScan {
    let resourceTypes: [String]
    /// The canonicals of everything that a check of the document may need.
    let canonicals: [String]
    private let tree: Tree

    init(tree: Tree) {
        self.tree = tree
        var types = TextSet(tree: tree), urls = TextSet(tree: tree)
        for index in 0..<tree.count {
            let node = Node(index)
            switch tree.name(node) {
            case .resourceType: types.insert(node)
            case .url: urls.insert(node)
            case .profile:
                urls.insert(node)
                for item in tree.children(node) { urls.insert(item) }
            default: break
            }
        }
        resourceTypes = types.texts.sorted()
        canonicals = resourceTypes.map { Schema.coreBase + $0 } + urls.texts.sorted()
    }

    /// The code systems that codes are of.
    var systems: [String] { texts(named: .system) }

    /// The canonicals of the questionnaires, measures and search parameters that it may name.
    var definitions: [String] {
        ["questionnaire", "measure", "definition", "derivedFrom"].compactMap(tree.symbol).flatMap(texts)
    }

    /// The type of the resource that the document is, empty when it does not say.
    private var rootType: String { tree.textValue(tree.root, .resourceType) ?? "" }

    /// Whether it is a StructureDefinition that constrains another one.
    var isProfile: Bool {
        guard rootType == "StructureDefinition", let derivation = tree.symbol("derivation") else { return false }
        return tree.items(tree.root, derivation).first.map { tree.kind($0) == .string && tree.isText($0, "constraint") }
            ?? false
    }

    /// Whether it has value sets or code systems.
    var isTerminology: Bool { resourceTypes.contains("ValueSet") || resourceTypes.contains("CodeSystem") }

    /// Code systems that those name in other ways: `url`, `url#code`, `url|code`.
    var namedSystems: [String] {
        let texts = ["supplements", "value"].compactMap(tree.symbol).flatMap(texts)
        return Set(texts.map { String($0.prefix { $0 != "#" && $0 != "|" }) }).sorted()
    }

    private func texts(named name: Symbol) -> [String] {
        var texts = TextSet(tree: tree)
        for index in 0..<tree.count where tree.name(Node(index)) == name { texts.insert(Node(index)) }
        return texts.texts.sorted()
    }

    /// Different texts; one that repeats is told by its bytes, without making a string.
    private struct TextSet {
        let tree: Tree
        var texts: Set<String> = []
        private var hashes: Set<UInt64> = []
        /// Hashes that were met lately: most texts repeat.
        private var recent = [UInt64](repeating: 0, count: 256)

        init(tree: Tree) { self.tree = tree }

        mutating func insert(_ node: Node) {
            guard tree.kind(node) == .string else { return }
            let hash = Hash.quick(tree.raw(node)), place = Int(truncatingIfNeeded: hash) & 255
            if recent[place] == hash { return }
            recent[place] = hash
            if hashes.insert(hash).inserted { texts.insert(tree.text(node)) }
        }
    }
}
