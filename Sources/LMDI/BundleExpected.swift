internal import FHIRTree
internal import FHIRValidation

/// The registry takes bundles, nothing else.
enum BundleExpected {
    static let rule = "lmdi/bundle-expected"

    static let entry = RuleEntry(
        rule, .error,
        RuleWords(
            title: Localized(nb: "Filen er ikke en Bundle.", en: "The file is not a Bundle."),
            reason: Localized(
                nb: "Registeret tar bare imot en Bundle. Ressursen er kontrollert mot sin egen profil.",
                en: "The registry takes only a Bundle. The resource was checked by its own profile."),
            advice: Localized(
                nb: "Legg ressursen i en Bundle av typen transaction.",
                en: "Put the resource into a Bundle of type transaction."),
            source: Guide.bundleProfile,
            example: RuleExample(
                in: .document, bad: "{\"resourceType\": \"Patient\"}",
                good: "{\"resourceType\": \"Bundle\", \"type\": \"transaction\"}")))

    static func issue(_ type: String, _ tree: Tree) -> Issue {
        let location = tree.location(tree.root)
        let words = Issue.Words(
            rule: rule, severity: .error, type: .structure,
            text: Localized(
                nb: "Dette er en \(type). Registeret tar bare imot en Bundle.",
                en: "This is a \(type). The registry takes only a Bundle."),
            advice: type == "OperationOutcome"
                ? Localized(
                    nb: "Dette ser ut som et svar. Mente du `lmdi diagnose`?",
                    en: "This looks like an answer. Did you mean `lmdi diagnose`?")
                : Localized(
                    nb: "Legg ressursen i en Bundle av typen transaction.",
                    en: "Put the resource into a Bundle of type transaction."))
        return Issue(
            words, expression: type, line: location.line, column: location.column, range: tree.sourceRange(tree.root))
    }
}
