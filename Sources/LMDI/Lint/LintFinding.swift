package import FHIRTree
package import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    package let node: Node
    /// The member whose absence it is about, or empty.
    package let missing: String
    package let text: Localized

    init(_ rule: LintRule, _ problem: LintProblem) {
        self.rule = rule
        node = problem.node
        missing = problem.missing
        text = problem.text ?? rule.words.title
    }

    var remark: Remark {
        Remark(rule.rawValue, rule.severity, at: node, missing: missing, text: text, advice: rule.words.advice)
    }
}

/// What a rule's check gives: where, and what is wrong if the rule's title does not say enough.
struct LintProblem {
    let node: Node
    let missing: String
    let text: Localized?

    init(_ node: Node, missing: String = "", text: Localized? = nil) {
        self.node = node
        self.missing = missing
        self.text = text
    }
}
