internal import FHIRTree

/// Finds the references in the entries of a bundle and what they lead to.
struct LinkFinder {
    private let tree: Tree
    private let entries: [BundleIndex.Entry]
    private let linkNames: Set<Symbol>
    private let byURL: [String: Int]

    init(_ tree: Tree, _ entries: [BundleIndex.Entry], linkNames: [Symbol]) {
        self.tree = tree
        self.entries = entries
        self.linkNames = Set(linkNames)
        byURL = Dictionary(
            entries.enumerated().filter { !$0.element.fullURL.isEmpty }.map { ($0.element.fullURL, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func links() -> [BundleIndex.Link] {
        entries.indices.flatMap { links(in: $0) }
    }

    /// The objects that are references: those with a text under `reference`, and those where LMDI links records.
    private func links(in entry: Int) -> [BundleIndex.Link] {
        let resource = entries[entry].resource
        guard resource.exists else { return [] }
        var found: [BundleIndex.Link] = []
        var arrays: [(name: Symbol, end: UInt32)] = []
        var at = UInt32(resource.index)
        while at < tree[resource].next {
            let node = Node(Int32(bitPattern: at)), record = tree[node]
            while let last = arrays.last, last.end <= at { arrays.removeLast() }
            let name = record.name == .none ? arrays.last?.name ?? .none : record.name
            if record.kind == .array { arrays.append((name, record.next)) }
            if record.kind == .object, record.flags.isDisjoint(with: [.companion, .duplicate]) {
                let reference = tree.string(node, .reference)
                if reference != nil || linkNames.contains(name) {
                    let target = reference.map { self.target($0, from: entry) } ?? .withoutReference
                    found.append(BundleIndex.Link(entry: entry, node: node, name: name, target: target))
                }
            }
            at += 1
        }
        return found
    }

    private func target(_ reference: String, from entry: Int) -> BundleIndex.Target {
        if reference.hasPrefix("#") { return .contained }
        if let number = byURL[reference] { return .entry(number) }
        if reference.hasPrefix("http://") || reference.hasPrefix("https://") { return .external(reference) }
        if !reference.contains(":"), let base = base(of: entries[entry]), let number = byURL[base + reference] {
            return .entry(number)
        }
        return .missing
    }

    /// What comes before `Type/id` in an http fullUrl (http://hl7.org/fhir/R4/bundle.html#references).
    private func base(of entry: BundleIndex.Entry) -> String? {
        let parts = entry.fullURL.split(separator: "/", omittingEmptySubsequences: false)
        guard entry.fullURL.hasPrefix("http"), parts.count > 4 else { return nil }
        return parts.dropLast(2).joined(separator: "/") + "/"
    }
}
