package import FHIRValidation

/// A finding as lines of text.
struct IssueText {
    private let lines: [String]

    /// The lines and an empty one.
    var text: String { lines.joined(separator: "\n") + "\n\n" }

    private static let indent = "  "

    init(_ issue: Issue, in report: FileReport, _ options: TextOptions) {
        let style = Style(isColored: options.isColored)
        let width = options.width - Self.indent.count
        var lines = [Self.heading(issue, report, options.language, style)]
        lines += PlainText.wrapped(issue.text[options.language], width: width).map { Self.indent + $0 }
        let advice = issue.advice[options.language]
        if !advice.isEmpty {
            let label = Localized(nb: "Råd: ", en: "Fix: ")[options.language]
            lines += PlainText.wrapped(label + advice, width: width).map { Self.indent + $0 }
        }
        if !issue.expression.isEmpty { lines.append(Self.indent + style.faint(PlainText.oneLine(issue.expression))) }
        lines += Self.excerpt(issue, report, options, style)
        self.lines = lines
    }

    /// `bundle.json:12:24: error fhir/binding`
    private static func heading(_ issue: Issue, _ report: FileReport, _ language: Language, _ style: Style) -> String {
        var place = PlainText.oneLine(report.name)
        if issue.line > 0 {
            place += ":\(report.line ?? issue.line):\(issue.column)"
        } else if let line = report.line {
            place += ":\(line)"
        }
        return
            "\(style.bold(place + ":")) \(style.severity(issue.severity, issue.severity.name[language])) \(issue.rule)"
    }

    /// The source line and its marker. What is only worth knowing does without.
    private static func excerpt(_ issue: Issue, _ report: FileReport, _ options: TextOptions, _ style: Style)
        -> [String]
    {
        guard issue.severity > .information, issue.line > 0, let source = report.source else { return [] }
        let number = String(report.line ?? issue.line)
        let gutter = "\(number) | "
        let width = options.width - indent.count - gutter.count
        guard let excerpt = SourceExcerpt(source, issue.range, width: width) else { return [] }
        let blank = String(repeating: " ", count: number.count) + " | "
        let marker =
            String(repeating: " ", count: excerpt.indent)
            + style.severity(issue.severity, String(repeating: "^", count: excerpt.length))
        return [indent + style.faint(gutter) + excerpt.line, indent + style.faint(blank) + marker]
    }
}

extension Severity {
    package var name: Localized {
        switch self {
        case .error: Localized(nb: "feil", en: "error")
        case .warning: Localized(nb: "advarsel", en: "warning")
        case .information: Localized(nb: "opplysning", en: "information")
        }
    }
}
