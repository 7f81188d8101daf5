public import FHIRTree

/// The environment of a single document: it follows references to contained resources and to entries of a Bundle, and
/// knows nothing else. A reference that leads elsewhere gives nothing, as `resolve()` has it.
public struct DocumentEnvironment: Environment {
    private let tree: Tree
    private let model: TypeModel
    private let navigator: Navigator
    private let root: Located?
    private let paths: ElementPaths

    public init(tree: Tree, model: TypeModel) {
        self.tree = tree
        self.model = model
        navigator = Navigator(tree: tree, model: model)
        root = Located.root(of: tree, model: model)
        paths = ElementPaths(navigator, root: root)
    }

    /// The path by which the definition of the type around it knows an element: `HumanName.given`.
    public func definitionPath(of element: Located) -> String? { paths.path(of: element) }

    public func resolve(_ reference: String, from source: Located) -> Resolution {
        guard let root else { return .absent }
        if reference.hasPrefix("#") { return contained(String(reference.dropFirst()), root) }
        var found: Located?
        navigator.forEachChild(of: root, named: .entry) { entry in
            if isTarget(entry, of: reference) {
                navigator.forEachChild(of: entry, named: .resource) { found = found ?? $0 }
            }
        }
        return found.map { .found($0) } ?? .absent
    }

    public func isMember(_ item: Item, of valueSet: String) -> Bool? { nil }
    public func conforms(_ item: Item, to profile: String) -> Bool? { nil }
    public func subsumes(_ general: Item, _ special: Item) -> Bool? { nil }
    public func isNarrative(_ item: Item) -> Bool? { nil }

    /// A contained resource, which only the resource around it holds.
    private func contained(_ id: String, _ root: Located) -> Resolution {
        var found: Located?
        var owners = [root]
        navigator.forEachChild(of: root, named: .entry) { entry in
            navigator.forEachChild(of: entry, named: .resource) { owners.append($0) }
        }
        for owner in owners where found == nil {
            navigator.forEachChild(of: owner, named: .contained) { resource in
                if text(.id, of: resource) == id { found = found ?? resource }
            }
        }
        return found.map { .found($0) } ?? .absent
    }

    /// Whether a Bundle's entry has the url, or ends in `Type/id` as the reference does.
    private func isTarget(_ entry: Located, of reference: String) -> Bool {
        guard let url = text(.fullUrl, of: entry) else { return false }
        return url == reference || (!reference.contains(":") && url.hasSuffix("/" + reference))
    }

    private func text(_ name: Symbol, of located: Located) -> String? {
        var text: String?
        navigator.forEachChild(of: located, named: name) { child in
            let node = child.valueNode(in: navigator.tree)
            if node.exists { text = navigator.tree.text(node) }
        }
        return text
    }
}
