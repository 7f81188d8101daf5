internal import FHIRTree
internal import FHIRValidation

/// An administration whose request or episode is about another patient.
enum RequestMismatch {
    static let words = RuleWords(
        title: Localized(
            nb: "Referansen fører til en ressurs om en annen pasient enn administreringens.",
            en: "The reference leads to a resource about another patient than the administration's."),
        reason: Localized(
            nb: "Registeret kobler opplysninger om to pasienter sammen.",
            en: "The registry links records of two patients with each other."),
        advice: Localized(
            nb: "Kontroller hvilken av dem som har feil pasient (subject), og rett referansen.",
            en: "Check which of them has the wrong patient (subject), and correct the reference."),
        source: Guide.canonical + "lmdi-medicationrequest",
        example: RuleExample(
            "MedicationRequest",
            bad: """
                "subject": {"reference": "urn:uuid:b7a1c2de-5f60-4a7b-8c9d-0e1f2a3b4c5d"},
                """,
            good: """
                "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links(toOtherPatients: { $0 == .request || $0 == .context }).map { LintProblem($0.node) }
    }
}
