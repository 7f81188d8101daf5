internal import FHIRTree
internal import FHIRValidation

/// Writes issues of an OperationOutcome one after the other.
struct IssueWriter {
    private let words: WordsWriter
    /// The line of an NDJSON input.
    private let line: Int?
    private var recent = RecentWords<JSONWriter>()

    init(_ language: Language, line: Int?) {
        words = WordsWriter(language: language)
        self.line = line
    }

    mutating func write(_ issue: Issue, to json: inout JSONWriter) {
        json.beginObject()
        if issue.line > 0 {
            json.beginArray("extension")
            json.add(.line) { $0.member("valueInteger", line ?? issue.line) }
            json.add(.column) { $0.member("valueInteger", issue.column) }
            json.append(written(issue.words, after: json))
        } else {
            words.write(issue.words, isPlaced: false, &json)
        }
        if !issue.expression.isEmpty { json.list("expression", issue.expression) }
        json.endObject()
    }

    /// Words as they stand behind a place.
    private mutating func written(_ words: Issue.Words, after json: JSONWriter) -> JSONWriter {
        recent.made(of: words) { [writer = self.words] words in
            var part = json.continuation(room: 1000)
            writer.write(words, isPlaced: true, &part)
            return part
        }
    }
}

/// Writes what an issue says behind its place: the rest of the extensions, the severity and the texts.
private struct WordsWriter {
    let language: Language

    /// The system of our own rules; docs/command.md describes it.
    private static let ruleSystem = "urn:lmdi:rule"

    func write(_ words: Issue.Words, isPlaced: Bool, _ json: inout JSONWriter) {
        if !isPlaced, !words.rule.isEmpty { json.beginArray("extension") }
        if !words.rule.isEmpty { json.add(.rule) { $0.member("valueString", words.rule) } }
        if !words.profile.isEmpty { json.add(.profile) { $0.member("valueUri", words.profile) } }
        if isPlaced || !words.rule.isEmpty { json.endArray() }
        json.member("severity", severity(words.severity))
        json.member("code", words.type.rawValue)
        writeDetails(words, &json)
        let advice = words.advice[language]
        if !advice.isEmpty { json.member("diagnostics", advice) }
    }

    private func writeDetails(_ words: Issue.Words, _ json: inout JSONWriter) {
        json.beginObject("details")
        if !words.rule.isEmpty {
            json.beginArray("coding")
            if let code = MirrorCode.code(of: words) { json.coding(code.system, code.number) }
            json.coding(Self.ruleSystem, words.rule)
            json.endArray()
        }
        json.member("text", words.text[language])
        json.endObject()
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "information"
        }
    }
}
