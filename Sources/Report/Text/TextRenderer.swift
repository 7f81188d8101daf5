internal import FHIRValidation

/// The report for people: what, where, why, what to do, and the line of the source.
package struct TextRenderer: Sendable {
    private let origin: Origin
    private let options: TextOptions
    private var tally = Tally()
    private var verdicts: GuideVerdicts

    init(origin: Origin, options: TextOptions) {
        self.origin = origin
        self.options = options
        verdicts = GuideVerdicts(origin.compared)
    }

    func part(_ report: FileReport, through output: Output?) -> ReportPart {
        var page = Page(through: output)
        write(report, to: &page)
        return ReportPart(report, page.take(), errorsByGuide: verdicts.errors(in: report))
    }

    mutating func add(_ part: ReportPart) {
        tally.add(part.tally)
        verdicts.add(part.errorsByGuide)
    }

    private func write(_ report: FileReport, to page: inout Page) {
        let severities = report.severities
        let chosen = Self.chosen(severities, limit: options.maxFindings)
        let text = IssueText(report, options)
        report.forEachIssue(at: chosen) { text.write($0, to: &page) }
        if chosen.count < severities.count { page.write(rest(report, severities, chosen) + "\n\n") }
    }

    func finish() -> String {
        guard !options.isQuiet, tally.inputs > 0 else { return "" }
        let lines = verdicts.lines(options.language) + [SummaryText(tally, origin, options.language).line]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The findings to show: the worst ones, in the order in which they stand.
    private static func chosen(_ severities: [Severity], limit: Int) -> [Int] {
        guard severities.count > limit else { return Array(severities.indices) }
        let ranked = Severity.allCases.reversed().lazy.flatMap { severity in
            severities.indices.lazy.filter { severities[$0] == severity }
        }
        return ranked.prefix(limit).sorted()
    }

    /// The line that counts what is not shown.
    private func rest(_ report: FileReport, _ severities: [Severity], _ shown: [Int]) -> String {
        let hidden = Tally(severities).without(Tally(shown.map { severities[$0] }))
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
    /// How bad what a text shows is: the registry engine's findings, then ours.
    fileprivate var severities: [Severity] { answered.map(\.code.severity.level) + issues.severities }

    /// Gives what stands at some places among them, which ascend.
    fileprivate func forEachIssue(at places: [Int], _ body: (Issue) -> Void) {
        let answered = answered
        for place in places.prefix(while: { $0 < answered.count }) { body(answered[place].issue(source)) }
        issues.forEach(at: places.drop { $0 < answered.count }.map { $0 - answered.count }, body)
    }

    private var answered: [MirrorFinding] { answer?.findings ?? [] }

    /// The findings alone as text.
    package func text(_ options: TextOptions) -> String {
        let text = IssueText(self, options)
        var page = Page()
        issues.forEach(at: Array(issues.severities.indices)) { text.write($0, to: &page) }
        return String(decoding: page.take(), as: UTF8.self)
    }
}
