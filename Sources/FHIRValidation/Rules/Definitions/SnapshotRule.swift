internal import FHIRTree

/// A profile's differential speaks of elements that its base has: a snapshot can be made of it.
///
/// http://hl7.org/fhir/R4/profiling.html#snapshot. Only of the document itself, and where its base is at hand.
extension ValidationRun {
    func checkSnapshot(_ node: Node) {
        guard node == tree.root, let element = options.counterparts.misfit else { return }
        report(.snapshot(SnapshotProblem(element: element)), at: node, -1)
    }
}

package struct SnapshotProblem: Hashable, Sendable {
    let element: String

    func message(_ context: MessageContext) -> Message {
        Message(
            "fhir/snapshot", .processing,
            text: Localized(
                nb: "Profilen gir ikke noe snapshot: grunnprofilen har ikke elementet \(element).",
                en: "No snapshot can be made of the profile: its base does not have the element \(element)."),
            advice: Localized(nb: "Rett differential.", en: "Mend the differential."))
    }
}
