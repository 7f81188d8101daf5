internal import FHIRValidation
internal import LMDI
internal import Report

/// An explained answer as one web page: no network, no script, readable on paper, in light and dark, and by a screen
/// reader.
struct AnswerPage {
    private let explained: ExplainedAnswer
    private let look: AnswerLook
    private let words: AnswerWords

    private static let mostPlaces = 20

    init(_ explained: ExplainedAnswer, _ look: AnswerLook) {
        self.explained = explained
        self.look = look
        words = AnswerWords(explained: explained)
    }

    var text: String {
        let (faults, notes) = IssueGroup.groups(explained.issues)
        let title = say(Localized(nb: "Svaret forklart", en: "The answer explained"))
        let body =
            [heading(title)] + faults.enumerated().map { section($0.element, number: $0.offset + 1) }
            + [self.notes(notes), further(after: faults.count), tasks(faults), footer]
        return Masking.masked(
            """
            <!DOCTYPE html>
            <html lang="\(look.language == .nb ? "nb" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title): \(escaped(look.answerName))</title>
            <style>
            \(PageStyle.sheet)
            </style>
            </head>
            <body>
            <main>
            \(body.filter { !$0.isEmpty }.joined(separator: "\n"))
            </main>
            </body>
            </html>

            """)
    }

    private func heading(_ title: String) -> String {
        let names = [look.answerName, look.bundleName].filter { !$0.isEmpty }.map { "<code>\(escaped($0))</code>" }
        let remarks = words.remarks.map { "<p class=\"remark\">\(escaped(say($0)))</p>" }
        return
            (["<h1>\(title)</h1>", "<p>\(names.joined(separator: " · "))<br>\(escaped(say(words.form)))</p>"] + remarks)
            .joined(separator: "\n")
    }

    private func section(_ group: IssueGroup, number: Int) -> String {
        let lead = group.lead, count = group.issues.count
        let times = count > 1 ? say(Localized(nb: " · meldt \(count) ganger", en: " · told \(count) times")) : ""
        var rows = [
            row(Label.cause, escaped(say(lead.cause))), row(Label.remedy, escaped(say(lead.remedy))),
            row(Label.actor, escaped(say(lead.actor.name))), row(Label.place, places(group.places)),
            row(Label.answer, group.wordings.prefix(5).map { "<q>\(escaped($0))</q>" }.joined(separator: "<br>")),
        ]
        if let check = lead.agreement.words(severity: group.severity, isOtherFound: explained.isBundleRecognised) {
            rows.append(row(Label.check, escaped(say(check))))
        }
        return """
            <section class="\(group.severity.ours)">
            <h2>\(number). \(say(group.severity.name))\(lead.rule.map { " <code>\(escaped($0))</code>" } ?? "")\(times)</h2>
            <dl>
            \(rows.filter { !$0.isEmpty }.joined(separator: "\n"))
            </dl>
            </section>
            """
    }

    private func row(_ label: Localized, _ content: String) -> String {
        content.isEmpty ? "" : "<dt>\(say(label))</dt><dd>\(content)</dd>"
    }

    private func places(_ places: [ExplainedPlace]) -> String {
        var shown = places.prefix(Self.mostPlaces).enumerated().map { n, place in
            location(place) + (n < 2 ? excerpt(place) : "")
        }
        let rest = places.count - Self.mostPlaces
        if rest > 0 { shown.append(say(Localized(nb: "og \(rest) steder til", en: "and \(rest) places more"))) }
        return shown.joined(separator: "<br>")
    }

    private func location(_ place: ExplainedPlace) -> String {
        let path = "<code>\(escaped(place.expression))</code>"
        guard place.line > 0 else { return place.expression.isEmpty ? "" : path }
        let line = say(Localized(nb: "linje \(place.line)", en: "line \(place.line)"))
        let column =
            place.column > 0 ? say(Localized(nb: ", tegn \(place.column)", en: ", column \(place.column)")) : ""
        return place.expression.isEmpty ? line + column : "\(path) (\(line)\(column))"
    }

