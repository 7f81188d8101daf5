internal import FHIRValidation
internal import LMDI
internal import Report

/// Issues of an answer that are one fault to whoever mends it: the same cause, at one place or at several.
struct IssueGroup {
    private(set) var issues: [ExplainedIssue]

    /// The issue that speaks for the group: no echo, if there is another.
    var lead: ExplainedIssue { issues.first { $0.kind != .echo } ?? issues[0] }

    /// Each place once.
    var places: [ExplainedPlace] {
        var seen: Set<ExplainedPlace> = []
        return issues.flatMap { ($0.place.map { [$0] } ?? []) + $0.otherPlaces }.filter { seen.insert($0).inserted }
    }

    /// Each wording of the answer once, with the number it had.
    var wordings: [String] {
        var seen: Set<String> = []
        return issues.map { Self.wording($0.answered) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    var severity: AnsweredSeverity { issues.map(\.answered.severity).max() ?? .error }

    private static func wording(_ issue: AnsweredIssue) -> String {
        let number =
            issue.code(under: CodeSystems.validator) ?? issue.code(under: CodeSystems.parser)
            ?? issue.key.split(separator: "#").last.map(String.init) ?? ""
        if issue.text.hasPrefix(number) { return issue.text }
        return [number, issue.text].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// The issues in groups, errors first; what asks nothing of anybody apart.
    static func groups(_ issues: [ExplainedIssue]) -> (faults: [IssueGroup], notes: [IssueGroup]) {
        var groups: [IssueGroup] = [], index: [Key: Int] = [:]
        for issue in issues {
            let key = Key(rule: issue.rule, cause: issue.cause, agreement: issue.agreement.isFound)
            if let at = index[key] {
                groups[at].issues.append(issue)
            } else {
                index[key] = groups.count
                groups.append(IssueGroup(issues: [issue]))
            }
        }
        let faults = groups.filter { !$0.isNote }
        let sorted = faults.enumerated().sorted { a, b in
            a.element.severity == b.element.severity
                ? a.offset < b.offset : a.element.severity > b.element.severity
        }
        return (sorted.map(\.element), groups.filter(\.isNote))
    }

    private var isNote: Bool {
        issues.allSatisfy { $0.answered.severity < .error && ($0.kind == .note || $0.actor == .nobody) }
    }

    private struct Key: Hashable {
        let rule: String?
        let cause: Localized
        let agreement: Bool
    }
}

extension Agreement {
    /// Whether we find the same or at least something there.
    var isFound: Bool {
        switch self {
        case .same, .byPlace, .atTarget: true
        case .noBundle, .notFound: false
        }
    }

    /// What to say of it. `isOtherFound`: other issues of the answer were found, so that the bundle is the right one.
    func words(severity: AnsweredSeverity, isOtherFound: Bool) -> Localized? {
        switch self {
        case .noBundle: return nil
        case .same(let versions):
            let span = VersionText.text(versions, of: Guide.versions)
            return versions.count == Guide.versions.count
                ? Localized(nb: "lmdi finner det samme.", en: "lmdi finds the same.")
                : Localized(
                    nb: "lmdi finner det samme bare med LMDI \(span).",
                    en: "lmdi finds the same only with LMDI \(span).")
        case .byPlace:
            return Localized(
                nb: "Dette er hva lmdi finner på stedet; svaret sier det med andre ord.",
                en: "This is what lmdi finds at the place; the answer says it in other words.")
        case .atTarget:
            return Localized(
                nb: "Svaret peker på henvisningen; feilen er i ressursen det vises til.",
                en: "The answer points to the reference; the fault is in the resource referred to.")
        case .notFound where severity < .error: return nil
        case .notFound where isOtherFound:
            return Localized(
                nb: "lmdi finner ikke dette for seg. Det kan være en følge av de andre feilene.",
                en: "lmdi does not find this by itself. It may follow from the other faults.")
        case .notFound:
            return Localized(
                nb: "lmdi finner det ikke i denne bundelen. Er det bundelen som ble sendt?",
                en: "lmdi does not find it in this bundle. Is it the one that was sent?")
        }
    }
}

extension AnsweredSeverity {
    var name: Localized {
        switch self {
        case .fatal: Localized(nb: "alvorlig feil", en: "fatal")
        case .error: Severity.error.name
        case .warning: Severity.warning.name
        case .information: Severity.information.name
        }
    }

    var ours: Severity {
        switch self {
        case .fatal, .error: .error
        case .warning: .warning
        case .information: .information
        }
    }
}
