import FHIRTree
import FHIRValidation

/// An administration whose request, diagnosis or episode is about another patient.
enum SubjectMismatch {
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
        bundle.entries("MedicationAdministration").flatMap { number, _ in
            guard let patient = bundle.target(of: number, .subject) else { return [LintProblem]() }
            return [LintName.request, .reasonReference, .context].flatMap { bundle.links(from: number, $0) }
                .filter { link in
                    guard case .entry(let other) = link.target, let subject = bundle.target(of: other, .subject) else {
                        return false
                    }
                    return subject != patient
                }
                .map { LintProblem($0.node, text, advice) }
        }
    }
}
