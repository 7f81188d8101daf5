internal import FHIRTree
internal import FHIRValidation

/// An administration whose diagnosis is about another patient. The guide's own example has one: information.
enum DiagnosisMismatch {
    static let loss = Localized(
        nb: "Registeret kobler opplysninger om to pasienter sammen.",
        en: "The registry links records of two patients with each other.")

    private static let text = Localized(
        nb: "Diagnosen gjelder en annen pasient enn administreringen.",
        en: "The diagnosis is about another patient than the administration.")

    private static let advice = Localized(
        nb: "Kontroller hvilken av dem som har feil pasient (subject), og rett referansen.",
        en: "Check which of them has the wrong patient (subject), and correct the reference.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links(toOtherPatients: [.reasonReference]).map { LintProblem($0.node, text, advice) }
    }
}
