internal import FHIRTree
internal import FHIRValidation

/// An administration without `context`.
enum AdministrationWithoutEpisode {
    static let loss = Localized(
        nb: "Registeret kan ikke se ved hvilken enhet legemidlet ble gitt.",
        en: "The registry cannot see at which unit the medication was given.")

    private static let text = Localized(
        nb: "Administreringen mangler episode (context).",
        en: "The administration has no episode (context).")

    private static let advice = Localized(
        nb: "Pek på episoden (Encounter) i context.",
        en: "Refer to the episode (Encounter) in context.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.medicationAdministration)
            .filter { bundle.links(from: $0.number, .context).isEmpty }
            .map { LintProblem($0.entry.resource, missing: "context", text, advice) }
    }
}
