internal import FHIRTree

/// What the index of a bundle's entries has seen of them: enough to tell that a usual bundle fulfils constraints on all its
/// entries, without going over them once more for each.
package struct EntryFacts {
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
    /// Whether every entry's resource names a profile in plain form, and they are few.
    private var areClaims = true
    /// The different ones that resources name first, a text of each.
    private var claims: [Node] = []
    private static let mostClaims = 32

    init(_ tree: Tree) { self.tree = tree }

    /// Adds what one entry has, and what of that in plain form; and its only resource, `.none` where there is none such.
    mutating func add(_ members: Members, plain: Members, soleResource: Node = .none) {
        count += 1
        some.formUnion(members)
        every.formIntersection(plain)
        addClaim(of: soleResource)
    }

    private mutating func addClaim(of resource: Node) {
        guard areClaims else { return }
        guard let claim = claim(of: resource) else { return areClaims = false }
        let text = tree.raw(claim)
        guard let place = claims.firstIndex(where: { tree.raw($0).same(text) }) else {
            areClaims = claims.count < Self.mostClaims
            return claims.append(claim)
        }
        // The next resource names most likely the same one.
        if place > 0 { claims.swapAt(place, 0) }
    }

    /// The first profile that a resource names, in plain form.
    private func claim(of resource: Node) -> Node? {
        let meta = tree.child(resource, .meta), profiles = tree.child(meta, .profile)
        guard profiles.exists, tree[resource].isPlain, tree[meta].isPlain, tree[profiles].isPlain else { return nil }
        var items = tree.children(profiles)
        let claim = tree.kind(profiles) == .array ? items.next() : profiles
        return claim.flatMap { tree.kind($0) == .string ? $0 : nil }
    }

    func areWithout(_ member: Members) -> Bool { some.isDisjoint(with: member) }

    func haveAll(_ member: Members) -> Bool { every.contains(member) }

    /// Whether every entry has a UUID for its address.
    var haveUUIDs: Bool { haveAll(.uuid) }

    /// Whether no two entries have one address and version: texts of one length that differ do so with any ending. In a
    /// small bundle FHIRPath is to see versions that are none.
    var haveOwnNames: Bool { haveUUIDs && areDistinct && count > BundleUniqueness.few }

    /// Whether every entry has a resource that names one of some profiles, in plain form.
    package func claim(oneOf isMeant: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        areClaims && claims.allSatisfy { tree.withText($0, isMeant) }
    }

    /// Whether every entry has a member where the bundle is of one of these types, and none has it elsewhere.
    func agree(_ member: Members, inTypes types: [StaticString]) -> Bool {
        guard case .text(let type) = tree.soleText(tree.root, .type) else { return false }
        return tree.isText(type, in: types) ? haveAll(member) : areWithout(member)
    }
}

extension Record {
    /// A member that stands alone under its name.
    var isPlain: Bool { flags.isDisjoint(with: [.duplicate, .companion, .paired]) }
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
