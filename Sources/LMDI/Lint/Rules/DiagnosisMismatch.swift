internal import FHIRTree
internal import FHIRValidation

/// An administration whose diagnosis is about another patient. The guide's own example has one: information.
enum DiagnosisMismatch {
    static let words = RuleWords(
        title: Localized(
            nb: "Diagnosen gjelder en annen pasient enn administreringen.",
            en: "The diagnosis is about another patient than the administration."),
        reason: Localized(
            nb: "Registeret kobler opplysninger om to pasienter sammen.",
            en: "The registry links records of two patients with each other."),
        advice: Localized(
            nb: "Kontroller hvilken av dem som har feil pasient (subject), og rett referansen.",
            en: "Check which of them has the wrong patient (subject), and correct the reference."),
        source: Guide.canonical + "lmdi-condition",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "subject": {"reference": "urn:uuid:b7a1c2de-5f60-4a7b-8c9d-0e1f2a3b4c5d"},
                "reasonReference": [{"reference": "urn:uuid:5d32fe61-985f-44e7-aa09-5ee82bb29976"}],
                """,
            good: """
                "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
                "reasonReference": [{"reference": "urn:uuid:5d32fe61-985f-44e7-aa09-5ee82bb29976"}],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links(toOtherPatients: { $0 == .reasonReference }).map { LintProblem($0.node) }
    }
}
