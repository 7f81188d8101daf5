package import FHIRTree

extension ParseResult {
    /// Why the bytes are no JSON or XML at all; empty when only FHIR or a profile has something against them.
    package var grammarIssues: [Issue] {
        problems.filter(\.kind.isGrammar).map { $0.issue(path: "", source) }
    }
}