    private func excerpt(_ place: ExplainedPlace) -> String {
        guard let bundle = explained.bundle, place.line > 0, let found = SourceExcerpt(bundle, place.range, width: 90)
        else { return "" }
        let start = found.line.index(found.line.startIndex, offsetBy: found.indent)
        let end = found.line.index(start, offsetBy: found.length, limitedBy: found.line.endIndex) ?? found.line.endIndex
        let parts = [found.line[..<start], found.line[start..<end], found.line[end...]].map { escaped(String($0)) }
        return "<pre>\(place.line) | \(parts[0])<mark>\(parts[1])</mark>\(parts[2])</pre>"
    }

    private func notes(_ notes: [IssueGroup]) -> String {
        guard !notes.isEmpty else { return "" }
        let title = say(Localized(nb: "Merknader som ikke krever noe", en: "Remarks that ask nothing of anybody"))
        let items = notes.map { "<li>\($0.issues.count) × \(escaped(say($0.lead.cause)))</li>" }
        return "<section>\n<h2>\(title)</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n</section>"
    }

    private func further(after count: Int) -> String {
        guard !explained.further.isEmpty else { return "" }
        let items = explained.further.prefix(200).map { finding in
            let issue = finding.issue, remedy = say(RuleWordsFor.remedy(issue))
            let only =
                finding.versions.count == Guide.versions.count
                ? "" : " (LMDI \(VersionText.text(finding.versions, of: Guide.versions)))"
            return """
                <li><strong>\(say(issue.severity.name))</strong> <code>\(escaped(issue.rule))</code>\(only)<br>
                \(escaped(say(issue.text)))<br>\(remedy.isEmpty ? "" : escaped(remedy) + "<br>")
                \(location(ExplainedPlace(issue)))</li>
                """
        }
        return """
            <section>
            <h2>\(escaped(say(words.further)))</h2>
            <ol start="\(count + 1)">
            \(items.joined(separator: "\n"))
            </ol>
            </section>
            """
    }

    private func tasks(_ faults: [IssueGroup]) -> String {
        let rows = Tasks(faults, explained.further, look.language).rows
        guard !rows.isEmpty else { return "" }
        let title = say(Localized(nb: "Hvem gjør hva", en: "Who does what"))
        let items = rows.map { "<dt>\(escaped($0.actor))</dt><dd>\($0.numbers)</dd>" }
        return "<section>\n<h2>\(title)</h2>\n<dl>\n\(items.joined(separator: "\n"))\n</dl>\n</section>"
    }

    private var footer: String {
        "<footer>lmdi \(escaped(look.program)), \(Guide.package) \(escaped(explained.guide))</footer>"
    }

    private func say(_ text: Localized) -> String { text[look.language] }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in PlainText.oneLine(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}

/// The style of the page.
enum PageStyle {
    static let sheet = """
        :root { color-scheme: light dark; --line: #c5c9d0; --soft: #f2f4f7; --error: #b3261e; --warning: #8a5a00; }
        @media (prefers-color-scheme: dark) {
          :root { --line: #4a4f57; --soft: #23272e; --error: #ff8a80; --warning: #ffca66; }
        }
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; overflow-wrap: anywhere; }
        main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem; }
        h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
        h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
        section { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .3rem;
          margin: 1rem 0; padding: .8rem 1rem; }
        section.error { border-left-color: var(--error); }
        section.warning { border-left-color: var(--warning); }
        .remark { font-weight: 600; margin: .3rem 0; }
        dl { display: grid; grid-template-columns: minmax(5rem, max-content) 1fr; gap: .3rem 1rem; margin: 0; }
        dt { font-weight: 600; max-width: 16rem; }
        dd { margin: 0; min-width: 0; }
        code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
        pre { background: var(--soft); margin: .3rem 0; padding: .4rem .6rem; white-space: pre-wrap; }
        mark { background: none; color: inherit; text-decoration: underline 2px var(--error); font-weight: 700; }
        q { quotes: none; }
        footer { font-size: .85rem; margin-top: 1.5rem; }
        @media (max-width: 34rem) { dl { grid-template-columns: 1fr; } }
        @media print { section { break-inside: avoid; } main { max-width: none; padding: 0; } }
        """
}
