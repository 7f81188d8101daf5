internal import FHIRTree

/// Finds the nodes that paths of any notation lead to.
///
/// A class because it keeps the items of long lists that it has met: one path after another asks for entries.
final class PlaceFinder {
    let tree: Tree
    private var items: [Node: [Node]] = [:]

    /// Paths may be read in several ways; more than these are not tried.
    private static let mostReadings = 8

    init(_ tree: Tree) { self.tree = tree }

    /// The places that a path may mean, the likeliest first; empty when it begins at another root.
    func find(_ notation: PlaceNotation) -> [FoundPlace] {
        let found = starts(notation.root).map { start in
            follow(notation.steps[...], from: [FoundPlace(node: start, parent: .none)])
        }
        // Of several resources, those come first that have all that the path names.
        return found.filter { $0.first?.isMissing == false }.flatMap { $0 }
            + found.filter { $0.first?.isMissing != false }.flatMap { $0 }
    }

    /// The root, or the resources of a type where the path begins at one.
    private func starts(_ root: String) -> [Node] {
        guard !root.isEmpty, let type = rootType, type != root, type == "Bundle" else { return [tree.root] }
        let found = resources.filter { text($0, "resourceType") == root }
        return Array(found.prefix(Self.mostReadings))
    }

    private var rootType: String? {
        let type = text(tree.root, "resourceType")
        return type.isEmpty ? nil : type
    }

    lazy var entries: [Node] = members(tree.root, "entry").flatMap(list)

    private lazy var resources: [Node] = entries.compactMap(resource)

    func resource(of entry: Node) -> Node? {
        members(entry, "resource").first { tree.kind($0) == .object }
    }

    func contained(in resource: Node, id: String) -> Node? {
        members(resource, "contained").flatMap(list).first { text($0, "id") == id }
    }

    private func follow(_ steps: ArraySlice<PlaceStep>, from places: [FoundPlace]) -> [FoundPlace] {
        guard let step = steps.first else { return places }
        let next = places.flatMap { place -> [FoundPlace] in
            if place.isMissing { return [place.adding(step)] }
            let found = self.step(step, from: place, isLast: steps.count == 1)
            return found.isEmpty ? [place.adding(step)] : found
        }
        return follow(steps.dropFirst(), from: Array(next.prefix(Self.mostReadings)))
    }

    private func step(_ step: PlaceStep, from place: FoundPlace, isLast: Bool) -> [FoundPlace] {
        // Firely gives a primitive's content a step of its own; XPath a resource the step of its type.
        if step.name == "value", tree.kind(place.node) != .object, !(place.companion.exists) { return [place] }
        if step.name.first?.isUppercase == true, text(place.node, "resourceType") == step.name { return [place] }
        let holder = tree.kind(place.node) == .object ? place.node : place.companion
        guard holder.exists, tree.kind(holder) == .object else {
            return step.name == "value" ? [place] : []
        }
        let named = named(step, in: holder)
        if named.isEmpty { return step.name == "value" && holder == place.companion ? [place] : [] }
        return select(step, named, in: holder, isLast: isLast)
    }

    /// The values that stand under the step's name, or under the name of a choice of it.
    private func named(_ step: PlaceStep, in holder: Node) -> [Node] {
        if !step.type.isEmpty {
            let typed = members(holder, step.name + step.type.prefix(1).uppercased() + step.type.dropFirst())
            if !typed.isEmpty { return typed }
        }
        let exact = step.isChoice ? [] : members(holder, step.name)
        if !exact.isEmpty { return exact }
        return tree.children(holder).filter { child in
            let name = tree.memberName(child)
            return name.hasPrefix(step.name) && name.dropFirst(step.name.count).first?.isUppercase == true
        }
    }

