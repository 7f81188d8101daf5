internal import FHIRTree

/// Finds the references in the entries of a bundle and what they lead to.
struct LinkFinder {
    private let tree: Tree
    private let entries: [BundleIndex.Entry]
    /// By a symbol's number: whether LMDI links records under this name.
    private let isLinkName: [Bool]
    private let addresses: TextTable

    init(_ tree: Tree, _ entries: [BundleIndex.Entry], names: [Symbol]) {
        self.tree = tree
        self.entries = entries
        var isLinkName = [Bool](repeating: false, count: Int(names.map(\.raw).max() ?? 0) + 1)
        for name in names { isLinkName[Int(name.raw)] = true }
        self.isLinkName = isLinkName
        addresses = TextTable(entries.map(\.fullURL), of: tree)
    }

    /// All links, and where those of each entry stand among them.
    func links() -> ([BundleIndex.Link], [Range<Int>]) {
        var links: [BundleIndex.Link] = [], ranges: [Range<Int>] = [], open: [Open] = []
        links.reserveCapacity(entries.count * 2)
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

    /// Adds the objects that are references: those with a text under `reference`, and those where LMDI links records. (The
    /// `request` of a Bundle's entry is no reference.)
    private func collect(from entry: Int, _ links: inout [BundleIndex.Link], _ open: inout [Open]) {
        open.removeAll(keepingCapacity: true)
        var at = UInt32(entries[entry].resource.index), innermostEnd = UInt32.max
        let end = tree[entries[entry].resource].next
        while at < end {
            let node = Node(Int32(bitPattern: at)), record = tree[node]
            if innermostEnd <= at {
                while let last = open.last, last.end <= at { open.removeLast() }
                innermostEnd = open.last?.end ?? .max
            }
            at += 1
            switch record.kind {
            case .array, .object:
                var frame = Open(
                    node: node, end: record.next, name: record.name == .none ? open.last?.name ?? .none : record.name)
                if record.kind == .object, isLink(frame.name, record.flags), open.last?.name != .entry {
                    frame.link = links.count
                    links.append(.init(entry: entry, node: node, name: frame.name, target: .withoutReference))
                }
                open.append(frame)
                innermostEnd = record.next
            case .string where record.name == .reference:
                guard record.flags.isDisjoint(with: [.companion, .duplicate]), let frame = open.last else { continue }
                let target: BundleIndex.Target = tree.withText(node) { self.target($0, from: entry) }
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

    private func target(_ reference: UnsafeRawBufferPointer, from entry: Int) -> BundleIndex.Target {
        if reference.first == UInt8(ascii: "#") { return .contained }
        if let number = addresses.place(of: reference) { return .entry(number) }
        if reference.begins(with: "http://") || reference.begins(with: "https://") { return .external }
        guard !reference.contains(UInt8(ascii: ":")), let base = base(of: entries[entry]) else { return .missing }
        return (base + reference).withUnsafeBytes { addresses.place(of: $0) }.map { .entry($0) } ?? .missing
    }

    /// What comes before `Type/id` in an http fullUrl (http://hl7.org/fhir/R4/bundle.html#references).
    private func base(of entry: BundleIndex.Entry) -> [UInt8]? {
        guard entry.fullURL.exists else { return nil }
        let slash = UInt8(ascii: "/")
        return tree.withText(entry.fullURL) { url -> [UInt8]? in
            let parts = url.split(separator: slash, omittingEmptySubsequences: false)
            guard url.starts(with: "http".utf8), parts.count > 4 else { return nil }
            return Array(url[..<parts[parts.count - 2].startIndex])
        }
    }
}
