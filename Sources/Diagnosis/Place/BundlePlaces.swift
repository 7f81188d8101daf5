internal import FHIRTree
internal import FHIRValidation
internal import LMDI

/// The bundle's places: from paths to nodes, from nodes to paths, and how far two places are apart.
struct BundlePlaces {
    let tree: Tree
    private let finder: PlaceFinder
    private let references: ReferenceTargets
    private let study: Study
    /// The container of each node, -1 for the root.
    private let parents: [Int32]
    /// In XML, the first of the tags with the same name that a node stands among.
    private let firsts: [Int32]

    init(_ tree: Tree, _ study: Study) {
        self.tree = tree
        self.study = study
        finder = PlaceFinder(tree)
        references = ReferenceTargets(finder)
        parents = Self.parents(tree)
        firsts = tree.format == .xml ? Self.firsts(tree) : []
    }

    private static func firsts(_ tree: Tree) -> [Int32] {
        var firsts = (0..<Int32(tree.count)).map { $0 }
        for node in firsts.indices where tree.kind(Node(node)) == .object {
            var last = Node.none
            for child in tree.children(Node(node)) where !tree[child].flags.contains(.companion) {
                if last.exists, tree.name(last) == tree.name(child) {
                    firsts[Int(child.index)] = firsts[Int(last.index)]
                }
                last = child
            }
        }
        return firsts
    }

    private static func parents(_ tree: Tree) -> [Int32] {
        var parents = [Int32](repeating: -1, count: tree.count), open: [Int32] = []
        for at in 0..<Int32(tree.count) {
            while let last = open.last, tree[Node(last)].next <= UInt32(at) { open.removeLast() }
            parents[Int(at)] = open.last ?? -1
            if tree[Node(at)].next > UInt32(at) + 1 { open.append(at) }
        }
        return parents
    }

    /// The places that an answer may mean by a path, the likeliest first.
    func places(_ notation: PlaceNotation) -> [FoundPlace] { finder.find(notation) }

    /// The place of a finding of our own.
    func place(of issue: Issue) -> FoundPlace? {
        guard !issue.expression.isEmpty else { return nil }
        return PlaceNotation(issue.expression).flatMap { finder.find($0).first }
    }

    func path(of place: FoundPlace) -> String {
        ([study.paths(of: [place.node]).first ?? ""] + place.missing).joined(separator: ".")
    }

    /// Line, column and bytes of a place.
    func location(of place: FoundPlace) -> (line: Int, column: Int, range: Range<Int>) {
        let range = tree.sourceRange(place.node)
        let location = tree.location(offset: range.lowerBound)
        return (location.line, location.column, range)
    }

    /// How many steps two places are apart, one being inside the other; nil when they have nothing to do with each other.
    func distance(_ a: FoundPlace, _ b: FoundPlace) -> Int? {
        let one = bare(a.node), other = bare(b.node)
        if one == other {
            switch (a.missing.first, b.missing.first) {
            case (nil, nil): return 0
            case (let one?, let other?): return Self.isSame(one, other) ? 0 : nil
            case (.some, nil), (nil, .some): return 1
            }
        }
        if let count = steps(from: b, toItemOf: a) ?? steps(from: a, toItemOf: b) { return count }
        if let count = steps(from: one, to: other) { return lowered(count, b, a) }
        return steps(from: other, to: one).flatMap { lowered($0, a, b) }
    }

    /// The steps with what the lower place lacks; nil where the upper one lacks something else.
    private func lowered(_ count: Int, _ upper: FoundPlace, _ lower: FoundPlace) -> Int? {
        guard let missing = upper.missing.first else { return count + lower.missing.count }
        return isCalled(bare(lower.node), missing, in: bare(upper.node)) ? count + lower.missing.count : nil
    }

    /// `effective` and `effectiveDateTime`.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        one == other || one.hasPrefix(other) && one.dropFirst(other.count).first?.isUppercase == true
            || other.hasPrefix(one) && other.dropFirst(one.count).first?.isUppercase == true
    }

    private func isCalled(_ node: Node, _ name: String, in upper: Node) -> Bool {
        parents[Int(node.index)] == upper.index && Self.isSame(tree.memberName(node), name)
    }

    /// The steps from a node up to one that holds it; a list is no step of its own.
    private func steps(from node: Node, to upper: Node) -> Int? {
        var at = node, count = 0
        while at != upper {
            let parent = Node(parents[Int(at.index)])
            guard parent.exists else { return nil }
            at = bare(parent)
            if tree.kind(at) != .array || at == upper { count += 1 }
        }
        return count
    }

    /// The steps from a place up to an item of a group of tags, and one to the group.
    private func steps(from place: FoundPlace, toItemOf group: FoundPlace) -> Int? {
        guard group.isGroup, !firsts.isEmpty else { return nil }
        var at = bare(place.node), count = 1
        while at.exists {
            if firsts[Int(at.index)] == group.node.index { return count + place.missing.count }
            at = Node(parents[Int(at.index)])
            count += 1
        }
        return nil
    }

    /// The nodes from a place up: the place first, a list no step of its own, yet among them.
    func way(up place: FoundPlace, atMost count: Int) -> [Node] {
        var at = bare(place.node), way = [at], left = count
        while left > 0 {
            let parent = Node(parents[Int(at.index)])
            guard parent.exists else { break }
            at = bare(parent)
            way.append(at)
            if tree.kind(at) != .array { left -= 1 }
        }
        return way
    }

    /// The value that a companion (or an item of one) belongs to; any other node is itself.
    private func bare(_ node: Node) -> Node {
        if tree[node].flags.contains(.companion) { return value(of: node) ?? node }
        let list = Node(parents[Int(node.index)])
        guard list.exists, tree.kind(list) == .array, tree[list].flags.contains(.companion),
            let values = value(of: list),
            tree.kind(values) == .array
        else { return node }
        let index = tree.children(list).prefix { $0 != node }.count
        return Array(tree.children(values).prefix(index + 1)).last ?? node
    }

    private func value(of companion: Node) -> Node? {
        guard tree[companion].flags.contains(.paired) else { return nil }
        let holder = Node(parents[Int(companion.index)])
        return holder.exists ? tree.child(holder, tree.name(companion)) : nil
    }

    func target(of place: FoundPlace) -> Node? { references.target(of: place.node) }

    /// The resources that a reference leads to, the nearest first.
    func targets(of place: FoundPlace) -> [Node] { references.targets(of: place.node) }

    /// The list that a place is an item of, nil where it is none.
    func list(of place: FoundPlace) -> FoundPlace? {
        guard place.missing.isEmpty, parents[Int(place.node.index)] >= 0 else { return nil }
        if !firsts.isEmpty {
            return FoundPlace(node: Node(firsts[Int(place.node.index)]), parent: .none, isGroup: true)
        }
        let list = Node(parents[Int(place.node.index)])
        return tree.kind(list) == .array ? FoundPlace(node: list, parent: .none, isGroup: true) : nil
    }

    /// Whether a node is inside another one, or is it.
    func isInside(_ node: Node, _ upper: Node) -> Bool {
        node.index >= upper.index && UInt32(node.index) < tree[upper].next
    }
}
