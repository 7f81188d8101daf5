internal import FHIRTree

/// A profile's differential speaks of elements that its base has: a snapshot can be made of it.
///
/// http://hl7.org/fhir/R4/profiling.html#snapshot. Only of the document itself, and where its base is at hand.
extension ValidationRun {
    func checkSnapshot(_ node: Node) {
        guard node == tree.root, case .badDifferential(_, let element, let reason) = options.counterparts.misfit else {
            return
        }
        report(.snapshot(SnapshotProblem(element: element, reason: reason)), at: node, -1)
    }
}

package struct SnapshotProblem: Hashable, Sendable {
    let element: String
    let reason: String

    func message(_ context: MessageContext) -> Message {
        Message(
            "fhir/snapshot", .processing,
            text: Localized(
                nb: "Profilen gir ikke noe snapshot: elementet \(element) passer ikke i grunnprofilen (\(reason)).",
                en: "No snapshot can be made of the profile: the element \(element) does not fit its base (\(reason))."),
            advice: Localized(nb: "Rett differential.", en: "Mend the differential."))
    }
}
