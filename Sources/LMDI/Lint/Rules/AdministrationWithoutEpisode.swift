internal import FHIRTree
internal import FHIRValidation

/// An administration without `context`.
enum AdministrationWithoutEpisode {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen mangler episode (context).",
            en: "The administration has no episode (context)."),
        reason: Localized(
            nb: "Registeret kan ikke se ved hvilken enhet legemidlet ble gitt.",
            en: "The registry cannot see at which unit the medication was given."),
        advice: Localized(
            nb: "Pek på episoden (Encounter) i context.",
            en: "Refer to the episode (Encounter) in context."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: "",
            good: """
                "context": {"reference": "urn:uuid:59ba1b0d-5c90-4158-a909-406c2e416788"},
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.numbers(.medicationAdministration).filter { !bundle.hasLink(from: $0, .context) }
            .map { LintProblem(bundle.entries[$0].resource, missing: "context") }
    }
}
