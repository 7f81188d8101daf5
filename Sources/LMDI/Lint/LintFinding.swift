package import FHIRTree
package import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    package let node: Node
    /// The member whose absence it is about, or empty.
    package let missing: String
    package let text: Localized
    package let advice: Localized

    init(_ rule: LintRule, _ problem: LintProblem) {
        self.rule = rule
        node = problem.node
        missing = problem.missing
        text = problem.text
        advice = problem.advice
    }

    var remark: Remark {
        Remark(rule.rawValue, rule.severity, at: node, missing: missing, text: text, advice: advice)
    }
}

/// What a rule's check gives: where, what is wrong, what to do.
struct LintProblem {
    let node: Node
    let missing: String
    let text: Localized
    let advice: Localized

    init(_ node: Node, missing: String = "", _ text: Localized, _ advice: Localized) {
        self.node = node
        self.missing = missing
        self.text = text
        self.advice = advice
    }
}
