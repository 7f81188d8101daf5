/// The rules of the engine, one entry a rule id.
package enum RuleCatalogue {
    package static let rules: [RuleEntry] = {
        let inside = elements + values + codes + slicing + references + extensions
        let rules = syntax + document + inside + bundles + definitions + counterparts + questionnaires
        let known = Set(rules.map(\.id))
        let conditions = constraints(
            .r4, source: specification + "conformance-rules.html#constraints", examples: ConstraintExamples.all)
        return rules + conditions.filter { !known.contains($0.id) }
    }()

    /// One entry for each key of a table.
    package static func constraints(
        _ table: ConstraintTable, source: String, examples: [String: RuleExample] = [:]
    ) -> [RuleEntry] {
        var seen: Set<String> = []
        return table.all.filter { seen.insert($0.ruleID).inserted }.map { logic in
            let words = RuleWords(
                title: logic.text, reason: reason(logic), advice: logic.advice, source: source,
                example: examples[logic.key])
            return RuleEntry(logic.ruleID, isWarning(logic.key) ? .warning : .error, words)
        }
    }

    private static func reason(_ logic: ConstraintLogic) -> Localized {
        Localized(
            nb: "Vilkåret \(logic.key) i definisjonen, som FHIRPath: \(logic.condition)",
            en: "The constraint \(logic.key) of the definition, in FHIRPath: \(logic.condition)")
    }

    /// R4 has warnings for names that programs cannot use (`…-0`) and a few more.
    private static func isWarning(_ key: String) -> Bool {
        key.hasSuffix("-0") || ["con-3", "eld-20", "eld-21", "nor-1"].contains(key)
    }

    static let specification = "http://hl7.org/fhir/R4/"
}
