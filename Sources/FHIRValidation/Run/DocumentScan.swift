internal import FHIRTree

/// What a document speaks of, read off its tape in one pass: resource types, claimed profiles, extension urls.
struct DocumentScan {
    private(set) var resourceTypes: [String] = []
    /// The canonicals of everything that a check of the document may need.
    private(set) var canonicals: [String] = []
    /// The code systems that codes are of.
    private(set) var systems: [String] = []
    /// The questionnaires that responses answer.
    private(set) var questionnaires: [String] = []

    init(tree: Tree) {
        var types = TextSet(tree: tree), urls = TextSet(tree: tree), systems = TextSet(tree: tree)
        var questionnaires = TextSet(tree: tree)
        let questionnaire = tree.symbol("questionnaire")
        var index = 0
        while index < tree.count {
            let node = Node(index)
            switch tree.name(node) {
            case .resourceType: types.insert(node)
            case .url: urls.insert(node)
            case .system: systems.insert(node)
            case .profile:
                urls.insert(node)
                for item in tree.children(node) { urls.insert(item) }
            case questionnaire: questionnaires.insert(node)
            default: break
            }
            index += 1
        }
        resourceTypes = types.texts.sorted()
        self.systems = systems.texts.sorted()
        self.questionnaires = questionnaires.texts.sorted()
        canonicals = resourceTypes.map { Schema.coreBase + $0 } + urls.texts.sorted()
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
            let hash = Hash.of(tree.raw(node)), place = Int(truncatingIfNeeded: hash) & 255
            if recent[place] == hash { return }
            recent[place] = hash
            if hashes.insert(hash).inserted { texts.insert(tree.text(node)) }
        }
    }
}