    private func select(_ step: PlaceStep, _ named: [Node], in holder: Node, isLast: Bool) -> [FoundPlace] {
        let values = named.filter { !tree[$0].flags.contains(.companion) }
        let companions = named.filter { tree[$0].flags.contains(.companion) }
        guard let first = values.first else {
            return companions.first.map { [FoundPlace(node: $0, parent: holder, companion: $0)] } ?? []
        }
        // Two types of one choice: the path may mean either.
        if Set(values.map(tree.name)).count > 1 { return values.map { FoundPlace(node: $0, parent: holder) } }
        let list = tree.kind(first) == .array ? self.list(first) : values
        let isList = tree.kind(first) == .array || values.count > 1
        let ofURL = step.url.isEmpty ? [] : list.filter { text($0, "url") == step.url }
        if let only = ofURL.first { return [FoundPlace(node: only, parent: holder)] }
        guard let index = step.indices.first else {
            // A group: its first value stands for it, or the list itself.
            if isList, isLast { return [FoundPlace(node: first, parent: holder, isGroup: true)] }
            return (list.first ?? first).map(in: holder, companions.first ?? .none)
        }
        return indexed(step, index, list, holder, companions.first ?? .none)
    }

    private func indexed(
        _ step: PlaceStep, _ index: Int, _ list: [Node], _ holder: Node, _ companion: Node
    ) -> [FoundPlace] {
        var found = index < list.count ? [item(list[index], index, holder, companion)] : []
        if step.indices.count > 1, let nested = found.first, tree.kind(nested.node) == .array {
            let inner = self.list(nested.node)
            return step.indices[1] < inner.count ? [FoundPlace(node: inner[step.indices[1]], parent: nested.node)] : []
        }
        // Firely counts extensions within those of one url.
        if step.name == "extension", list.count > 1 {
            var seen: [String: Int] = [:]
            for node in list {
                let url = text(node, "url")
                seen[url, default: -1] += 1
                if seen[url] == index, node != found.first?.node {
                    found.append(FoundPlace(node: node, parent: holder))
                }
            }
        }
        return found
    }

    /// An item with its part of a list of companions.
    private func item(_ node: Node, _ index: Int, _ holder: Node, _ companion: Node) -> FoundPlace {
        guard companion.exists else { return FoundPlace(node: node, parent: holder) }
        let extras = tree.kind(companion) == .array ? list(companion) : [companion]
        return FoundPlace(node: node, parent: holder, companion: index < extras.count ? extras[index] : .none)
    }

    /// The members of an object with a name, companions among them.
    private func members(_ node: Node, _ name: String) -> [Node] {
        guard tree.kind(node) == .object else { return [] }
        guard let symbol = tree.symbol(name) else { return [] }
        return tree.children(node).filter { tree.name($0) == symbol }
    }

    /// The items of an array; a single value is its own list.
    private func list(_ node: Node) -> [Node] {
        guard tree.kind(node) == .array else { return [node] }
        if let known = items[node] { return known }
        let found = Array(tree.children(node))
        items[node] = found
        return found
    }

    func text(_ node: Node, _ name: String) -> String {
        guard let found = members(node, name).first, tree.kind(found) == .string else { return "" }
        return tree.text(found)
    }
}

extension Node {
    fileprivate func map(in holder: Node, _ companion: Node) -> [FoundPlace] {
        [FoundPlace(node: self, parent: holder, companion: companion)]
    }
}

/// Where a path leads: the deepest node that exists, and the names below it that do not.
struct FoundPlace: Hashable {
    let node: Node
    let parent: Node
    /// The companion of a primitive, which holds its extensions.
    var companion = Node.none
    var missing: [String] = []
    /// Whether the path means a list as a whole.
    var isGroup = false

    init(node: Node, parent: Node, companion: Node = .none, isGroup: Bool = false) {
        self.node = node
        self.parent = parent
        self.companion = companion
        self.isGroup = isGroup
    }

    var isMissing: Bool { !missing.isEmpty }

    func adding(_ step: PlaceStep) -> FoundPlace {
        var place = self
        place.missing.append(step.name)
        return place
    }
}
