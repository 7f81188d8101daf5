internal import FHIRValidation

/// The report for people: what, where, why, what to do, and the line of the source.
struct TextRenderer {
    private let origin: Origin
    private let options: TextOptions
    private var tally = Tally()
    private var verdicts: GuideVerdicts

    init(origin: Origin, options: TextOptions) {
        self.origin = origin
        self.options = options
        verdicts = GuideVerdicts(origin.compared)
    }

    mutating func add(_ report: FileReport) -> String {
        tally.add(report)
        verdicts.add(report)
        let issues = report.shown
        let shown = Self.chosen(issues, limit: options.maxFindings)
        var text = shown.map { IssueText($0, in: report, options).lines.joined(separator: "\n") + "\n\n" }.joined()
        if shown.count < issues.count { text += rest(report, shown) + "\n\n" }
        return text
    }

    func finish() -> String {
        guard !options.isQuiet, tally.inputs > 0 else { return "" }
        let lines = verdicts.lines(options.language) + [SummaryText(tally, origin, options.language).line]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings to show: the worst ones, in the order in which they stand.
    private static func chosen(_ issues: [Issue], limit: Int) -> [Issue] {
        guard issues.count > limit else { return issues }
        let ranked = issues.indices.sorted { a, b in
            issues[a].severity == issues[b].severity ? a < b : issues[a].severity > issues[b].severity
        }
        return ranked.prefix(limit).sorted().map { issues[$0] }
    }

    /// The line that counts what is not shown.
    private func rest(_ report: FileReport, _ shown: [Issue]) -> String {
        let hidden = Tally(report.shown).without(Tally(shown))
        let counts = SummaryText.counts(hidden, options.language)
        let name = PlainText.oneLine(report.title)
        return Localized(
            nb: "\(name): og \(counts) til (--max-findings \(options.maxFindings))",
            en: "\(name): and \(counts) more (--max-findings \(options.maxFindings))")[options.language]
    }
}

/// How the text report shall look.
package struct TextOptions: Sendable {
    package let language: Language
    package let isColored: Bool
    /// The terminal's width in characters.
    package let width: Int
    package let maxFindings: Int
    package let isQuiet: Bool

    package init(language: Language, isColored: Bool, width: Int, maxFindings: Int, isQuiet: Bool) {
        self.language = language
        self.isColored = isColored
        self.width = max(40, min(width, 120))
        self.maxFindings = maxFindings
        self.isQuiet = isQuiet
    }
}

extension FileReport {
    /// What a text shows: the registry engine's findings, then ours.
    var shown: [Issue] { (answer?.findings ?? []).map { $0.issue(source) } + issues }

    /// The findings alone as text.
    package func text(_ options: TextOptions) -> String {
        issues.map { IssueText($0, in: self, options).lines.joined(separator: "\n") + "\n\n" }.joined()
    }
}
