internal import FHIRTree

/// What the index of a bundle's entries has seen of them: enough to tell that a usual bundle fulfils constraints on all its
/// entries, without going over them once more for each.
struct EntryFacts {
    struct Members: OptionSet {
        let rawValue: UInt8
        static let request = Members(rawValue: 1)
        static let response = Members(rawValue: 2)
        static let search = Members(rawValue: 4)
        /// A fullUrl that is a UUID by its length, its beginning and what it is without: a slash.
        static let uuid = Members(rawValue: 8)
        static let all: Members = [.request, .response, .search, .uuid]
    }

    private let tree: Tree
    private var count = 0
    /// What some entry has, in whatever form.
    private var some: Members = []
    /// What every entry has, in plain form.
    private var every = Members.all
    /// Whether no two entries have the same fullUrl.
    var areDistinct = true

    init(_ tree: Tree) { self.tree = tree }

    /// Adds what one entry has, and what of that in plain form.
    mutating func add(_ members: Members, plain: Members) {
        count += 1
        some.formUnion(members)
        every.formIntersection(plain)
    }

    func areWithout(_ member: Members) -> Bool { some.isDisjoint(with: member) }

    func haveAll(_ member: Members) -> Bool { every.contains(member) }

    /// Whether every entry has a UUID for its address.
    var haveUUIDs: Bool { every.contains(.uuid) }

    /// Whether no two entries have one address and version: texts of one length that differ do so with any ending. In a
    /// small bundle FHIRPath is to see versions that are none.
    var haveOwnNames: Bool { haveUUIDs && areDistinct && count > BundleUniqueness.few }

    /// Whether every entry has a member where the bundle is of one of these types, and none has it elsewhere.
    func agree(_ member: Members, inTypes types: [StaticString]) -> Bool {
        guard case .text(let type) = tree.soleText(tree.root, .type) else { return false }
        return tree.isText(type, in: types) ? every.contains(member) : areWithout(member)
    }
}

extension EntryFacts.Members {
    /// The member that a record of an entry is.
    init(_ record: Record) {
        switch record.name {
        case .request: self = .request
        case .response: self = .response
        case .search: self = .search
        default: self = []
        }
    }
}
