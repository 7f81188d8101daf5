internal import FHIRTree
internal import FHIRValidation

/// A dose whose unit is a text without a code. FHIR allows it: information.
enum UnitWithoutCode {
    static let loss = Localized(
        nb: "En enhet som bare er tekst, kan ikke regnes om eller legges sammen.",
        en: "A unit that is only a text cannot be converted or added up.")

    private static let text = Localized(
        nb: "Enheten er bare tekst, uten kode.",
        en: "The unit is a text without a code.")

    private static let advice = Localized(
        nb: "Oppgi også system http://unitsofmeasure.org og code, for eksempel mg.",
        en: "Give the system http://unitsofmeasure.org and a code as well, for example mg.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        return bundle.doses.filter { !tree.child($0, .code).exists && tree.child($0, .unit).exists }
            .map { LintProblem($0, missing: "code", text, advice) }
    }
}
