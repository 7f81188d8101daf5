internal import FHIRTree

/// A narrative's links inside the document (`#id`) lead somewhere: to an anchor of a narrative or to a contained resource.
///
/// http://hl7.org/fhir/R4/narrative.html#id. What XHTML a narrative may have is the business of txt-1, which asks
/// `XHTML` too.
extension ValidationRun {
    func checkNarrative(_ narrative: Node) {
        let div = tree.child(narrative, .div)
        guard div.exists, tree.kind(div) == .string, tree.withText(div, { $0.contains("=\"#") }) else { return }
        outlooks.addWithinResource()
        let own = xhtml(of: div)
        guard own.isAllowed, let resource = resources.last else { return }
        let missing = own.fragments.first { !own.anchors.contains($0) && !anchors(of: resource).contains($0) }
        if let missing { report(.narrative(.noAnchor(missing)), at: div, -1) }
    }

    /// What is in a narrative. The last one's is kept.
    func xhtml(of div: Node) -> XHTML {
        if let known = lastNarrative, known.div == div { return known.xhtml }
        let xhtml = tree.withText(div) { XHTML($0) }
        lastNarrative = (div, xhtml)
        return xhtml
    }

    /// What a link into a resource may name: the ids in it and its narratives' anchors. The last resource's are kept.
    private func anchors(of resource: Node) -> Set<String> {
        if let known = lastAnchors, known.resource == resource { return known.names }
        var names: Set<String> = []
        var index = Int(resource.index)
        while index < Int(tree[resource].next) {
            let node = Node(index)
            index += 1
            guard tree.kind(node) == .string else { continue }
            if tree.name(node) == .id { names.insert(tree.text(node)) }
            if tree.name(node) == .div { names.formUnion(xhtml(of: node).anchors) }
        }
        lastAnchors = (resource, names)
        return names
    }
}

package enum NarrativeProblem: Hashable, Sendable {
    case noAnchor(String)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .noAnchor(let name):
            Message(
                "fhir/narrative-link", .notFound,
                text: Localized(
                    nb: "Lenken #\(name) i den lesbare teksten fører ingen steder.",
                    en: "The link #\(name) in the narrative leads nowhere."),
                advice: Localized(
                    nb: "Gi målet denne id-en, eller fjern lenken.", en: "Give its target this id, or remove the link.")
            )
        }
    }
}
