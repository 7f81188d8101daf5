package import FHIRTree

extension ParseResult {
    /// Why the bytes are no JSON or XML at all; empty when only FHIR or a profile has something against them.
    package var grammarIssues: [Issue] {
        problems.filter(\.kind.isGrammar).map { problem in
            let message = problem.message, location = source.location(offset: problem.offset)
            return Issue(
                rule: message.rule, severity: problem.severity, type: message.type, text: message.text,
                advice: message.advice, line: location.line, column: location.column,
                range: problem.offset..<problem.offset)
        }
    }
}
