package import FHIRTree

/// What the registry loses of a bundle that it accepts, and what is probably a mistake in one.
package enum Lint {
    /// The findings in a bundle, in document order; none for another resource.
    package static func check(_ tree: Tree, for destination: Destination? = nil) -> [LintFinding] {
        guard tree.string(tree.root, .resourceType) == "Bundle" else { return [] }
        let bundle = BundleIndex(tree, for: destination)
        let findings = LintRule.allCases.flatMap { LintFinding.findings(of: $0, in: bundle) }
        return oneForEachPlace(findings.sorted { $0.node.index < $1.node.index })
    }

    /// The severest finding of each place, of equal ones the first rule's: the others are its consequences.
    private static func oneForEachPlace(_ sorted: [LintFinding]) -> [LintFinding] {
        var kept: [LintFinding] = []
        for finding in sorted {
            let others = kept.indices.reversed().prefix { kept[$0].node == finding.node }
            if let same = others.first(where: { kept[$0].missing == finding.missing }) {
                if finding.rule.severity > kept[same].rule.severity { kept[same] = finding }
            } else {
                kept.append(finding)
            }
        }
        return kept
    }
}
