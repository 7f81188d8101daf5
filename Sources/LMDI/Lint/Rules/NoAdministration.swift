internal import FHIRTree
internal import FHIRValidation

/// A bundle without an administration. It is allowed: information.
enum NoAdministration {
    static let loss = Localized(
        nb: "Registeret får ingen legemiddeladministrering av denne meldingen.",
        en: "The registry gets no administration from this message.")

    private static let text = Localized(
        nb: "Meldingen har ingen administrering (MedicationAdministration).",
        en: "The message has no MedicationAdministration.")

    private static let advice = Localized(
        nb: "Kontroller om administreringene er falt ut på veien.",
        en: "Check whether the administrations were lost on the way.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard !bundle.entries.isEmpty, bundle.entries(.medicationAdministration).isEmpty else { return [] }
        return [LintProblem(bundle.tree.root, text, advice)]
    }
}
