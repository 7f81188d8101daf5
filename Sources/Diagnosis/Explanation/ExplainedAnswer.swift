package import FHIRTree
package import FHIRValidation

/// An answer explained: what it says, why, what to do, who must act, and how it compares with what we find ourselves.
///
/// No text in it shows a person number.
package struct ExplainedAnswer: Sendable {
    package let answer: Answer
    /// In the order of the answer.
    package let issues: [ExplainedIssue]
    package let reach: Reach
    /// What the answer did not say and we find in the bundle, errors and warnings; empty without a bundle.
    package let further: [OwnFinding]
    /// The guide version whose findings are shown first.
    package let guide: String
    /// The version that the answer goes with: another one where it says what only that has.
    package let likelyGuide: String
    /// The bundle, for showing its lines.
    package let bundle: Input?

    /// Whether we find something of what the answer says, so that the bundle is the one that it is about.
    var isBundleRecognised: Bool { issues.contains { $0.agreement.isFound } }

    /// Whether the answer reports a fault, or is none that says that all is well.
    package var isFaulty: Bool {
        if issues.contains(where: { $0.answered.severity >= .error }) { return true }
        switch answer.form {
        case .unreadable: return true
        case .outcome: return answer.status.map { $0 >= 400 } ?? false
        case .empty, .problem, .fiks, .token, .foreign, .text: return answer.status.map { $0 >= 400 } ?? true
        }
    }
}

/// How far the registry came with the message.
package enum Reach: String, Sendable {
    /// Refused at the door: token, sender, signature, or trouble of the registry's own. The bundle was not looked at.
    case door
    /// The parser refused the bundle: its validator did not run.
    case parser
    case validator
}

/// One issue of an answer, explained.
package struct ExplainedIssue: Sendable {
    /// As it was worded.
    package let answered: AnsweredIssue
    package let kind: IssueKind
    /// Our rule that finds the same; nil where there is none.
    package let rule: String?
    /// Where in the bundle; without a bundle only the path, rewritten as far as possible.
    package let place: ExplainedPlace?
    package let cause: Localized
    package let remedy: Localized
    package let actor: Actor
    package let agreement: Agreement
    /// Further places that the same answered issue stands for.
    package let otherPlaces: [ExplainedPlace]
}

/// A place of the bundle.
package struct ExplainedPlace: Hashable, Sendable {
    /// FHIRPath as `lmdi validate` shows it.
    package let expression: String
    /// From 1, 0 when unknown.
    package let line: Int
    package let column: Int
    package let range: Range<Int>
}

/// Whether we find what the answer says.
package enum Agreement: Hashable, Sendable {
    case noBundle
    /// Under these versions of the guide.
    case same(versions: [String])
    /// The answer says it in other words; this is what we find at the place.
    case byPlace(versions: [String])
    /// The fault is in the resource that the reference leads to.
    case atTarget(versions: [String])
    case notFound
}
