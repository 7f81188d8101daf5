internal import FHIRTree

/// One pass over a bundle's tape: its entries, the references in them and what they lead to, and the texts that give a
/// person number away.
struct LintSweep {
    private(set) var entries: [BundleIndex.Entry] = []
    /// Those of all entries' resources, one entry after the other.
    private(set) var identifiers: [BundleIndex.Identifier] = []
    private(set) var links: [BundleIndex.Link] = []
    private(set) var leaks: [Node] = []

    private let tree: Tree
    /// Hashes of the entries' addresses, 0 where there is none.
    private var addresses: [UInt64] = []
    private let seed = UInt64.random(in: .min ... .max)
    /// References whose targets are looked for when all addresses are known.
    private var sought: [Sought] = []
    /// By a symbol's number: the name, where LMDI links records under it.
    private let names: [LintName?]
    /// The address and the resource of the entry that is being passed, and whether the pass is in the resource.
    private var url = Node.none
    private var resource = Node.none
    private var isInResource = false

    /// `symbols`: those of all lint names.
    init(_ tree: Tree, symbols: [Symbol?]) {
        self.tree = tree
        var names = [LintName?](repeating: nil, count: Int(symbols.compactMap { $0?.raw }.max() ?? 0) + 1)
        for name in LintName.links {
            if let symbol = symbols[name.rawValue] { names[Int(symbol.raw)] = name }
        }
        self.names = names
    }

    mutating func run() {
        let root = Container(node: tree.root, name: .none)
        for member in tree.children(tree.root) {
            let isEntry = tree.name(member) == .entry && isOwn(tree[member].flags)
            if isEntry, tree.kind(member) == .array {
                for item in tree.children(member) { passEntry(item, Container(node: member, name: .entry)) }
            } else if isEntry {
                passEntry(member, root)
            } else {
                pass(member, root)
            }
        }
        let table = AddressTable(addresses)
        for reference in sought { links[reference.link].target = reference.target(in: table) }
    }

    private mutating func passEntry(_ node: Node, _ outer: Container) {
        let firstLink = links.count, firstIdentifier = identifiers.count, given = tree.child(node, .fullUrl)
        url = given.exists && tree[given].length > 0 ? given : .none
        resource = tree.child(node, .resource)
        addresses.append(url.exists ? tree.withText(url, hash) : 0)
        let type = resourceType
        addIdentifiers(of: type)
        pass(node, outer)
        entries.append(
            .init(
                node: node, fullURL: url, resource: resource, type: type, links: firstLink..<links.count,
                identifiers: firstIdentifier..<identifiers.count))
        resource = .none
    }

    private var resourceType: EntryType {
        let name = tree.child(resource, .resourceType)
        return name.exists ? tree.withText(name, EntryType.init) : .other
    }

    private mutating func addIdentifiers(of owner: EntryType) {
        tree.forEachValue(resource, .identifier) {
            identifiers.append(
                .init(node: $0, system: IdentifierSystem(of: $0, tree), value: tree.child($0, .value), owner: owner))
        }
    }
}

// MARK: values
extension LintSweep {
    /// A container that is open.
    private struct Container {
        let node: Node
        /// Its own name, an item's that of its list.
        let name: Symbol
        /// The link that it is known to be, or -1.
        var link = -1
    }

    @inline(__always)
    private mutating func pass(_ node: Node, _ outer: Container) {
        let record = tree[node]
        switch record.kind {
        case .array, .object: passContainer(node, record, outer)
        case .string:
            if isInResource, record.name == .reference, isOwn(record.flags) { addReference(node, in: outer) }
            if record.length >= 11, PersonNumberLeak.isLeak(node, in: outer.node, tree) { leaks.append(node) }
        case .number, .true, .false, .null: break
        }
    }

    /// Passes an object or a list and all in it. Depth is bounded by the parser's limit.
    private mutating func passContainer(_ node: Node, _ record: Record, _ outer: Container) {
        if node == resource { isInResource = true }
        var inner = Container(node: node, name: record.name == .none ? outer.name : record.name)
        if isInResource, record.kind == .object, outer.name != .entry, isOwn(record.flags),
            let name = linkName(inner.name)
        {
            inner.link = addLink(node, name)
        }
        for child in tree.children(node) { pass(child, inner) }
        if node == resource { isInResource = false }
    }

    private func isOwn(_ flags: Flags) -> Bool { flags.isDisjoint(with: [.companion, .duplicate]) }

    /// The name, where LMDI links records under it. (The `request` of a Bundle's entry is no reference.)
    private func linkName(_ symbol: Symbol) -> LintName? {
        Int(symbol.raw) < names.count ? names[Int(symbol.raw)] : nil
    }

    private mutating func addLink(_ object: Node, _ name: LintName?) -> Int {
        links.append(.init(entry: entries.count, node: object, name: name, target: .withoutReference))
        return links.count - 1
    }

    /// Adds an object that has a text under `reference`, if it is not known as a link.
    private mutating func addReference(_ reference: Node, in object: Container) {
        let link = object.link >= 0 ? object.link : addLink(object.node, linkName(object.name))
        tree.withText(reference) { text in
            if text.first == UInt8(ascii: "#") { return links[link].target = .contained }
            let isExternal = text.begins(with: "http://") || text.begins(with: "https://")
            var absolute: UInt64 = 0
            if !isExternal, text.place(of: UInt8(ascii: ":")) == nil, let base {
                absolute = (base + text).withUnsafeBytes(hash)
            }
            sought.append(Sought(link: link, address: hash(text), absolute: absolute, isExternal: isExternal))
        }
    }

    /// What comes before `Type/id` in the entry's http fullUrl (http://hl7.org/fhir/R4/bundle.html#references).
    private var base: [UInt8]? {
        guard url.exists else { return nil }
        return tree.withText(url) { url -> [UInt8]? in
            let parts = url.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard url.starts(with: "http".utf8), parts.count > 4 else { return nil }
            return Array(url[..<parts[parts.count - 2].startIndex])
        }
    }

    private func hash(_ address: UnsafeRawBufferPointer) -> UInt64 { Hash.quick(address, seed: seed) | 1 }
}

/// A reference whose target is looked for.
private struct Sought {
    let link: Int
    /// The hash of its text, and of that behind the base of its entry's address: 0 where it is no relative one.
    let address: UInt64
    let absolute: UInt64
    let isExternal: Bool

    func target(in addresses: AddressTable) -> BundleIndex.Target {
        if let entry = addresses.entry(at: address) ?? addresses.entry(at: absolute) { return .entry(entry) }
        return isExternal ? .external : .missing
    }
}
