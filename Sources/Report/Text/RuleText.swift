package import FHIRValidation

/// Rules as text for a terminal of 80 columns.
package struct RuleText: Sendable {
    private let language: Language
    private static let width = 79

    package init(_ language: Language) { self.language = language }

    /// Id and severity, and under them what is wrong.
    package func listed(_ rule: RuleEntry) -> String {
        ([heading(rule)] + indented(rule.words.title, by: 2)).joined(separator: "\n") + "\n"
    }

    /// Everything about a rule.
    package func explained(_ rule: RuleEntry) -> String {
        let words = rule.words
        var lines = [heading(rule), ""] + indented(words.title, by: 2)
        lines += section(Localized(nb: "Hvorfor", en: "Why"), indented(words.reason, by: 4))
        lines += section(Localized(nb: "Råd", en: "Fix"), indented(words.advice, by: 4))
        if let example = words.example {
            lines += section(Localized(nb: "Galt", en: "Bad"), piece(example, example.bad))
            lines += section(Localized(nb: "Riktig", en: "Good"), piece(example, example.good))
        }
        lines += section(Localized(nb: "Kilde", en: "Source"), ["    " + words.source])
        return Masking.masked(lines.joined(separator: "\n")) + "\n"
    }

    private func heading(_ rule: RuleEntry) -> String {
        "\(rule.id)  \(rule.severity.name[language])"
    }

    private func section(_ title: Localized, _ lines: [String]) -> [String] { ["", "  " + title[language]] + lines }

    private func indented(_ text: Localized, by count: Int) -> [String] {
        let indent = String(repeating: " ", count: count)
        return PlainText.wrapped(text[language], width: Self.width - count).map { indent + $0 }
    }

    private func piece(_ example: RuleExample, _ piece: String) -> [String] {
        example.shown(piece).split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    }
}
