internal import FHIRTree
internal import FHIRValidation

/// A message number that has a system but no value.
enum BundleIdentifierWithoutValue {
    static let loss = Localized(
        nb: "Meldingen kan ikke spores hos registeret.",
        en: "The message cannot be traced at the registry.")

    private static let text = Localized(
        nb: "Meldingens identifikator (Bundle.identifier) mangler verdi.",
        en: "The identifier of the message (Bundle.identifier) has no value.")

    private static let advice = Localized(
        nb: "Gi hver melding et eget nummer i Bundle.identifier.value.",
        en: "Give every message a number of its own in Bundle.identifier.value.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.tree.values(bundle.tree.root, .identifier)
            .filter { IdentifierWithoutValue.isWithoutValue($0, bundle.tree) }
            .map { LintProblem($0, missing: "value", text, advice) }
    }
}
