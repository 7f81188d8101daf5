internal import FHIRTree
internal import FHIRValidation

/// An administration more than ten years before the message: surely a typing error.
enum AdministrationLongAgo {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen er mer enn ti år eldre enn meldingen.",
            en: "The administration is more than ten years older than the message."),
        reason: Localized(
            nb: "En feilskrevet dato blir stående i registeret.",
            en: "A mistyped date stays in the registry."),
        advice: Localized(
            nb: "Kontroller årstallet.",
            en: "Check the year."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "effectiveDateTime": "2006-11-19T08:15:00+01:00",
                """,
            good: """
                "effectiveDateTime": "2026-11-19T08:15:00+01:00",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard let made = bundle.timestamp else { return [] }
        return bundle.entries(.medicationAdministration).compactMap { administration in
            guard let start = bundle.start(of: administration), let time = bundle.tree.withText(start, Instant.init),
                made.milliseconds - time.milliseconds > tenYears
            else { return nil }
            return LintProblem(start)
        }
    }

    private static let tenYears: Int64 = 3653 * 86_400_000
}
