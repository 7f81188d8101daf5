/// Reads issues out of plain text: what validators print for people, exceptions, or any sentence.
enum TextReader {
    private static let longest = 4_000

    static func issues(in text: String) -> [AnsweredIssue] {
        let lines = text.split(whereSeparator: \.isNewline)
        let printed = printed(lines)
        if !printed.isEmpty { return printed }
        let coded = lines.compactMap(coded)
        if !coded.isEmpty { return coded }
        var issue = AnsweredIssue()
        issue.text = String(text.prefix(longest)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let position = LinePosition(in: issue.text) { (issue.line, issue.column) = (position.line, position.column) }
        if let path = JSONPath.path(in: issue.text) { issue.places = [path] }
        return issue.text.isEmpty ? [] : [issue]
    }

    private static func printed(_ lines: [Substring]) -> [AnsweredIssue] {
        lines.indices.compactMap { n in
            firely(lines[n]) ?? hl7(lines[n]) ?? own(lines[n], following: lines[(n + 1)...])
        }
    }

    /// `[ERROR] text (at place)`, as .NET prints an OperationOutcome.
    private static func firely(_ line: Substring) -> AnsweredIssue? {
        let line = line.drop { $0.isWhitespace }
        guard line.first == "[", let end = line.firstIndex(of: "]"),
            let severity = AnsweredSeverity(rawValue: line[line.index(after: line.startIndex)..<end].lowercased())
        else { return nil }
        var issue = AnsweredIssue(severity: severity)
        var text = String(line[line.index(after: end)...]).trimmingSpaces
        if let found = text.ranges(of: "(at ").last {
            let places = text[found.upperBound...].prefix { $0 != ")" && $0 != "," }
            issue.places = places.split(separator: " via ").map(String.init)
            text = String(text[..<found.lowerBound])
        }
        issue.text = text.trimmingSpaces
        return issue
    }

    /// `Error @ Bundle.entry[0] (line 5, col17): text`, as HL7's validator prints.
    private static func hl7(_ line: Substring) -> AnsweredIssue? {
        let parts = line.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count > 2, parts[1] == "@", let severity = severity(String(parts[0])) else { return nil }
        guard let mark = line.firstRange(of: " @ "), let colon = line.firstRange(of: ": ") else { return nil }
        var issue = AnsweredIssue(severity: severity)
        let place = String(line[mark.upperBound..<colon.lowerBound])
        issue.places = [String(place.prefix { $0 != " " })]
        if let position = LinePosition(in: place) { (issue.line, issue.column) = (position.line, position.column) }
        issue.text = String(line[colon.upperBound...])
        return issue
    }

    /// `bundle.json:12:24: error fhir/binding`, as this program prints, with its text and path below.
    private static func own(_ line: Substring, following: ArraySlice<Substring>) -> AnsweredIssue? {
        let words = line.split(separator: " ")
        guard words.count >= 3, let rule = words.last, rule.contains("/"), words[words.count - 3].hasSuffix(":"),
            let severity = severity(String(words[words.count - 2]))
        else { return nil }
        var issue = AnsweredIssue(severity: severity)
        issue.key = String(rule)
        let block = following.prefix { $0.hasPrefix("  ") }.map { String($0).trimmingSpaces }
        issue.text = block.prefix { !isLabel($0) && !isPath($0) }.joined(separator: " ")
        issue.places = block.first(where: isPath).map { [$0] } ?? []
        return issue
    }

    private static func isLabel(_ line: String) -> Bool { line.hasPrefix("Fix:") || line.hasPrefix("Råd:") }

    private static func isPath(_ line: String) -> Bool {
        !line.contains(" ") && line.first?.isUppercase == true && (line.contains(".") || line == "Bundle")
    }

    private static func severity(_ word: String) -> AnsweredSeverity? {
        switch word.lowercased() {
        case "fatal": .fatal
        case "error", "feil": .error
        case "warning", "advarsel": .warning
        case "information", "opplysning": .information
        default: nil
        }
    }

    /// A line with one of the parser's numbers (JSON118, PVAL105, XML109).
    private static func coded(_ line: Substring) -> AnsweredIssue? {
        guard let code = ParserCode.code(in: String(line)) else { return nil }
        var issue = AnsweredIssue()
        issue.codes = [AnsweredIssue.Code(CodeSystems.parser, code)]
        issue.text = String(line.prefix(longest)).trimmingSpaces
        if let position = LinePosition(in: issue.text) { (issue.line, issue.column) = (position.line, position.column) }
        if let found = issue.text.firstRange(of: " At ") {
            let place = issue.text[found.upperBound...].prefix { $0 != "," && $0 != " " && $0 != ")" }
            if place.first?.isUppercase == true { issue.places = [String(place)] }
        }
        return issue
    }
}

/// The numbers of the parser before the registry's engine.
enum ParserCode {
    static func code(in text: String) -> String? {
        for family in ["JSON", "PVAL", "XML"] {
            guard let found = text.firstRange(of: family) else { continue }
            let digits = text[found.upperBound...].prefix { $0.isASCII && $0.isNumber }
            if digits.count == 3 { return family + digits }
        }
        return nil
    }
}
