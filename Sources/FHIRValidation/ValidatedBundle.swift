package import FHIRTree

/// A bundle that was checked and has no error: the only thing that may be sealed, queued or sent.
///
/// Nothing but an engine's outcome makes one, so that holding it is the proof.
package struct ValidatedBundle: Sendable {
    /// The bundle's bytes as they were checked.
    package let input: Input
    /// What was found besides: warnings and information.
    package let issues: [Issue]
    /// Where something stands that may name real people; nil when nobody has looked. What is not empty goes to no test.
    package let realPeople: [SourcePosition]?

    /// Nil when the document is no bundle or anything found in it is an error; `issues` are all that was found, the
    /// guide's own among them.
    package init?(
        _ outcome: Engine.Outcome, _ input: Input, issues: [Issue], realPeople: [SourcePosition]? = nil
    ) {
        guard let tree = outcome.parsed.tree, ReferenceIndex(tree: tree).isBundle else { return nil }
        let isFaulty = outcome.findings.contains { $0.severity == .error } || issues.contains { $0.severity == .error }
        guard !isFaulty, !outcome.parsed.problems.contains(where: { $0.severity == .error }) else { return nil }
        self.input = input
        self.issues = issues
        self.realPeople = realPeople
    }
}

/// A line and a column of a document, both from 1.
package struct SourcePosition: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
