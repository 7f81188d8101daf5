internal import FHIRValidation

/// Sentences that are recognised by their words alone: how the registry may word what it has against the sealed message,
/// exceptions of .NET, and HL7's texts where the message id is missing. Nobody has published the registry's wording, so
/// a row asks for few words, in Norwegian or English.
enum Phrases {
    struct Row {
        /// All groups must occur; of a group (`a|b`), one word.
        let groups: [[String]]
        let meaning: Meaning

        init(_ groups: String..., meaning: Meaning) {
            self.groups = groups.map { $0.split(separator: "|").map(String.init) }
            self.meaning = meaning
        }
    }

    private static let longest = 20_000

    /// What is said of a place in the bundle is nothing about the sealed message.
    static func meaning(of issue: AnsweredIssue) -> Meaning? {
        let text = issue.wording.prefix(longest).lowercased()
        let candidates = issue.places.isEmpty ? SealedPhrases.rows + rows : rows
        return candidates.first { $0.groups.allSatisfy { $0.contains { text.contains($0) } } }?.meaning
    }

    private static let rows: [Row] = [
        Row(
            "could not find|cannot find|not found|unable to|kunne ikke finne",
            "structuredefinition|core definition|specification.zip",
            meaning: Meaning(
                .registry, RegistryNumbers.broken)),
        Row(
            "invalid json|is an invalid start|is invalid after|unexpected character|reached end of data|ugyldig json|not valid json|unterminated string|trailing comma",
            meaning: Meaning("fhir/syntax/", kind: .parser)),
        Row("maximum configured depth|depth of", meaning: Meaning("fhir/syntax/depth", kind: .parser)),
        Row(
            "malformed xml|root element|not well-formed|data at the root level",
            meaning: Meaning("fhir/syntax/", kind: .parser)),
        Row(
            "unknown element|unrecognized element|unrecognized property|ukjent element",
            meaning: Meaning("fhir/unknown-element", "fhir/choice-type", kind: .parser)),
        Row(
            "cannot be parsed as|is not a valid value for|is not a correct literal",
            meaning: Meaning("fhir/format", "fhir/binding", "fhir/json-type", kind: .parser)),
        Row("could not be converted", meaning: Meaning("fhir/json-type", "fhir/format", kind: .parser)),
        Row("minimum required =", meaning: Meaning("fhir/cardinality", "fhir/slicing-minimum")),
        Row("max allowed =", meaning: Meaning("fhir/cardinality", "fhir/slicing-maximum")),
        Row("missing required member", meaning: Meaning("fhir/cardinality")),
        Row("required slice", meaning: Meaning("fhir/slicing-minimum", "fhir/cardinality")),
        Row("instance count", meaning: Meaning("fhir/cardinality", "fhir/slicing-maximum", "fhir/slicing-minimum")),
        Row(
            "not in the value set|not in value set|does not exist in the value set|ikke i verdisettet",
            meaning: Meaning("fhir/binding", "fhir/code-unknown")),
        Row("does not match pattern", meaning: Meaning("fhir/pattern")),
        Row("fixed value|value must be exactly", meaning: Meaning("fhir/fixed-value", "fhir/pattern")),
        Row("does not match regex|not a valid date|not a valid uri", meaning: Meaning("fhir/format")),
        Row(
            "does not match any slice|does not match any known slice",
            meaning: Meaning("fhir/slicing-closed", "fhir/extension-part")),
        Row("is not one of the allowed choice types", meaning: Meaning("fhir/choice-type")),
        Row(
            "expected target profiles|unable to find matching profile|unable to find a match for profile",
            meaning: Meaning("fhir/reference-type", "fhir/reference-profile", kind: .echo)),
        Row(
            "unable to resolve reference to profile",
            meaning: Meaning("fhir/profile-unknown", "lmdi/lr-allowed-resources")),
        Row(
            "cannot resolve reference|unable to resolve resource",
            meaning: Meaning("fhir/reference-unresolved", "lmr/unresolved-reference")),
    ]
}
