package import FHIRTree
internal import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    private let problem: LintProblem
    /// What the rule says of all that it finds.
    private let words: @Sendable () -> (title: Localized, advice: Localized)

    package var node: Node { problem.node }

    /// The member whose absence it is about, or empty.
    var missing: String { problem.missing }

    /// A rule's findings. (Its words are asked for once: they are many.)
    static func findings(of rule: LintRule, in bundle: BundleIndex) -> [LintFinding] {
        let problems = rule.check(bundle)
        guard !problems.isEmpty else { return [] }
        let title = rule.words.title, advice = rule.words.advice
        let words = { @Sendable in (title: title, advice: advice) }
        return problems.map { LintFinding(rule: rule, problem: $0, words: words) }
    }

    var remark: Remark {
        Remark(rule.rawValue, rule.severity, at: node, missing: missing) { [problem, words] in
            let (title, advice) = words()
            return (problem.text?() ?? title, advice)
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
