internal import FHIRTree

/// The contained resources of a resource by their id, in constant time per reference. A class: each reference asks for it.
final class ContainedIndex {
    /// Whether every contained resource is an object whose id is one string, if it has one: only then FHIRPath's answers
    /// are known.
    let isPlain: Bool
    private let resources: [Node]
    private let ids: TextTable

    init(of resource: Node, in tree: Tree) {
        var resources: [Node] = [], ids: [Node] = [], isPlain = true
        for member in tree.children(resource) where tree.name(member) == .contained {
            if !tree.isElement(member) { isPlain = false }
            for item in tree.kind(member) == .array ? Array(tree.children(member)) : [member] {
                let id = tree.child(item, .id)
                resources.append(item)
                ids.append(id.exists && tree.kind(id) == .string ? id : .none)
                switch tree.soleText(item, .id) {
                case .absent: break
                case .text(let sole): if sole != id { isPlain = false }
                case .unclear: isPlain = false
                }
            }
        }
        self.isPlain = isPlain
        self.resources = resources
        self.ids = TextTable(ids, of: tree)
    }

    /// The first contained resource with this id.
    func resource(_ id: UnsafeRawBufferPointer) -> Node? { ids.place(of: id).map { resources[$0] } }

    /// ref-1: `#id` is a contained resource of the outermost one, `#` stands in a contained resource of it.
    static let hasTarget: NativeLookUp = { run, value in
        let tree = run.tree
        guard case .text(let reference) = tree.soleText(value, .reference), let root = run.rootPlace else {
            return nil
        }
        guard let index = run.containedIndex(at: root) else { return false }
        guard index.isPlain else { return nil }
        return tree.withText(reference) { text in
            guard text.count == 1 else {
                return index.resource(UnsafeRawBufferPointer(rebasing: text.dropFirst())) != nil
            }
            guard let current = run.resources.last, case .text(let own) = tree.soleText(current, .id) else {
                return nil
            }
            return tree.withText(own) { index.resource($0) != nil }
        }
    }
}

extension ValidationRun {
    /// The contained resources of the resource at a place in `resources`; nil when it has none.
    func containedIndex(at place: Int) -> ContainedIndex? {
        let resource = resources[place]
        while contained.count <= place { contained.append((.none, nil)) }
        if contained[place].resource != resource {
            let hasSome = tree.child(resource, .contained).exists
            contained[place] = (resource, hasSome ? ContainedIndex(of: resource, in: tree) : nil)
        }
        return contained[place].index
    }
}
