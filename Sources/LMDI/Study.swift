package import FHIRTree
package import FHIRValidation

/// A document as it was checked: what was found, and its tree for looking places up.
package struct Study {
    package let issues: IssueList
    private let outcome: Engine.Outcome

    init(issues: IssueList, outcome: Engine.Outcome) {
        self.issues = issues
        self.outcome = outcome
    }

    /// Nil when the document is not well-formed.
    package var tree: Tree? { outcome.parsed.tree }

    /// The paths of nodes as issues have them.
    package func paths(of nodes: [Node]) -> [String] { outcome.paths(of: nodes, rootName: "Bundle") }
}

extension Checker {
    package func study(_ input: Input) -> Study {
        let (outcome, issues) = examine(input)
        return Study(issues: issues, outcome: outcome)
    }
}
