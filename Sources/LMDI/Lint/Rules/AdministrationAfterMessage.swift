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
        var problems: [LintProblem] = []
        for administration in bundle.entries(.medicationAdministration) {
            let time = bundle.child(administration.resource, .effectiveDateTime)
            let period = bundle.child(administration.resource, .effectivePeriod)
            let late =
                isLate(time, made, tree)
                ? time
                : isLate(tree.child(period, .start), made, tree) ? tree.child(period, .start) : tree.child(period, .end)
            if isLate(late, made, tree) { problems.append(LintProblem(late) { text(tree.text(late)) }) }
        }
        for request in bundle.entries(.medicationRequest) {
            let time = bundle.child(request.resource, .authoredOn)
            if isLate(time, made, tree) { problems.append(LintProblem(time) { requestText(tree.text(time)) }) }
        }
        return problems
    }

    private static func isLate(_ node: Node, _ made: Instant, _ tree: Tree) -> Bool {
        guard node.exists, tree.kind(node) == .string, let time = tree.withText(node, Instant.init) else {
            return false
        }
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
