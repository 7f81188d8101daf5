internal import FHIRTree
internal import FHIRValidation

/// An administration that begins after the message was made (`Bundle.timestamp`). The official example has one:
/// information.
enum AdministrationAfterMessage {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen er senere enn tidspunktet meldingen ble laget (Bundle.timestamp).",
            en: "The administration is later than the time the message was made (Bundle.timestamp)."),
        reason: Localized(
            nb: "Registeret tar imot gitte legemidler; et tidspunkt i framtiden er en feil som blir stående.",
            en: "The registry collects what was given; a time in the future is a mistake that stays."),
        advice: Localized(
            nb: "Kontroller dato og tidssone i begge.",
            en: "Check date and offset of both."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "effectiveDateTime": "2026-11-21T08:15:00+01:00",
                """,
            good: """
                "effectiveDateTime": "2026-11-19T08:15:00+01:00",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard let made = bundle.timestamp else { return [] }
        return bundle.entries(.medicationAdministration).compactMap { _, administration in
            guard let start = bundle.start(of: administration), let time = Instant(start.text), made < time else {
                return nil
            }
            return LintProblem(start.node)
        }
    }
}
