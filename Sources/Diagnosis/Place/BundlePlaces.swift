internal import FHIRTree
internal import FHIRValidation
internal import LMDI

/// The bundle's places: from paths to nodes, from nodes to paths, and how far two places are apart.
struct BundlePlaces {
    let tree: Tree
    private let finder: PlaceFinder
    private let study: Study
    /// The container of each node, -1 for the root.
    private let parents: [Int32]

    init(_ tree: Tree, _ study: Study) {
        self.tree = tree
        self.study = study
        finder = PlaceFinder(tree)
        parents = Self.parents(tree)
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
    func places(_ path: String) -> [FoundPlace] { PlaceNotation(path).map(finder.find) ?? [] }

    /// The place of a finding of our own.
    func place(of issue: Issue) -> FoundPlace? {
        guard !issue.expression.isEmpty else { return nil }
        return places(issue.expression).first
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
        if a.node == b.node {
            switch (a.missing.first, b.missing.first) {
            case (nil, nil): return 0
            case (let one?, let other?): return Self.isSame(one, other) ? 0 : nil
            case (.some, nil), (nil, .some): return 1
            }
        }
        // What a place lacks is in no other node.
        let upper = a.node.index < b.node.index ? a : b, lower = a.node.index < b.node.index ? b : a
        guard upper.missing.isEmpty || isCalled(lower.node, upper.missing[0], in: upper.node) else { return nil }
        return steps(from: lower.node, to: upper.node).map { $0 + lower.missing.count }
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
        guard upper.index < node.index, UInt32(node.index) < tree[upper].next else { return nil }
        var at = node.index, count = 0
        while at != upper.index, at >= 0 {
            at = parents[Int(at)]
            if at >= 0, tree.kind(Node(at)) != .array || at == upper.index { count += 1 }
        }
        return count
    }

    /// The resource that a reference at or below a place leads to, by the entry's `fullUrl` or by type and id.
    func target(of place: FoundPlace) -> FoundPlace? {
        let reference = text(of: place.node, "reference")
        guard !reference.isEmpty else { return nil }
        for resource in finder.resources {
            let entry = Node(parents[Int(resource.index)])
            let name = finder.text(resource, "resourceType") + "/" + finder.text(resource, "id")
            if finder.text(entry, "fullUrl") == reference || name == reference {
                return FoundPlace(node: resource, parent: entry)
            }
        }
        return nil
    }

    private func text(of node: Node, _ name: String) -> String {
        if tree.kind(node) == .object { return finder.text(node, name) }
        return tree.kind(node) == .string ? tree.text(node) : ""
    }

    /// Whether a node is inside another one, or is it.
    func isInside(_ node: Node, _ upper: Node) -> Bool {
        node.index >= upper.index && UInt32(node.index) < tree[upper].next
    }
}
