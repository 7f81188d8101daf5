internal import LMDI

/// Tells what an answered issue means: by its number, its message id, the key of its constraint, its phrases.
enum Recognition {
    static func meaning(of issue: AnsweredIssue) -> Meaning? {
        own(issue) ?? access(issue) ?? parser(issue) ?? constraint(issue) ?? numbered(
            issue)
            ?? HL7Messages.meaning(issue.key) ?? Phrases.meaning(of: issue) ?? stop(issue)
    }

    /// A rule of this program, named in the answer.
    private static func own(_ issue: AnsweredIssue) -> Meaning? {
        let names = [issue.code(under: CodeSystems.rule) ?? "", issue.key]
        return names.first { RuleBook.rule($0) != nil }.map { Meaning($0) }
    }

    /// A fatal issue without words: whoever wrote it could not read on.
    private static func stop(_ issue: AnsweredIssue) -> Meaning? {
        issue.severity == .fatal && issue.places.isEmpty ? HL7Messages.meaning("EXCEPTION") : nil
    }

    /// What has a place in the bundle is no question of access.
    private static func access(_ issue: AnsweredIssue) -> Meaning? {
        issue.places.isEmpty ? AccessErrors.meaning(issue.key, issue.wording) : nil
    }

    private static func parser(_ issue: AnsweredIssue) -> Meaning? {
        (issue.code(under: CodeSystems.parser) ?? ParserCode.code(in: issue.text)).flatMap(ParserNumbers.meaning)
    }

    private static func numbered(_ issue: AnsweredIssue) -> Meaning? {
        let system = issue.code(under: CodeSystems.validator)
        let definition = issue.code(under: CodeSystems.structure) ?? ""
        // The second generation names the slice only in the path of the definition.
        let slice = definition.hasSuffix("]") && !definition.hasSuffix("[x]") ? " (for slice" : ""
        return (system ?? bare(issue)).flatMap { RegistryNumbers.meaning($0, issue.wording + slice) }
    }

    /// A number without its system: somebody typed the answer off.
    private static func bare(_ issue: AnsweredIssue) -> String? {
        issue.codes.map(\.code).first { code in RegistryNumbers.rows.contains { $0.number == code } }
    }

    /// The rule of a constraint that the answer names by its key.
    private static func constraint(_ issue: AnsweredIssue) -> Meaning? {
        guard let key = ConstraintKey.key(of: issue) else { return nil }
        return rulesByKey[key].map { Meaning($0) }
    }

    /// `per-1` → `fhir/invariant/per-1`, `time-required` → `lmdi/time-required`.
    private static let rulesByKey: [String: String] = {
        let rules = RuleBook.rules.map(\.id).filter { $0.hasPrefix("fhir/invariant/") || $0.hasPrefix("lmdi/") }
        return Dictionary(
            rules.map { (String($0[$0.index(after: $0.lastIndex(of: "/") ?? $0.startIndex)...]), $0) },
            uniquingKeysWith: { first, _ in first })
    }()
}

/// The key of the constraint that an issue is about.
enum ConstraintKey {
    private static let marks = [
        "failed constraint ", "constraint failed: ", "failed invariant constraint ", "for constraint '",
    ]

    /// From `…#per-1`, `Instance failed constraint per-1 "…"`, `Constraint failed: per-1: '…'` or a bare `per-1`.
    static func key(of issue: AnsweredIssue) -> String? {
        if let hash = issue.key.lastIndex(of: "#") { return String(issue.key[issue.key.index(after: hash)...]) }
        if issue.text.contains("Evaluation of FhirPath") { return nil }
        // Keys of constraints are in lower case.
        let lowered = issue.text.lowercased()
        for mark in marks {
            guard let found = lowered.firstRange(of: mark) else { continue }
            let word = lowered[found.upperBound...].prefix { !$0.isWhitespace && $0 != ":" && $0 != "'" && $0 != "\"" }
            if !word.isEmpty { return String(word) }
        }
        return issue.key.isEmpty ? nil : issue.key
    }
}
