/// A rule as `lmdi rules` and `lmdi explain` show it.
package struct RuleEntry: Sendable {
    /// `fhir/cardinality`: stable for ever.
    package let id: String
    /// The severest that it gives.
    package let severity: Severity
    package let words: RuleWords

    package init(_ id: String, _ severity: Severity, _ words: RuleWords) {
        self.id = id
        self.severity = severity
        self.words = words
    }
}

/// What is to be said of a rule in general.
package struct RuleWords: Sendable {
    /// One sentence: what is wrong where it finds something.
    package let title: Localized
    /// Why it matters: what FHIR wants, or what is lost.
    package let reason: Localized
    /// How to mend it.
    package let advice: Localized
    /// Where the rule comes from: an address.
    package let source: String
    package let example: RuleExample?

    package init(
        title: Localized, reason: Localized, advice: Localized, source: String, example: RuleExample? = nil
    ) {
        self.title = title
        self.reason = reason
        self.advice = advice
        self.source = source
        self.example = example
    }
}
