internal import FHIRTree

/// What the rules ask of a bundle: its entries, their identifiers, the references between them and the texts with a
/// person number in them, found in one pass over the tape.
///
/// Its records are plain: each rule goes over them, and counting owners of strings would cost more than the rules do.
/// Rules that judge each entry for itself get one section of a large bundle after the other, which stays in the cache.
struct BundleIndex {
    let tree: Tree
    let destination: Destination?
    let entries: [Entry]
    let links: [Link]
    /// Resources inside those of the entries.
    let contained: [Node]
    /// Texts that give a person number away.
    let leaks: [Node]
    /// When the message was made.
    let timestamp: Instant?
    /// The person numbers of the patients.
    let people: [PatientNumber]
    /// The identifiers of all entries' resources, one entry after the other.
    private let allIdentifiers: [Identifier]
    private let symbols: [Symbol?]
    /// The entries that `numbers`, `entries(_:)` and `identifiers` are about: a section of them, or all.
    private var section: Range<Int>
    /// By type: the places of its entries.
    private var numbers: [[Int]]

    struct Entry {
        let node: Node
        /// `.none` when there is none, or an empty one.
        let fullURL: Node
        /// `.none` when there is none.
        let resource: Node
        let type: EntryType
        /// Where the links that go out from it stand in `links`, and its identifiers in `identifiers`.
        let links: Range<Int>
        let identifiers: Range<Int>
    }

    struct Identifier {
        let node: Node
        let system: IdentifierSystem
        let value: Node
        /// The type of the resource that has it.
        let owner: EntryType
    }

    /// A reference from one of the entries.
    struct Link {
        let entry: Int
        /// The Reference element.
        let node: Node
        /// The member that holds it (also for an item of a list), where LMDI links records under it.
        let name: LintName?
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
        var sweep = LintSweep(tree, symbols: symbols)
        sweep.run()
        (entries, allIdentifiers, links) = (sweep.entries, sweep.identifiers, sweep.links)
        (contained, leaks) = (sweep.contained, sweep.leaks)
        section = entries.indices
        numbers = Self.numbers(of: entries, section)
        let made = tree.child(tree.root, .timestamp)
        timestamp = made.exists ? tree.withText(made, Instant.init) : nil
        // Numbers of 2032 exist in messages made from then on.
        let isNew = made.exists && tree.withText(made) { !$0.lexicographicallyPrecedes("2032".utf8) }
        people = sweep.identifiers.compactMap { PatientNumber($0, tree, isNew ? .from2032 : .before2032) }
    }
}

extension BundleIndex {
    /// One section after the other, with no more than so many entries.
    func sections(of size: Int) -> some Sequence<BundleIndex> {
        stride(from: 0, to: entries.count, by: size).lazy.map { start in
            var index = self
            index.section = start..<Swift.min(start + size, entries.count)
            index.numbers = Self.numbers(of: entries, index.section)
            return index
        }
    }

    private static func numbers(of entries: [Entry], _ section: Range<Int>) -> [[Int]] {
        var numbers = [[Int]](repeating: [], count: EntryType.allCases.count)
        for number in section { numbers[entries[number].type.rawValue].append(number) }
        return numbers
    }

    /// Those of the entries' resources, one entry after the other.
    var identifiers: ArraySlice<Identifier> {
        guard let first = section.first, let last = section.last else { return [] }
        return allIdentifiers[entries[first].identifiers.lowerBound..<entries[last].identifiers.upperBound]
    }

    func symbol(_ name: LintName) -> Symbol? { symbols[name.rawValue] }

    /// The member with this name, `.none` when there is none.
    func child(_ node: Node, _ name: LintName) -> Node { symbol(name).map { tree.child(node, $0) } ?? .none }

    /// The places of the entries with a resource of this type.
    func numbers(_ type: EntryType) -> [Int] { numbers[type.rawValue] }

    /// The entries with a resource of this type.
    func entries(_ type: EntryType) -> some Sequence<Entry> { numbers(type).lazy.map { [entries] in entries[$0] } }

    func links(from entry: Int) -> ArraySlice<Link> { links[entries[entry].links] }

    /// Whether an entry's resource has a link under a name.
    func hasLink(from entry: Int, _ name: LintName) -> Bool { links(from: entry).contains { $0.name == name } }

    /// The entry that a resource refers to under a name; nil when there is none in the bundle.
    func target(of entry: Int, _ name: LintName) -> Int? {
        for link in links(from: entry) where link.name == name {
            if case .entry(let number) = link.target { return number }
        }
        return nil
    }

    /// The identifiers of an entry's resource with their systems.
    func identifiers(of entry: Entry) -> ArraySlice<Identifier> { allIdentifiers[entry.identifiers] }
}

extension Tree {
    /// Gives the values of a member: the items of a list, in XML the repeated tags.
    @inline(__always)
    func forEachValue(_ object: Node, _ name: Symbol, _ body: (Node) -> Void) {
        guard object.exists, kind(object) == .object else { return }
        for child in children(object) where self[child].name == name {
            guard self[child].flags.isDisjoint(with: [.companion, .duplicate]) else { continue }
            forEachItem(of: child, body)
        }
    }

    /// Gives the items of a list, or what stands for one.
    @inline(__always)
    func forEachItem(of member: Node, _ body: (Node) -> Void) {
        if kind(member) == .array { children(member).forEach(body) } else { body(member) }
    }

    /// The values of a member.
    func values(_ object: Node, _ name: Symbol) -> [Node] {
        var found: [Node] = []
        forEachValue(object, name) { found.append($0) }
        return found
    }

    /// The text of a member that is a string.
    func string(_ object: Node, _ name: Symbol) -> String? {
        let node = child(object, name)
        return node.exists && kind(node) == .string ? text(node) : nil
    }

    /// Whether a node is a string with this text.
    func isText(_ node: Node, _ text: StaticString) -> Bool {
        node.exists && kind(node) == .string && withText(node) { $0.isText(text) }
    }
}
