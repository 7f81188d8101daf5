/// The rules of the engine, one entry a rule id.
package enum RuleCatalogue {
    package static let rules: [RuleEntry] =
        syntax + document + elements + values + codes + slicing + references + extensions

    /// One entry for each key of a table; keys that the walk decides have entries of their own.
    package static func entries(of table: ConstraintTable, source: (ConstraintLogic) -> String) -> [RuleEntry] {
        var seen: Set<String> = []
        return table.all.filter { seen.insert($0.ruleID).inserted }.map { logic in
            RuleEntry(
                logic.ruleID, .error,
                RuleWords(title: logic.text, reason: reason(logic.key), advice: logic.advice, source: source(logic)))
        }
    }

    private static func reason(_ key: String) -> Localized {
        Localized(
            nb: "Profilen stiller vilkåret \(key) til elementet.",
            en: "The profile sets the condition \(key) for the element.")
    }

    static let specification = "http://hl7.org/fhir/R4/"
}
