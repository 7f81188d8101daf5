internal import FHIRTree
internal import FHIRValidation

/// An episode without `serviceProvider`.
enum EpisodeWithoutOrganization {
    static let words = RuleWords(
        title: Localized(
            nb: "Episoden mangler organisasjon (serviceProvider).",
            en: "The episode has no organization (serviceProvider)."),
        reason: Localized(
            nb: "Registeret kan ikke se hvilken organisasjon som står bak episoden.",
            en: "The registry cannot see which organization is behind the episode."),
        advice: Localized(
            nb: "Pek på organisasjonen i serviceProvider.",
            en: "Refer to the organization in serviceProvider."),
        source: Guide.canonical + "lmdi-encounter",
        example: RuleExample(
            "Encounter",
            bad: "",
            good: """
                "serviceProvider": {"reference": "urn:uuid:f5ec52ed-0108-4475-92e1-bc7656670b14"},
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.numbers(.encounter).filter { !bundle.hasLink(from: $0, .serviceProvider) }
            .map { LintProblem(bundle.entries[$0].resource, missing: "serviceProvider") }
    }
}
