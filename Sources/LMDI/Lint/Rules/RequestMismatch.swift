internal import FHIRTree
internal import FHIRValidation

/// An administration whose request or episode is about another patient.
enum RequestMismatch {
    static let loss = Localized(
        nb: "Registeret kobler opplysninger om to pasienter sammen.",
        en: "The registry links records of two patients with each other.")

    private static let text = Localized(
        nb: "Referansen fører til en ressurs om en annen pasient enn administreringens.",
        en: "The reference leads to a resource about another patient than the administration's.")

    private static let advice = Localized(
        nb: "Kontroller hvilken av dem som har feil pasient (subject), og rett referansen.",
        en: "Check which of them has the wrong patient (subject), and correct the reference.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links(toOtherPatients: [.request, .context]).map { LintProblem($0.node, text, advice) }
    }
}
