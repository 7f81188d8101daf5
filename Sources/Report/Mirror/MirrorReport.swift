internal import FHIRTree
package import FHIRValidation

extension MirrorAnswer {
    /// Our own findings that stand behind this answer: those that it does not have at the same place, and, where it stopped
    /// before the profiles, a word about that. What is an error to us and not to the registry says so.
    package func further(_ issues: IssueList) -> IssueList {
        let said = Set(findings.map { Said(place: $0.plain, number: $0.code.number) })
        let places = Set(findings.filter { $0.code.isParser }.map(\.plain))
        let rest = issues.filter { issue in
            guard let code = MirrorCode.code(of: issue.words) else { return !places.contains(issue.expression) }
            return !said.contains(Said(place: issue.expression, number: code.number))
                && !places.contains(issue.expression)
        }
        let isAccepted = stop == nil && !findings.contains { $0.code.severity.level == .error }
        let own = IssueList((stop.map { [$0.issue] } ?? []) + rest)
        return isAccepted ? own.changed(by: AcceptedToday.addWords) : own
    }

    private struct Said: Hashable {
        let place: String
        let number: String
    }
}

extension MirrorAnswer.Stop {
    /// The rule of the word that we put in where the registry stops.
    package static let rule = "registry/stops"

    fileprivate var issue: Issue {
        let (text, advice) =
            switch self {
            case .notParsed:
                (
                    Localized(
                        nb: "Registeret ville stoppet her: dette er ikke et dokument som det kan lese.",
                        en: "The registry would stop here: this is no document that it can read."),
                    Localized(nb: "Rett dokumentet først.", en: "Correct the document first.")
                )
            case .refused:
                (
                    Localized(
                        nb:
                            "Registeret ville stoppet her: leseren avviser dokumentet før profilene. Resten er våre egne funn.",
                        en:
                            "The registry would stop here: its parser refuses the document before the profiles. The rest is our own."
                    ),
                    Localized(
                        nb: "Rett det leseren avviser; først da ser registeret det øvrige.",
                        en: "Correct what the parser refuses; only then does the registry see the rest.")
                )
            }
        return Issue(
            Issue.Words(rule: Self.rule, severity: .information, type: .informational, text: text, advice: advice))
    }
}

/// A finding of the registry engine as one of ours, for reports that are text.
extension MirrorFinding {
    private static let unreadableRule = "exception"

    func issue(_ source: Input?) -> Issue {
        let place = source.map { $0.location(offset: range.lowerBound) }
        let words = Issue.Words(
            rule: code.number.isEmpty ? Self.unreadableRule : code.number, severity: code.severity.level,
            type: IssueType(rawValue: code.type) ?? .invalid, text: text)
        return Issue(
            words, expression: self.place, line: place?.line ?? 0, column: place?.column ?? 0, range: range)
    }
}
