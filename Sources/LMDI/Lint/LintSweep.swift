internal import FHIRTree

/// One pass over a bundle's tape: its entries, the references in them and what they lead to, and the texts that give a
/// person number away.
struct LintSweep {
    private(set) var entries: [BundleIndex.Entry] = []
    /// Those of all entries' resources, one entry after the other.
    private(set) var identifiers: [BundleIndex.Identifier] = []
    private(set) var links: [BundleIndex.Link] = []
    private(set) var contained: [Node] = []
    private(set) var leaks: [Node] = []

    private let tree: Tree
    /// Hashes of the entries' addresses, 0 where there is none.
    private var addresses: [UInt64] = []
    /// References whose targets are looked for when all addresses are known.
    private var sought: [Sought] = []
    /// By a symbol's number: the name, where LMDI links records under it.
    private let names: [LintName?]
    /// The address of the entry that is being passed, and whether the pass is in its resource.
    private var url = Node.none
    private var isInResource = false
    /// The base that was asked for last, and whose it is.
    private var base: (url: Node, text: [UInt8]?) = (.none, nil)

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
        // Room that turns out too large is never touched; lists that grow are copied.
        entries.reserveCapacity(tree.count / 16)
        links.reserveCapacity(tree.count / 16)
        sought.reserveCapacity(tree.count / 16)
        for member in tree.children(tree.root) {
            let isEntry = tree.name(member) == .entry && isOwn(tree[member].flags)
            if isEntry, tree.kind(member) == .array {
                for item in tree.children(member) { passEntry(item, in: member) }
            } else if isEntry {
                passEntry(member, in: tree.root)
            } else {
                pass(member, in: tree.root, .none, link: -1)
            }
        }
        let table = TextTable(addresses)
        for reference in sought { links[reference.link].target = reference.target(in: table) }
    }

    private mutating func passEntry(_ node: Node, in list: Node) {
        let firstLink = links.count, firstIdentifier = identifiers.count
        let given = tree.child(node, .fullUrl), resource = tree.child(node, .resource)
        url = given.exists && tree[given].length > 0 ? given : .none
        addresses.append(url.exists ? tree.withText(url, TextTable.hash) : 0)
        let type = type(of: resource)
        addParts(of: resource, type)
        if tree.kind(node) == .object {
            for member in tree.children(node) {
                isInResource = member == resource
                pass(member, in: node, .entry, link: -1)
            }
            isInResource = false
        } else {
            pass(node, in: list, .entry, link: -1)
        }
        entries.append(
            .init(
                node: node, fullURL: url, resource: resource, type: type, links: firstLink..<links.count,
                identifiers: firstIdentifier..<identifiers.count))
    }

    private func type(of resource: Node) -> EntryType {
        let name = tree.child(resource, .resourceType)
        return name.exists ? tree.withText(name, EntryType.init) : .other
    }

    private mutating func addParts(of resource: Node, _ owner: EntryType) {
        guard resource.exists, tree.kind(resource) == .object else { return }
        for member in tree.children(resource) where isOwn(tree[member].flags) {
            if tree.name(member) == .identifier {
                tree.forEachItem(of: member) { addIdentifier($0, owner) }
            } else if tree.name(member) == .contained {
                tree.forEachItem(of: member) { contained.append($0) }
            }
        }
    }

    private mutating func addIdentifier(_ node: Node, _ owner: EntryType) {
        let system = IdentifierSystem(of: node, tree)
        identifiers.append(.init(node: node, system: system, value: tree.child(node, .value), owner: owner))
    }
}

// MARK: values
extension LintSweep {
    /// Passes a value and all in it. `name` is that of the container, an item's that of its list; `link` is the link that
    /// the container is known to be, or -1.
    @inline(__always)
    private mutating func pass(_ node: Node, in container: Node, _ name: Symbol, link: Int) {
        let record = tree[node]
        switch record.kind {
        case .object:
            let own = record.name == .none ? name : record.name
            passMembers(of: node, own, link: isOwn(record.flags) ? addLink(node, own, in: name) : -1)
        case .array: passMembers(of: node, record.name == .none ? name : record.name, link: -1)
        case .string:
            if isInResource, record.name == .reference, isOwn(record.flags) {
                addReference(node, in: container, name, link)
            }
            if record.length >= 11, PersonNumberLeak.isLeak(node, in: container, tree) { leaks.append(node) }
        case .number, .true, .false, .null: break
        }
    }

    /// Depth is bounded by the parser's limit.
    private mutating func passMembers(of container: Node, _ name: Symbol, link: Int) {
        for member in tree.children(container) { pass(member, in: container, name, link: link) }
    }

    private func isOwn(_ flags: Flags) -> Bool { flags.isDisjoint(with: [.companion, .duplicate]) }

    /// The name, where LMDI links records under it.
    private func linkName(_ symbol: Symbol) -> LintName? {
        Int(symbol.raw) < names.count ? names[Int(symbol.raw)] : nil
    }

    /// Adds an object whose name is one of those; gives its place among the links. (The `request` of a Bundle's entry is none.)
    @inline(__always)
    private mutating func addLink(_ object: Node, _ name: Symbol, in outer: Symbol) -> Int {
        guard isInResource, let name = linkName(name), outer != .entry else { return -1 }
        return addLink(object, name)
    }

    private mutating func addLink(_ object: Node, _ name: LintName?) -> Int {
        links.append(.init(entry: entries.count, node: object, name: name, target: .withoutReference))
        return links.count - 1
    }

    /// Adds an object that has a text under `reference`, if it is not known as a link.
    private mutating func addReference(_ reference: Node, in object: Node, _ name: Symbol, _ known: Int) {
        let link = known >= 0 ? known : addLink(object, linkName(name))
        tree.withText(reference) { text in
            if text.first == UInt8(ascii: "#") { return links[link].target = .contained }
            let isExternal = text.begins(with: "http://") || text.begins(with: "https://")
            var absolute: UInt64 = 0
            if !isExternal, text.place(of: UInt8(ascii: ":")) == nil { absolute = absoluteHash(text) }
            sought.append(Sought(link: link, address: TextTable.hash(text), absolute: absolute, isExternal: isExternal))
        }
    }

    /// The hash of a relative reference behind its entry's base, 0 where the entry has none.
    private mutating func absoluteHash(_ reference: UnsafeRawBufferPointer) -> UInt64 {
        if base.url != url { base = (url, findBase()) }
        guard let base = base.text else { return 0 }
        return base.withUnsafeBytes { TextTable.hash($0, followedBy: reference) }
    }

    /// What comes before `Type/id` in the entry's http fullUrl (http://hl7.org/fhir/R4/bundle.html#references).
    private func findBase() -> [UInt8]? {
        guard url.exists else { return nil }
        return tree.withText(url) { url -> [UInt8]? in
            let parts = url.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard url.starts(with: "http".utf8), parts.count > 4 else { return nil }
            return Array(url[..<parts[parts.count - 2].startIndex])
        }
    }
}

/// A reference whose target is looked for.
private struct Sought {
    let link: Int
    /// The hash of its text, and of that behind the base of its entry's address: 0 where it is no relative one.
    let address: UInt64
    let absolute: UInt64
    let isExternal: Bool

    func target(in addresses: TextTable) -> BundleIndex.Target {
        if let entry = addresses.place(at: address) ?? addresses.place(at: absolute) { return .entry(entry) }
        return isExternal ? .external : .missing
    }
}
