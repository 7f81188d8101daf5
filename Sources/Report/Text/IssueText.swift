internal import FHIRTree
package import FHIRValidation

/// Writes an input's findings as lines of text, an empty one after each finding.
struct IssueText {
    private let report: FileReport
    private let options: TextOptions
    private let style: Style
    /// The input's name as a terminal may be given it.
    private let name: String

    private static let indent = "  "
    private static let advice = Localized(nb: "Råd: ", en: "Fix: ")

    init(_ report: FileReport, _ options: TextOptions) {
        self.report = report
        self.options = options
        style = Style(isColored: options.isColored)
        name = PlainText.oneLine(report.name)
    }

    func write(_ issue: Issue, to page: inout Page) {
        writeHeading(issue, &page)
        write(wrapped: issue.text[options.language], &page)
        let advice = issue.advice[options.language]
        if !advice.isEmpty { write(wrapped: Self.advice[options.language] + advice, &page) }
        if !issue.expression.isEmpty {
            page.write(Self.indent)
            page.write(style.faint(PlainText.oneLine(issue.expression)))
            page.write("\n")
        }
        writeExcerpt(issue, &page)
        page.write("\n")
    }

    /// `bundle.json:12:24: error fhir/binding`
    private func writeHeading(_ issue: Issue, _ page: inout Page) {
        var place = name
        if issue.line > 0 {
            place += ":\(report.line ?? issue.line):\(issue.column)"
        } else if let line = report.line {
            place += ":\(line)"
        }
        page.write(style.bold(place + ":"))
        page.write(" ")
        page.write(style.severity(issue.severity, issue.severity.name[options.language]))
        page.write(" ")
        page.write(issue.rule)
        page.write("\n")
    }

    private func write(wrapped text: String, _ page: inout Page) {
        var isEmpty = true
        PlainText.wrap(text, width: options.width - Self.indent.utf8.count) { word, beginsLine in
            page.write(!beginsLine ? " " : isEmpty ? Self.indent : "\n" + Self.indent)
            page.write(word)
            isEmpty = false
        }
        if !isEmpty { page.write("\n") }
    }

    /// The source line and its marker. What is only worth knowing does without.
    private func writeExcerpt(_ issue: Issue, _ page: inout Page) {
        guard issue.severity > .information, issue.line > 0, let source = report.source else { return }
        let number = String(report.line ?? issue.line), gutter = number + " | "
        let width = options.width - Self.indent.utf8.count - gutter.utf8.count
        guard let excerpt = SourceExcerpt(source, issue.range, width: width) else { return }
        page.write(Self.indent)
        page.write(style.faint(gutter))
        page.write(excerpt.line)
        page.write("\n" + Self.indent)
        page.write(style.faint(String(repeating: " ", count: number.utf8.count) + " | "))
        page.write(UInt8(ascii: " "), times: excerpt.indent)
        let (start, end) = style.around(issue.severity)
        page.write(start)
        page.write(UInt8(ascii: "^"), times: excerpt.length)
        page.write(end)
        page.write("\n")
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
