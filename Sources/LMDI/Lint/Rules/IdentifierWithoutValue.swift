internal import FHIRTree
internal import FHIRValidation

/// An identifier that has no value.
enum IdentifierWithoutValue {
    static let words = RuleWords(
        title: Localized(
            nb: "Identifikatoren mangler verdi (value).",
            en: "The identifier has no value."),
        reason: Localized(
            nb: "En identifikator uten verdi identifiserer ingenting.",
            en: "An identifier without a value identifies nothing."),
        advice: Localized(
            nb: "Oppgi value, eller utelat identifikatoren.",
            en: "Give the value, or leave the identifier out."),
        source: "http://hl7.org/fhir/R4/datatypes.html#Identifier",
        example: RuleExample(
            "Patient",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"},
                  {"system": "http://journal.example.org/pasientnummer"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.identifiers.filter { !$0.value.exists && isWithoutValue($0.node, bundle.tree) }
            .map { LintProblem($0.node, missing: "value") }
    }

    /// Whether an identifier names a system but no value; a value that is only an extension counts as one.
    static func isWithoutValue(_ node: Node, _ tree: Tree) -> Bool {
        guard tree.kind(node) == .object, tree.child(node, .system).exists else { return false }
        return !tree.children(node).contains { tree.name($0) == .value }
    }
}
