internal import FHIRTree
internal import FHIRValidation

/// An identifier that has no value.
enum IdentifierWithoutValue {
    static let loss = Localized(
        nb: "En identifikator uten verdi identifiserer ingenting.",
        en: "An identifier without a value identifies nothing.")

    private static let text = Localized(
        nb: "Identifikatoren mangler verdi (value).",
        en: "The identifier has no value.")

    private static let advice = Localized(
        nb: "Oppgi value, eller utelat identifikatoren.",
        en: "Give the value, or leave the identifier out.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let nodes = bundle.entries.flatMap { bundle.tree.values($0.resource, .identifier) }
        return nodes.filter { isWithoutValue($0, bundle.tree) }.map { LintProblem($0, missing: "value", text, advice) }
    }

    /// Whether an identifier names a system but no value; a value that is only an extension counts as one.
    static func isWithoutValue(_ node: Node, _ tree: Tree) -> Bool {
        guard tree.kind(node) == .object, tree.child(node, .system).exists else { return false }
        return !tree.children(node).contains { tree.name($0) == .value }
    }
}
