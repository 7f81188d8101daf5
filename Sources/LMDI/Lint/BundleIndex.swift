internal import FHIRTree

/// A bundle's entries and the references between them, found in one pass over the tape.
struct BundleIndex {
    let tree: Tree
    let entries: [Entry]
    let links: [Link]
    /// For each entry the links that go out from it.
    let linksFrom: [[Int]]
    private let symbols: [LintName: Symbol]

    struct Entry {
        let node: Node
        /// Empty when there is none.
        let fullURL: String
        /// `.none` when there is none.
        let resource: Node
        let type: String
    }

    /// A reference from one of the entries.
    struct Link {
        let entry: Int
        /// The Reference element.
        let node: Node
        /// The member that holds it (also for an item of a list).
        let name: Symbol
        let target: Target
    }

    enum Target: Equatable {
        case entry(Int)
        /// `#id`: a resource inside the referring one.
        case contained
        /// An http(s) address that is no entry's.
        case external(String)
        /// A urn or a relative reference that is no entry's.
        case missing
        /// No reference: an identifier or a text at most.
        case withoutReference
    }

    init(_ tree: Tree) {
        self.tree = tree
        var symbols: [LintName: Symbol] = [:]
        for name in LintName.allCases { symbols[name] = tree.symbol(name.rawValue) }
        self.symbols = symbols
        entries = BundleIndex.entries(of: tree)
        links = LinkFinder(tree, entries, linkNames: LintName.links.compactMap { symbols[$0] }).links()
        var outgoing = Array(repeating: [Int](), count: entries.count)
        for (number, link) in links.enumerated() { outgoing[link.entry].append(number) }
        linksFrom = outgoing
    }

    private static func entries(of tree: Tree) -> [Entry] {
        tree.values(tree.root, .entry).map { node in
            let resource = tree.child(node, .resource), url = tree.child(node, .fullUrl)
            return Entry(
                node: node, fullURL: url.exists ? tree.text(url) : "", resource: resource,
                type: tree.string(resource, .resourceType) ?? "")
        }
    }
}

extension BundleIndex {
    func symbol(_ name: LintName) -> Symbol? { symbols[name] }

    /// The member with this name, `.none` when there is none.
    func child(_ node: Node, _ name: LintName) -> Node { symbols[name].map { tree.child(node, $0) } ?? .none }

    /// The values of a member, a list opened.
    func items(_ node: Node, _ name: LintName) -> [Node] { symbols[name].map { tree.values(node, $0) } ?? [] }

    /// The entries with a resource of this type, and their place in the bundle.
    func entries(_ type: String) -> [(number: Int, entry: Entry)] {
        entries.enumerated().filter { $0.element.type == type }.map { ($0.offset, $0.element) }
    }

    /// The links that an entry's resource has under a name.
    func links(from entry: Int, _ name: LintName) -> [Link] {
        guard let symbol = symbols[name] else { return [] }
        return linksFrom[entry].map { links[$0] }.filter { $0.name == symbol }
    }

    /// The entry that a resource refers to under a name; nil when there is none in the bundle.
    func target(of entry: Int, _ name: LintName) -> Int? {
        for link in links(from: entry, name) {
            if case .entry(let number) = link.target { return number }
        }
        return nil
    }

    /// The identifiers of an entry's resource with their systems.
    func identifiers(of entry: Entry) -> [(node: Node, system: String, value: Node)] {
        tree.values(entry.resource, .identifier).map {
            ($0, tree.string($0, .system) ?? "", tree.child($0, .value))
        }
    }
}

extension LintName {
    /// Members that link the records of the registry with each other.
    static let links: [LintName] = [
        .subject, .context, .encounter, .request, .requester, .medicationReference, .reasonReference, .serviceProvider,
        .partOf, .itemReference,
    ]
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
