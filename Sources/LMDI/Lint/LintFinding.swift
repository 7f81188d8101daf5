package import FHIRTree
package import FHIRValidation

/// Something in a valid bundle that the registry will lose, or that is probably a mistake.
package struct LintFinding: Sendable {
    package let rule: LintRule
    package let node: Node
    package let text: Localized
    package let advice: Localized
}

/// What a rule's check gives: where, what is wrong, what to do.
struct LintProblem {
    let node: Node
    let text: Localized
    let advice: Localized

    init(_ node: Node, _ text: Localized, _ advice: Localized) {
        self.node = node
        self.text = text
        self.advice = advice
    }
}
