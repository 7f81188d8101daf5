internal import FHIRTree

/// Finds the references in the entries of a bundle and what they lead to.
struct LinkFinder {
    private let tree: Tree
    private let entries: [BundleIndex.Entry]
    /// By a symbol's number: whether LMDI links records under this name.
    private let isLinkName: [Bool]
    private let byURL: [String: Int]

    init(_ tree: Tree, _ entries: [BundleIndex.Entry], names: [Symbol]) {
        self.tree = tree
        self.entries = entries
        var isLinkName = [Bool](repeating: false, count: Int(names.map(\.raw).max() ?? 0) + 1)
        for name in names { isLinkName[Int(name.raw)] = true }
        self.isLinkName = isLinkName
        byURL = Dictionary(
            entries.enumerated().filter { $0.element.fullURL.exists }
                .map { (tree.text($0.element.fullURL), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// All links, and where those of each entry stand among them.
    func links() -> ([BundleIndex.Link], [Range<Int>]) {
        var links: [BundleIndex.Link] = [], ranges: [Range<Int>] = [], open: [Open] = []
        ranges.reserveCapacity(entries.count)
        for number in entries.indices {
            let start = links.count
            if entries[number].resource.exists { collect(from: number, &links, &open) }
            ranges.append(start..<links.count)
        }
        return (links, ranges)
    }

    /// A container that is open while the tape is read.
    private struct Open {
        let node: Node
        let end: UInt32
        let name: Symbol
        /// The link that the object is known to be, or -1.
        var link = -1
    }

    /// Adds the objects that are references: those with a text under `reference`, and those where LMDI links records.
    private func collect(from entry: Int, _ links: inout [BundleIndex.Link], _ open: inout [Open]) {
        // A Bundle's entries have a `request` that is no reference.
        let hasLinkNames = entries[entry].type != .bundle
        open.removeAll(keepingCapacity: true)
        var at = UInt32(entries[entry].resource.index)
        let end = tree[entries[entry].resource].next
        while at < end {
            let node = Node(Int32(bitPattern: at)), record = tree[node]
            while let last = open.last, last.end <= at { open.removeLast() }
            at += 1
            switch record.kind {
            case .array, .object:
                var frame = Open(
                    node: node, end: record.next, name: record.name == .none ? open.last?.name ?? .none : record.name)
                if record.kind == .object, hasLinkNames, isLink(frame.name, record.flags) {
                    frame.link = links.count
                    links.append(.init(entry: entry, node: node, name: frame.name, target: .withoutReference))
                }
                open.append(frame)
            case .string where record.name == .reference:
                guard record.flags.isDisjoint(with: [.companion, .duplicate]), let frame = open.last else { continue }
                let target = target(tree.text(node), from: entry)
                if frame.link >= 0 {
                    links[frame.link].target = target
                } else {
                    links.append(.init(entry: entry, node: frame.node, name: frame.name, target: target))
                }
            case .string, .number, .true, .false, .null: continue
            }
        }
    }

    private func isLink(_ name: Symbol, _ flags: Flags) -> Bool {
        Int(name.raw) < isLinkName.count && isLinkName[Int(name.raw)]
            && flags.isDisjoint(with: [.companion, .duplicate])
    }

    private func target(_ reference: String, from entry: Int) -> BundleIndex.Target {
        if reference.hasPrefix("#") { return .contained }
        if let number = byURL[reference] { return .entry(number) }
        if reference.hasPrefix("http://") || reference.hasPrefix("https://") { return .external }
        if !reference.contains(":"), let base = base(of: entries[entry]), let number = byURL[base + reference] {
            return .entry(number)
        }
        return .missing
    }

    /// What comes before `Type/id` in an http fullUrl (http://hl7.org/fhir/R4/bundle.html#references).
    private func base(of entry: BundleIndex.Entry) -> String? {
        guard entry.fullURL.exists else { return nil }
        let url = tree.text(entry.fullURL)
        let parts = url.split(separator: "/", omittingEmptySubsequences: false)
        guard url.hasPrefix("http"), parts.count > 4 else { return nil }
        return parts.dropLast(2).joined(separator: "/") + "/"
    }
}
