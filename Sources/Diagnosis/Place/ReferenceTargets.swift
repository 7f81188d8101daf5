internal import FHIRTree

/// The resources of a bundle that references lead to, by the entry's `fullUrl` or by type and id.
///
/// A class because the table is made when somebody first asks.
final class ReferenceTargets {
    private let finder: PlaceFinder
    private var tree: Tree { finder.tree }

    /// References from one resource to the next that are followed.
    private static let farthest = 5

    private lazy var resources: [String: Node] = {
        var found: [String: Node] = [:]
        for entry in finder.entries {
            guard let resource = finder.resource(of: entry) else { continue }
            let name = finder.text(resource, "resourceType") + "/" + finder.text(resource, "id")
            for key in [finder.text(entry, "fullUrl"), name] where found[key] == nil { found[key] = resource }
        }
        return found
    }()

    init(_ finder: PlaceFinder) { self.finder = finder }

    /// The resources that a reference leads to: its target, then the targets of that one's references, and so on.
    func targets(of node: Node) -> [Node] {
        guard let first = target(of: node) else { return [] }
        var found = [first], seen: Set<Node> = [first], last = [first]
        for _ in 0..<Self.farthest where !last.isEmpty {
            last = last.flatMap(references).compactMap { resources[$0] }.filter { seen.insert($0).inserted }
            found += last
        }
        return found
    }

    /// The resource that a reference leads to.
    func target(of node: Node) -> Node? {
        reference(node).flatMap { resources[$0] ?? contained($0, from: node) }
    }

    /// `#x`: a contained resource of the same entry.
    private func contained(_ reference: String, from node: Node) -> Node? {
        guard reference.hasPrefix("#") else { return nil }
        let holder = finder.entries.lazy.compactMap(finder.resource).first {
            $0.index <= node.index && UInt32(node.index) < self.tree[$0].next
        }
        return holder.flatMap { finder.contained(in: $0, id: String(reference.dropFirst())) }
    }

    private func reference(_ node: Node) -> String? {
        if tree.kind(node) == .object { return finder.text(node, "reference") }
        return tree.kind(node) == .string ? tree.text(node) : nil
    }

    /// All references inside a resource.
    private func references(in resource: Node) -> [String] {
        guard let name = tree.symbol("reference") else { return [] }
        return (resource.index..<Int32(bitPattern: tree[resource].next)).lazy.map { Node($0) }
            .filter { self.tree.name($0) == name && self.tree.kind($0) == .string }.map { self.tree.text($0) }
    }
}
