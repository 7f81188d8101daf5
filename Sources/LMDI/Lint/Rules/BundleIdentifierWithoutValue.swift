internal import FHIRTree
internal import FHIRValidation

/// A message number that has a system but no value.
enum BundleIdentifierWithoutValue {
    static let words = RuleWords(
        title: Localized(
            nb: "Meldingens identifikator (Bundle.identifier) mangler verdi.",
            en: "The identifier of the message (Bundle.identifier) has no value."),
        reason: Localized(
            nb: "Meldingen kan ikke spores hos registeret.",
            en: "The message cannot be traced at the registry."),
        advice: Localized(
            nb: "Gi hver melding et eget nummer i Bundle.identifier.value.",
            en: "Give every message a number of its own in Bundle.identifier.value."),
        source: Guide.canonical + "lmdi-bundle",
        example: RuleExample(
            in: .bundle,
            bad: """
                "identifier": {"system": "urn:ietf:rfc:3986"},
                """,
            good: """
                "identifier": {
                  "system": "urn:ietf:rfc:3986",
                  "value": "urn:uuid:00a154d8-5ed8-4bcc-b5c7-19c2add9ca88"
                },
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.tree.values(bundle.tree.root, .identifier)
            .filter { IdentifierWithoutValue.isWithoutValue($0, bundle.tree) }
            .map { LintProblem($0, missing: "value") }
    }
}
