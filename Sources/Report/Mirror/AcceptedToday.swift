package import FHIRValidation

/// Errors that FHIR has and the registry's engine lets pass: they are told all the same, with a word about that.
package enum AcceptedToday {
    /// Rules that the engine has nothing like (docs/mirror.md says why).
    private static let rules: Set<String> = [
        "fhir/reference-unresolved", "fhir/code-unknown", "fhir/attachment-size", "fhir/attachment-hash",
        "fhir/extension-part", "fhir/extension-modifier", "fhir/binding-maximum",
    ]

    private static let words = Localized(
        nb: " (Registeret godtar dette i dag.)", en: " (The registry accepts this today.)")

    package static func marked(_ issues: IssueList) -> IssueList {
        issues.changed { if $0.severity == .error, rules.contains($0.rule) { addWords(&$0) } }
    }

    /// Adds the words, once.
    static func addWords(_ issue: inout Issue) {
        guard issue.severity == .error, !issue.text.en.hasSuffix(words.en) else { return }
        issue.add(nb: words.nb, en: words.en)
    }
}
