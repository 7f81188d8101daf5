internal import FHIRTree

/// Ids say one thing only: no two elements of a resource share one, and no two of its contained resources.
///
/// http://hl7.org/fhir/R4/element.html#id: unique within the resource. http://hl7.org/fhir/R4/references.html#contained. The
/// id of a resource is no element's: an element may have the same. Ids of element definitions are names, unique in their snapshot
/// or differential, which sdf-16 and sdf-17 ask for.
extension ValidationRun {
    /// One pass over the document, for those that have ids of elements at all.
    func checkElementIDs() {
        guard hasElementIDs else { return }
        let snapshot = tree.symbol("snapshot"), differential = tree.symbol("differential")
        var scopes: [IDScope] = [], index = 0
        while index < tree.count {
            let node = Node(index)
            let isNamed = tree.name(node) == snapshot || tree.name(node) == differential
            index = isNamed ? Int(tree[node].next) : index + 1
            while let last = scopes.last, last.end <= UInt32(node.index) { checkIDs(of: scopes.removeLast()) }
            if isResource(node) { scopes.append(IDScope(end: tree[node].next, ownID: tree.child(node, .id))) }
            guard tree.name(node) == .id, tree.kind(node) == .string, let scope = scopes.indices.last else { continue }
            if node != scopes[scope].ownID { scopes[scope].ids.append(node) }
        }
        for scope in scopes { checkIDs(of: scope) }
    }

    private func checkIDs(of scope: IDScope) {
        for id in repeated(scope.ids) { report(.uniqueID(.element), at: id, -1) }
    }

    /// The texts that stand further in front, too.
    private func repeated(_ texts: [Node]) -> [Node] {
        texts.count > 1 ? TextTable(texts, of: tree).repeats.map { texts[$0.place] } : []
    }

    private func isResource(_ node: Node) -> Bool {
        tree.kind(node) == .object && tree.child(node, .resourceType).exists
    }

    func checkContainedIDs(of resource: Node) {
        guard hasContained, tree.child(resource, .contained).exists else { return }
        let ids = tree.items(resource, .contained).map { tree.child($0, .id) }
        for id in repeated(ids.filter { $0.exists && tree.kind($0) == .string }) {
            report(.uniqueID(.contained), at: id, -1)
        }
    }
}

/// A resource around the node that a pass is at.
private struct IDScope {
    let end: UInt32
    let ownID: Node
    var ids: [Node] = []
}

package enum UniqueIDProblem: Hashable, BitwiseCopyable, Sendable {
    case element
    case contained

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .element:
            Message(
                "fhir/element-id", .duplicate,
                text: Localized(
                    nb: "Et annet element i ressursen har også id-en \(context.shown).",
                    en: "Another element of the resource has the id \(context.shown), too."),
                advice: Localized(nb: "Gi elementene hver sin id.", en: "Give each element an id of its own."))
        case .contained:
            Message(
                "fhir/contained-id", .duplicate,
                text: Localized(
                    nb: "En annen innebygd ressurs har også id-en \(context.shown).",
                    en: "Another contained resource has the id \(context.shown), too."),
                advice: Localized(
                    nb: "Gi hver innebygd ressurs sin egen id, og rett referansene.",
                    en: "Give each contained resource an id of its own, and correct the references."))
        }
    }
}
