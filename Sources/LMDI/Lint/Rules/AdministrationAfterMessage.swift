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
        let tree = bundle.tree
        let administrations = bundle.entries(.medicationAdministration).flatMap { _, administration in
            let period = bundle.child(administration.resource, .effectivePeriod)
            return [
                bundle.child(administration.resource, .effectiveDateTime), tree.child(period, .start),
                tree.child(period, .end),
            ].first { isLater($0, made, tree) }
        }
        let requests = bundle.entries(.medicationRequest).map { bundle.child($0.entry.resource, .authoredOn) }
            .filter { isLater($0, made, tree) }
        return administrations.map { LintProblem($0, text: text(tree.text($0))) }
            + requests.map { LintProblem($0, text: requestText(tree.text($0))) }
    }

    private static func isLater(_ node: Node, _ made: Instant, _ tree: Tree) -> Bool {
        guard node.exists, tree.kind(node) == .string, let time = Instant(tree.text(node)) else { return false }
        return made < time
    }

    private static func text(_ time: String) -> Localized {
        Localized(
            nb: "Administreringen (\(time)) er senere enn tidspunktet meldingen ble laget (Bundle.timestamp).",
            en: "The administration (\(time)) is later than the time the message was made (Bundle.timestamp).")
    }

    private static func requestText(_ time: String) -> Localized {
        Localized(
            nb: "Rekvireringen (\(time)) er senere enn tidspunktet meldingen ble laget (Bundle.timestamp).",
            en: "The request (\(time)) is later than the time the message was made (Bundle.timestamp).")
    }
}
