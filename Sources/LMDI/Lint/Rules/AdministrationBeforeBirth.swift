internal import FHIRTree
internal import FHIRValidation

/// An administration on a day before the patient was born.
enum AdministrationBeforeBirth {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen er før pasienten ble født (Patient.birthDate).",
            en: "The administration is before the patient was born (Patient.birthDate)."),
        reason: Localized(
            nb: "Opplysningen er umulig og blir stående i registeret.",
            en: "What is sent is impossible and stays in the registry."),
        advice: Localized(
            nb: "Kontroller tidspunktet, fødselsdatoen og om det er riktig pasient.",
            en: "Check the time, the date of birth, and whether it is the right patient."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            "Patient",
            bad: """
                "birthDate": "2026-12-24",
                """,
            good: """
                "birthDate": "1958-03-14",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.numbers(.medicationAdministration).compactMap { number in
            guard let patient = bundle.target(of: number, .subject),
                let start = bundle.start(of: bundle.entries[number]),
                case let born = bundle.child(bundle.entries[patient].resource, .birthDate), born.exists,
                isBefore(start, born, bundle.tree)
            else { return nil }
            return LintProblem(start)
        }
    }

    /// Whether the day of a time is before a date that is a whole one.
    private static func isBefore(_ time: Node, _ date: Node, _ tree: Tree) -> Bool {
        tree.withText(time) { time in
            tree.withText(date) { date in
                date.count == 10 && time.count >= 10 && time.prefix(10).lexicographicallyPrecedes(date)
            }
        }
    }
}
