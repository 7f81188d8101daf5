package import FHIRTree
internal import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    private let problem: LintProblem
    /// What the rule says of it.
    private let title: Localized
    private let advice: Localized

    package var node: Node { problem.node }

    /// The member whose absence it is about, or empty.
    var missing: String { problem.missing }

    /// A rule's findings. (Its words are asked for once: they are many.)
    static func findings(of rule: LintRule, in bundle: BundleIndex) -> [LintFinding] {
        let problems = rule.check(bundle)
        guard !problems.isEmpty else { return [] }
        let words = rule.words
        return problems.map { LintFinding(rule: rule, problem: $0, title: words.title, advice: words.advice) }
    }

    var remark: Remark {
        Remark(rule.rawValue, rule.severity, at: node, missing: missing) { [problem, title, advice] in
            (problem.text?() ?? title, advice)
        }
    }
}

/// What a rule's check gives: where, and what is wrong if the rule's title does not say enough.
struct LintProblem: Sendable {
    let node: Node
    let missing: String
    /// Made when it is shown.
    let text: (@Sendable () -> Localized)?

    init(_ node: Node, missing: String = "", text: (@Sendable () -> Localized)? = nil) {
        self.node = node
        self.missing = missing
        self.text = text
    }
}
