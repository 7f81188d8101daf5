package import FHIRTree
internal import FHIRValidation

/// What the registry loses of a bundle that it accepts, and what is probably a mistake in one.
package enum Lint {
    /// Entries that the rules go over one rule after the other: with their texts they fit into a processor's own cache.
    private static let sectionSize = 512

    /// The findings in a bundle, in document order; none for another resource.
    package static func check(
        _ tree: Tree, for destination: Destination? = nil, sectionSize: Int = sectionSize
    ) -> [LintFinding] {
        guard tree.string(tree.root, .resourceType) == "Bundle" else { return [] }
        let bundle = BundleIndex(tree, for: destination), rules = LintRule.allCases
        var problems = rules.map { $0.isByEntry ? [] : $0.check(bundle) }
        for section in bundle.sections(of: sectionSize) {
            for (number, rule) in rules.enumerated() where rule.isByEntry { problems[number] += rule.check(section) }
        }
        var findings: [LintFinding] = []
        findings.reserveCapacity(problems.reduce(0) { $0 + $1.count })
        for (number, rule) in rules.enumerated() {
            for problem in problems[number] {
                findings.append(LintFinding(rule: rule, number: number, problem: problem))
            }
        }
        return oneForEachPlace(findings)
    }

    /// The same to be told beside the engine's own.
    static func remarks(on tree: Tree, for destination: Destination?) -> Remarks {
        let findings = check(tree, for: destination)
        let remarks = findings.indices.map { number in
            let finding = findings[number]
            return Remark(number, finding.rule.severity, at: finding.node, missing: finding.missing)
        }
        var words = LintRule.allCases.map { _ in Issue.Words?.none }
        for finding in findings where words[finding.number] == nil { words[finding.number] = finding.rule.said }
        return Remarks(remarks) { [words] in findings[$0].words(words) }
    }

    /// The severest finding of each place, of equal ones the first rule's: the others are its consequences.
    private static func oneForEachPlace(_ findings: [LintFinding]) -> [LintFinding] {
        var kept: [Int] = []
        for number in inOrder(findings) {
            guard let last = kept.last, findings[last].node == findings[number].node else {
                kept.append(number)
                continue
            }
            let finding = findings[number], missing = finding.missing.description
            let others = kept.indices.reversed().prefix { findings[kept[$0]].node == finding.node }
            if let same = others.first(where: { findings[kept[$0]].missing.description == missing }) {
                if finding.rule.severity > findings[kept[same]].rule.severity { kept[same] = number }
            } else {
                kept.append(number)
            }
        }
        return kept.map { findings[$0] }
    }

    /// The findings' numbers in the order of their nodes, at a node in that of the rules.
    private static func inOrder(_ findings: [LintFinding]) -> [Int] {
        let keys = findings.indices.map { Int(findings[$0].node.index) << 32 | $0 }
        return keys.sorted().map { $0 & 0xFFFF_FFFF }
    }
}
