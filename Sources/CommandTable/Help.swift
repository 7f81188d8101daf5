/// The help of a word: an example first, then what it does, its options and its exit codes, for a screen of 80 × 24.
package struct Help: Sendable {
    let commands: Commands
    let language: Language

    package init(_ commands: Commands, _ language: Language) {
        self.commands = commands
        self.language = language
    }

    /// The help of the program.
    package func program() -> String {
        var lines = top(["validate bundle.json", "validate --help"], usage: "WORD …", purpose)
        lines += Self.columns(commands.words.map { (shortUsage($0), Self.brief($0.summary[language])) })
        lines += [""] + Self.wrapped(notYet + Commands.laterWords.sorted().joined(separator: ", "))
        return lines.joined(separator: "\n") + "\n"
    }

    package func word(_ word: Word) -> String {
        var lines = top(word.examples, usage: usage(word), word.summary[language])
        let subwords = word.subwords.map { (String(usage($0).dropFirst(word.name.count + 1)), $0.summary[language]) }
        lines += Self.columns(subwords + word.options.map { ($0.usage, $0.help[language]) })
        lines += word.remarks.flatMap { Self.wrapped($0[language]) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func top(_ examples: [String], usage: String, _ summary: String) -> [String] {
        let labels = [Phrase(nb: "Eksempel:", en: "Example:")[language]] + examples.dropFirst().map { _ in "" }
        let rows = zip(labels + [Phrase(nb: "Bruk:", en: "Usage:")[language]], examples + [usage])
        let lines = rows.map { label, text in
            label + String(repeating: " ", count: 10 - label.count) + "lmdi " + text
        }
        return lines + [""] + Self.wrapped(summary) + [""]
    }

    private func usage(_ word: Word) -> String {
        if !word.subwords.isEmpty { return "\(word.name) " + word.subwords.map(\.lastName).joined(separator: "|") }
        let options = word.options.count > 2 ? " [--…]" : ""
        return word.name + options + (word.operands == .none ? "" : " " + word.operands.usage)
    }

    private func shortUsage(_ word: Word) -> String {
        word.subwords.isEmpty && word.operands != .none ? "\(word.name) \(word.operands.usage)" : word.name
    }

    /// What a summary says before it goes into particulars.
    private static func brief(_ summary: String) -> String {
        guard let end = summary.firstIndex(where: { $0 == ":" || $0 == "(" }) else { return summary }
        let words = summary[..<end].split(separator: " ").joined(separator: " ")
        return words + "."
    }

    private var purpose: String {
        Phrase(
            nb: "Kontrollerer FHIR-bundler til Legemiddelregisteret (LMDI) uten nett.",
            en: "Checks FHIR bundles for Legemiddelregisteret (LMDI), offline.")[language]
    }

    private var notYet: String {
        Phrase(nb: "Ikke med i denne versjonen: ", en: "Not part of this version: ")[language]
    }
}

extension Help {
    static let width = 80
    /// Where the right column begins at the latest; a longer left side pushes its line's text to the right.
    private static let widestLeft = 26

    /// Two columns; the right one is wrapped under itself.
    private static func columns(_ rows: [(left: String, right: String)]) -> [String] {
        let left = min(rows.map(\.left.count).max() ?? 0, widestLeft)
        return rows.flatMap { row -> [String] in
            let start = max(row.left.count, left) + 4
            let texts = wrapped(row.right, width: width - 1 - start)
            return texts.enumerated().map { n, text in
                let head = n == 0 ? "  " + row.left : ""
                return head + String(repeating: " ", count: start - head.count) + text
            }
        }
    }

    static func wrapped(_ text: String, width: Int = width - 1) -> [String] {
        var lines: [String] = [], line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " " + word
        }
        return lines + [line]
    }
}
