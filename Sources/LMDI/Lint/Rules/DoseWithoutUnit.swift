import FHIRTree
import FHIRValidation

/// A dose that has a value but no unit, or a unit without its code.
enum DoseWithoutUnit {
    static let loss = Localized(
        nb: "Mengden kan ikke regnes om, og dosen faller ut av statistikken.",
        en: "The amount cannot be converted, and the dose drops out of the statistics.")

    private static let unitText = Localized(
        nb: "Dosen mangler enhet.",
        en: "The dose has no unit.")

    private static let codeText = Localized(
        nb: "Enheten er bare tekst, uten kode.",
        en: "The unit is text only, without a code.")

    private static let advice = Localized(
        nb: "Oppgi unit, system http://unitsofmeasure.org og code, for eksempel mg.",
        en: "Give unit, the system http://unitsofmeasure.org and code, for example mg.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries("MedicationAdministration").compactMap { _, administration in
            let dose = bundle.child(bundle.child(administration.resource, .dosage), .dose), tree = bundle.tree
            guard tree.child(dose, .value).exists, !tree.child(dose, .code).exists else { return nil }
            return LintProblem(dose, tree.child(dose, .unit).exists ? codeText : unitText, advice)
        }
    }
}
