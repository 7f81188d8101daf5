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
    /// The address of the entry that is being passed, and where its resource lies on the tape.
    private var url = Node.none
    private var resource: Range<Int32> = 0..<0
    /// The base that was asked for last, and whose it is.
    private var base: (url: Node, text: [UInt8]?) = (.none, nil)
    /// The text under `value` whose object was looked for last, that object, and whether it names a person.
    private var number: (text: Node, object: Node, isPerson: Bool) = (.none, .none, false)

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
            let record = tree[member]
            if record.name != .entry || !isOwn(record.flags) {
                pass(tree.passage(member))
            } else if record.kind == .array {
                for item in tree.children(member) { passEntry(item) }
            } else {
                passEntry(member)
            }
        }
        let table = TextTable(addresses)
        for reference in sought { links[reference.link].target = reference.target(in: table) }
    }

    private mutating func passEntry(_ node: Node) {
        let firstLink = links.count, firstIdentifier = identifiers.count
        let given = tree.child(node, .fullUrl), resource = tree.child(node, .resource)
        url = given.exists && tree[given].length > 0 ? given : .none
        addresses.append(url.exists ? tree.withText(url, TextTable.hash) : 0)
        let type = EntryType(of: resource, tree)
        addParts(of: resource, type)
        self.resource = resource.exists ? resource.index..<Int32(bitPattern: tree[resource].next) : 0..<0
        pass(tree.passage(node))
        self.resource = 0..<0
        entries.append(
            .init(
                node: node, fullURL: url, resource: resource, type: type, links: firstLink..<links.count,
                identifiers: firstIdentifier..<identifiers.count))
    }

    private mutating func addParts(of resource: Node, _ owner: EntryType) {
        guard resource.exists, tree.kind(resource) == .object else { return }
        var members = tree.passage(inside: resource)
        while let (member, record) = members.next() {
            members.leave(record)
            guard record.name == .identifier || record.name == .contained, isOwn(record.flags) else { continue }
            if record.kind == .array {
                for item in tree.children(member) { addPart(item, record.name, owner) }
            } else {
                addPart(member, record.name, owner)
            }
        }
    }

    private mutating func addPart(_ node: Node, _ name: Symbol, _ owner: EntryType) {
        guard name == .identifier else { return contained.append(node) }
        let system = IdentifierSystem(of: node, tree)
        identifiers.append(.init(node: node, system: system, value: tree.child(node, .value), owner: owner))
    }
}

// MARK: values
extension LintSweep {
    /// Passes values, one after the other.
    private mutating func pass(_ values: Passage) {
        var values = values
        while let (node, record) = values.next() {
            if record.kind == .string {
                if record.name == .reference, isOwn(record.flags), resource.contains(node.index) { addReference(node) }
                if record.length >= 11, PersonNumberLeak.mayHoldNumber(tree.raw(record)), isLeak(node) {
                    leaks.append(node)
                }
            } else if record.kind == .object || record.kind == .array,
                record.name == .entry || linkName(record.name) != nil, resource.contains(node.index),
                passNamed(node, record.name)
            {
                values.leave(record)
            }
        }
    }

    /// Adds an object as a link. Of a list, whose items have its name, and of an entry of a Bundle inside the resource, whose
    /// `request` is no link, it passes what is in it, and says so.
    private mutating func passNamed(_ node: Node, _ name: Symbol) -> Bool {
        if tree.kind(node) == .array {
            for item in tree.children(node) {
                let isContainer = tree.kind(item) == .object || tree.kind(item) == .array
                if !isContainer || !passNamed(item, name) { pass(tree.passage(item)) }
            }
            return true
        }
        if name == .entry {
            for member in tree.children(node) {
                let isLink = tree.kind(member) == .object && tree.name(member) != .entry
                pass(isLink ? tree.passage(inside: member) : tree.passage(member))
            }
            return true
        }
        if isOwn(tree[node].flags) { addLink(node, linkName(name)) }
        return false
    }

    /// Whether a text has a person number in it, and is not the value of a person's identifier.
    private mutating func isLeak(_ text: Node) -> Bool {
        guard PersonNumberLeak.holdsNumber(tree.raw(text)) else { return false }
        guard tree.name(text) == .value else { return true }
        let object = container(of: text)
        let isPerson = object == number.object ? number.isPerson : IdentifierSystem(of: object, tree).person != nil
        number = (text, object, isPerson)
        return !isPerson
    }

    /// The innermost object or list around a node. What is before the node in there is passed back over.
    private func container(of node: Node) -> Node {
        var before = Node(node.index - 1)
        while tree[before].next <= UInt32(bitPattern: node.index) {
            before = before == number.text ? number.object : Node(before.index - 1)
        }
        return before
    }

    private func isOwn(_ flags: Flags) -> Bool { flags.isDisjoint(with: [.companion, .duplicate]) }

    /// The name, where LMDI links records under it.
    private func linkName(_ symbol: Symbol) -> LintName? {
        Int(symbol.raw) < names.count ? names[Int(symbol.raw)] : nil
    }

    private mutating func addLink(_ object: Node, _ name: LintName?) {
        links.append(.init(entry: entries.count, node: object, name: name, target: .withoutReference))
    }

    /// The place of an object among the links, which is added if it is none.
    private mutating func link(_ object: Node) -> Int {
        // All that were added behind it are inside it.
        if let known = links.lastIndex(where: { $0.node.index <= object.index }), links[known].node == object {
            return known
        }
        addLink(object, linkName(tree.name(object)))
        return links.count - 1
    }

    private mutating func addReference(_ reference: Node) {
        let link = link(container(of: reference))
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
