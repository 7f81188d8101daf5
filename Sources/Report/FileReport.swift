package import FHIRTree
package import FHIRValidation

/// What was found in one input. Made from findings as they come; no string in it shows a person number.
package struct FileReport: Sendable {
    /// The file's name as it was given, `-` for standard input.
    package let name: String
    /// The line of an NDJSON input that this is about, from 1.
    package let line: Int?
    /// In document order.
    package let issues: IssueList
    /// The document, for showing its lines; nil when it could not be kept.
    package let source: Input?
    /// The registry engine's answer, where a mirror was asked for; it stands before the issues.
    package let answer: MirrorAnswer?

    package init(
        name: String, line: Int? = nil, issues: IssueList, source: Input? = nil, answer: MirrorAnswer? = nil
    ) {
        self.answer = answer
        self.name = Masking.masked(name)
        self.line = line
        self.issues = issues.masked
        self.source = source
    }

    /// What is left of a report.
    private init(_ report: FileReport, issues: IssueList) {
        name = report.name
        line = report.line
        self.issues = issues
        source = report.source
        answer = report.answer
    }

    /// `name`, with the line of an NDJSON input.
    package var title: String { line.map { "\(name):\($0)" } ?? name }

    /// Whether the document's file is still what was checked.
    package var isUnchanged: Bool { source?.isUnchanged ?? true }

    /// The report with only those findings that a filter keeps.
    package func filtered(by filter: RuleFilter) -> FileReport {
        FileReport(self, issues: filter.keepsAll ? issues : IssueList(issues.filter(filter.keeps)))
    }
}

extension IssueList {
    /// The list with every person number hidden.
    package var masked: IssueList {
        changed(remembering: RecentWords<Issue.Words?>()) { issue, recent in
            if let words = recent.made(of: issue.words, Masking.changed) { issue.words = words }
            issue.expression = Masking.masked(issue.expression)
        }
    }
}

extension Masking {
    /// An issue's words with the numbers hidden; nil where there is nothing to hide.
    fileprivate static func changed(_ words: Issue.Words) -> Issue.Words? {
        let hidden = Issue.Words(
            rule: masked(words.rule), severity: words.severity, type: words.type, text: masked(words.text),
            advice: masked(words.advice), profile: masked(words.profile))
        return hidden == words ? nil : hidden
    }

    private static func masked(_ text: Localized) -> Localized {
        Localized(nb: masked(text.nb), en: masked(text.en))
    }
}

/// What made the report: every report names it.
package struct Origin: Sendable {
    /// The version of `lmdi` and its companions.
    package static let programVersion = "0.1.0"

    /// The program's version.
    package let program: String
    /// The package whose profiles were used and its version: `hl7.fhir.no.lmdi`, `1.1.7`.
    package let guide: String
    package let guideVersion: String
    /// The versions that were compared, where there were several.
    package let compared: [String]

    package init(program: String, guide: String, guideVersion: String, compared: [String] = []) {
        self.compared = compared
        self.program = program
        self.guide = guide
        self.guideVersion = guideVersion
    }
}
