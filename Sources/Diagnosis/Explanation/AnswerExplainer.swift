package import FHIRTree
package import FHIRValidation
internal import LMDI
internal import Report

/// Explains what the registry, Maskinporten or a validator answered.
package struct AnswerExplainer: Sendable {
    private let guide: String

    /// `guide` is the version whose words are shown first; findings are looked for under all versions.
    package init(guide: String = Guide.newest) { self.guide = guide }

    /// Explains an answer to a bundle that was checked before.
    package func explain(_ reply: Reply, bundle: ValidatedBundle) -> ExplainedAnswer {
        explain(reply, bundle: bundle.input)
    }

    /// Explains an answer; with the bundle it also shows the places and compares.
    package func explain(_ reply: Reply, bundle: Input? = nil) -> ExplainedAnswer {
        let answer = AnswerReader.read(reply)
        let own = bundle.map { OwnFindings(in: $0, guide: guide) }
        var explanation = Explanation(own: own, guide: guide)
        let issues = explanation.issues(of: answer)
        let reach = Self.reach(answer, issues)
        return ExplainedAnswer(
            answer: answer, issues: issues, reach: reach, further: explanation.further, guide: guide,
            likelyGuide: explanation.likelyGuide, bundle: bundle)
    }

    private static func reach(_ answer: Answer, _ issues: [ExplainedIssue]) -> Reach {
        if issues.contains(where: { $0.kind == .parser }) { return .parser }
        if issues.contains(where: { $0.kind == .access || $0.kind == .envelope || $0.kind == .registry }),
            !issues.contains(where: { $0.kind == .fault })
        {
            return .door
        }
        return .validator
    }
}
