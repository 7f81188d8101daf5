internal import FHIRTree

/// A bundle's entries and the references between them, found in one pass over the tape.
///
/// Its records are plain: each rule goes over them, and counting owners of strings would cost more than the rules do.
struct BundleIndex {
    let tree: Tree
    let entries: [Entry]
    let links: [Link]
    let destination: Destination?
    /// Where the links that go out from each entry stand in `links`.
    private let linksFrom: [Range<Int>]
    /// By type: the places of its entries.
    private let numbers: [[Int]]
    /// Those of all entries' resources, one entry after the other.
    private let identifiers: [Identifier]
    private let symbols: [Symbol?]

    struct Entry {
        let node: Node
        /// `.none` when there is none, or an empty one.
        let fullURL: Node
        /// `.none` when there is none.
        let resource: Node
        let type: EntryType
        /// Where its identifiers stand in `identifiers`.
        fileprivate let identifiers: Range<Int>
    }

    typealias Identifier = (node: Node, system: String, value: Node)

    /// A reference from one of the entries.
    struct Link {
        let entry: Int
        /// The Reference element.
        let node: Node
        /// The member that holds it (also for an item of a list).
        let name: Symbol
        var target: Target
    }

    enum Target: Equatable {
        case entry(Int)
        /// `#id`: a resource inside the referring one.
        case contained
        /// An http(s) address that is no entry's.
        case external
        /// A urn or a relative reference that is no entry's.
        case missing
        /// No reference: an identifier or a text at most.
        case withoutReference
    }

    init(_ tree: Tree, for destination: Destination?) {
        self.tree = tree
        self.destination = destination
        symbols = LintName.texts.map(tree.symbol)
        let (entries, identifiers) = BundleIndex.entries(of: tree)
        self.entries = entries
        self.identifiers = identifiers
        var numbers = [[Int]](repeating: [], count: EntryType.allCases.count)
        for (number, entry) in entries.enumerated() { numbers[entry.type.rawValue].append(number) }
        self.numbers = numbers
        let names = LintName.links.compactMap { [symbols] in symbols[$0.rawValue] }
        (links, linksFrom) = LinkFinder(tree, entries, names: names).links()
    }

    private static func entries(of tree: Tree) -> ([Entry], [Identifier]) {
        var identifiers: [Identifier] = []
        let entries = tree.values(tree.root, .entry).map { node in
            let resource = tree.child(node, .resource), url = tree.child(node, .fullUrl)
            let type = tree.child(resource, .resourceType)
            let start = identifiers.count
            for identifier in tree.values(resource, .identifier) {
                identifiers.append(
                    (identifier, IdentifierSystem.text(of: identifier, tree), tree.child(identifier, .value)))
            }
            return Entry(
                node: node, fullURL: url.exists && tree[url].length > 0 ? url : .none, resource: resource,
                type: type.exists ? tree.withText(type, EntryType.init) : .other,
                identifiers: start..<identifiers.count)
        }
        return (entries, identifiers)
    }
}

extension BundleIndex {
    func symbol(_ name: LintName) -> Symbol? { symbols[name.rawValue] }

    /// The member with this name, `.none` when there is none.
    func child(_ node: Node, _ name: LintName) -> Node { symbol(name).map { tree.child(node, $0) } ?? .none }

    /// The entries with a resource of this type, and their place in the bundle.
    func entries(_ type: EntryType) -> [(number: Int, entry: Entry)] {
        numbers[type.rawValue].map { ($0, entries[$0]) }
    }

    func links(from entry: Int) -> ArraySlice<Link> { links[linksFrom[entry]] }

    /// The links that an entry's resource has under a name.
    func links(from entry: Int, _ name: LintName) -> [Link] {
        guard let symbol = symbol(name) else { return [] }
        return links(from: entry).filter { $0.name == symbol }
    }

    /// The entry that a resource refers to under a name; nil when there is none in the bundle.
    func target(of entry: Int, _ name: LintName) -> Int? {
        guard let symbol = symbol(name) else { return nil }
        for link in links(from: entry) where link.name == symbol {
            if case .entry(let number) = link.target { return number }
        }
        return nil
    }

    /// The identifiers of an entry's resource with their systems.
    func identifiers(of entry: Entry) -> ArraySlice<Identifier> { identifiers[entry.identifiers] }
}

/// The systems of identifiers as text, without making a string of those that the lint knows.
private enum IdentifierSystem {
    private static let known = [
        PersonNumber.Kind.fodselsnummer.system, PersonNumber.Kind.dNumber.system, OrganizationNumber.system,
        RESHNumber.system, HPRNumber.system, LMRNumber.system,
    ].map { (text: $0, bytes: Array($0.utf8)) }

    static func text(of identifier: Node, _ tree: Tree) -> String {
        let system = tree.child(identifier, .system)
        guard system.exists, tree.kind(system) == .string else { return "" }
        return tree.withText(system) { bytes in
            known.first { $0.bytes.withUnsafeBytes { $0.same(bytes) } }?.text
        } ?? tree.text(system)
    }
}

extension Tree {
    /// The values of a member: the items of a list, in XML the repeated tags.
    func values(_ object: Node, _ name: Symbol) -> [Node] {
        guard object.exists, kind(object) == .object else { return [] }
        var found: [Node] = []
        for child in children(object) where self[child].name == name {
            guard self[child].flags.isDisjoint(with: [.companion, .duplicate]) else { continue }
            if kind(child) == .array { found += children(child) } else { found.append(child) }
        }
        return found
    }

    /// The text of a member that is a string.
    func string(_ object: Node, _ name: Symbol) -> String? {
        let node = child(object, name)
        return node.exists && kind(node) == .string ? text(node) : nil
    }
}
