internal import FHIRTree
internal import FHIRValidation

/// An administration whose content, but for its id, stands in an earlier entry.
enum DuplicateAdministration {
    static let loss = Localized(
        nb: "Samme administrering blir to rader i registeret.",
        en: "One administration becomes two rows in the registry.")

    private static let text = Localized(
        nb: "Administreringen er lik en tidligere i meldingen.",
        en: "The administration equals an earlier one in the message.")

    private static let advice = Localized(
        nb: "Send hver administrering én gang. Er det to, skiller tidspunktet eller identifikatoren dem.",
        en: "Send every administration once. If there are two, their times or identifiers tell them apart.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        var seen: Set<UInt64> = []
        return bundle.entries(.medicationAdministration).compactMap { _, administration in
            let print = ContentPrint.of(administration.resource, in: bundle.tree, except: .id)
            return seen.insert(print).inserted ? nil : LintProblem(administration.node, text, advice)
        }
    }
}
