internal import FHIRTree
internal import FHIRValidation

/// An episode without `serviceProvider`.
enum EpisodeWithoutOrganization {
    static let loss = Localized(
        nb: "Registeret kan ikke se hvilken organisasjon som står bak episoden.",
        en: "The registry cannot see which organization is behind the episode.")

    private static let text = Localized(
        nb: "Episoden mangler organisasjon (serviceProvider).",
        en: "The episode has no organization (serviceProvider).")

    private static let advice = Localized(
        nb: "Pek på organisasjonen i serviceProvider.",
        en: "Refer to the organization in serviceProvider.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.encounter)
            .filter { bundle.links(from: $0.number, .serviceProvider).isEmpty }
            .map { LintProblem($0.entry.resource, missing: "serviceProvider", text, advice) }
    }
}
