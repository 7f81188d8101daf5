internal import FHIRTree
internal import FHIRValidation

/// An annulment that does not say which administration it takes back (LMDI 1.1.6). The profile does not ask for it:
/// information.
enum AnnulmentWithoutIdentifier {
    static let words = RuleWords(
        title: Localized(
            nb: "Annulleringen (entered-in-error) har ingen identifikator.",
            en: "The annulment (entered-in-error) has no identifier."),
        reason: Localized(
            nb: "Registeret finner ikke administreringen som skal annulleres, og den blir stående.",
            en: "The registry does not find the administration to annul, and it stays."),
        advice: Localized(
            nb: "Send samme identifier som administreringen ble sendt med første gang.",
            en: "Send the identifier that the administration was first sent with."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "status": "entered-in-error",
                """,
            good: """
                "status": "entered-in-error",
                "identifier": [{"system": "http://journal.example.org/administrering", "value": "7-2026"}],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.medicationAdministration)
            .filter { bundle.has(status: "entered-in-error", $0) && bundle.identifiers(of: $0).isEmpty }
            .map { LintProblem($0.resource, missing: "identifier") }
    }
}
