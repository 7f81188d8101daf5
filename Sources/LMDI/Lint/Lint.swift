package import FHIRTree

/// What the registry loses of a bundle that it accepts, and what is probably a mistake in one.
package enum Lint {
    /// The findings in a bundle, in document order; none for another resource.
    package static func check(_ tree: Tree) -> [LintFinding] {
        guard tree.string(tree.root, .resourceType) == "Bundle" else { return [] }
        let bundle = BundleIndex(tree)
        let findings = LintRule.allCases.flatMap { rule in
            rule.check(bundle).map { LintFinding(rule: rule, node: $0.node, text: $0.text, advice: $0.advice) }
        }
        return findings.sorted { ($0.node.index, $0.rule.rawValue) < ($1.node.index, $1.rule.rawValue) }
    }
}
