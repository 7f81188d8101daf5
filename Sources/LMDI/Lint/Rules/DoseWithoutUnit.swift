internal import FHIRTree
internal import FHIRValidation

/// A dose that has a value but no unit, neither as text nor as a code.
enum DoseWithoutUnit {
    static let loss = Localized(
        nb: "Uten enhet sier tallet ingenting om hvor mye pasienten fikk.",
        en: "Without a unit the number does not tell how much the patient was given.")

    private static let text = Localized(
        nb: "Dosen mangler enhet.",
        en: "The dose has no unit.")

    private static let advice = Localized(
        nb: "Oppgi unit, system http://unitsofmeasure.org og code, for eksempel mg.",
        en: "Give unit, the system http://unitsofmeasure.org and code, for example mg.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        return bundle.doses.filter { !tree.child($0, .code).exists && !tree.child($0, .unit).exists }
            .map { LintProblem($0, missing: "unit", text, advice) }
    }
}
