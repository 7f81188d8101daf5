internal import FHIRTree

/// One pass over a bundle's tape: the references in its entries and what they lead to, and the texts that give a person
/// number away.
struct LintSweep {
    private(set) var links: [BundleIndex.Link] = []
    /// Where the links that go out from each entry stand in `links`.
    private(set) var linksFrom: [Range<Int>]
    private(set) var leaks: [Node] = []

    private let tree: Tree
    private let entries: [BundleIndex.Entry]
    private let addresses: TextTable
    /// By a symbol's number: the name, where LMDI links records under it.
    private let names: [LintName?]
    /// The entry that is being passed.
    private var entry = 0
    /// The next record.
    private var at: UInt32 = 0
    /// The container that is open, and those around it.
    private var inner = outside
    private var around: [Container] = []

    private static let outside = Container(node: .none, end: .max, name: .none)

    /// `symbols`: those of all lint names.
    init(_ tree: Tree, _ entries: [BundleIndex.Entry], symbols: [Symbol?]) {
        self.tree = tree
        self.entries = entries
        addresses = TextTable(entries.map(\.fullURL), of: tree)
        linksFrom = [Range<Int>](repeating: 0..<0, count: entries.count)
        var names = [LintName?](repeating: nil, count: Int(symbols.compactMap { $0?.raw }.max() ?? 0) + 1)
        for name in LintName.links {
            if let symbol = symbols[name.rawValue] { names[Int(symbol.raw)] = name }
        }
        self.names = names
    }

    mutating func run() {
        links.reserveCapacity(entries.count * 2)
        for number in entries.indices where entries[number].resource.exists {
            let resource = entries[number].resource, start = links.count
            pass(until: UInt32(resource.index), isInEntry: false)
            entry = number
            pass(until: tree[resource].next, isInEntry: true)
            linksFrom[number] = start..<links.count
        }
        pass(until: UInt32(tree.count), isInEntry: false)
    }

    /// A container that is open.
    private struct Container {
        let node: Node
        let end: UInt32
        /// Its own name, an item's that of its list.
        let name: Symbol
        /// The link that it is known to be, or -1.
        var link: Int32 = -1
    }

    private mutating func pass(until end: UInt32, isInEntry: Bool) {
        while at < end {
            let node = Node(Int32(bitPattern: at)), record = tree[node]
            while inner.end <= at { inner = around.popLast() ?? Self.outside }
            at += 1
            switch record.kind {
            case .array, .object:
                let name = record.name == .none ? inner.name : record.name
                var opened = Container(node: node, end: record.next, name: name)
                if isInEntry, record.kind == .object, isLink(name, record.flags) { opened.link = addLink(node, name) }
                around.append(inner)
                inner = opened
            case .string:
                if isInEntry, record.name == .reference, record.flags.isDisjoint(with: [.companion, .duplicate]) {
                    addReference(node)
                }
                if record.length >= 11, PersonNumberLeak.isLeak(node, in: inner.node, tree) { leaks.append(node) }
            case .number, .true, .false, .null: continue
            }
        }
    }

    /// Whether LMDI links records under a name. (The `request` of a Bundle's entry is no reference.)
    private func isLink(_ name: Symbol, _ flags: Flags) -> Bool {
        self.name(name) != nil && inner.name != .entry && flags.isDisjoint(with: [.companion, .duplicate])
    }

    private mutating func addLink(_ object: Node, _ name: Symbol) -> Int32 {
        links.append(.init(entry: entry, node: object, name: self.name(name), target: .withoutReference))
        return Int32(links.count - 1)
    }

    /// Adds the innermost object, which has a text under `reference`, or says where it leads if it is known.
    private mutating func addReference(_ reference: Node) {
        let target = target(of: reference)
        if inner.link >= 0 {
            links[Int(inner.link)].target = target
        } else {
            links.append(.init(entry: entry, node: inner.node, name: name(inner.name), target: target))
        }
    }

    private func name(_ symbol: Symbol) -> LintName? {
        Int(symbol.raw) < names.count ? names[Int(symbol.raw)] : nil
    }

    private func target(of reference: Node) -> BundleIndex.Target {
        guard tree[reference].flags.contains(.escaped) else { return target(tree.raw(reference)) }
        return tree.withText(reference) { target($0) }
    }

    private func target(_ reference: UnsafeRawBufferPointer) -> BundleIndex.Target {
        if reference.first == UInt8(ascii: "#") { return .contained }
        if let number = addresses.place(of: reference) { return .entry(number) }
        if reference.begins(with: "http://") || reference.begins(with: "https://") { return .external }
        guard reference.place(of: UInt8(ascii: ":")) == nil, let base = base(of: entries[entry]) else {
            return .missing
        }
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
