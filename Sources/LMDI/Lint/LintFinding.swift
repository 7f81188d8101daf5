package import FHIRTree
internal import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    /// The rule's place among all.
    let number: Int
    let problem: LintProblem

    package var node: Node { problem.node }

    /// The member whose absence it is about, or empty.
    var missing: StaticString { problem.missing }

    /// Its words: those of its rule, with a text of its own where it has one.
    func words(_ rules: [Issue.Words?]) -> Issue.Words {
        let words = rules[number] ?? rule.said
        return problem.text.map { words.with(text: $0(), advice: words.advice) } ?? words
    }
}

/// What a rule's check gives: where, and what is wrong if the rule's title does not say enough.
struct LintProblem: Sendable {
    let node: Node
    let missing: StaticString
    /// Made when it is shown.
    let text: (@Sendable () -> Localized)?

    init(_ node: Node, missing: StaticString = "", text: (@Sendable () -> Localized)? = nil) {
        self.node = node
        self.missing = missing
        self.text = text
    }
}
