internal import FHIRTree
internal import FHIRValidation

/// A completed administration that stands on something that, by its own status, never was or has been taken back.
enum StatusMismatch {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen er fullført, men det den bygger på, er ikke gyldig etter sin egen status.",
            en: "The administration is completed, but what it stands on does not hold by its own status."),
        reason: Localized(
            nb:
                "Registeret får en administrering med en rekvirering, episode eller diagnose som er trukket tilbake eller aldri var i kraft.",
            en:
                "The registry gets an administration with a request, an episode or a diagnosis that was taken back or never took effect."
        ),
        advice: Localized(
            nb: "Kontroller statusen i begge. Er administreringen feilregistrert, sendes den som entered-in-error.",
            en: "Check the status of both. If the administration was a mistake, send it as entered-in-error."),
        source: "http://hl7.org/fhir/R4/medicationadministration.html",
        example: RuleExample(
            "MedicationRequest",
            bad: """
                "status": "entered-in-error",
                """,
            good: """
                "status": "active",
                """))

    /// The status of a link's target with which nothing can have been given.
    private static let impossible: [LintName: [String]] = [
        .request: ["draft", "cancelled", "entered-in-error"], .context: ["planned", "cancelled", "entered-in-error"],
        .reasonReference: ["entered-in-error", "refuted"],
    ]

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.medicationAdministration).filter { bundle.status(of: $0.entry) == "completed" }
            .flatMap { number, _ in
                impossible.keys.sorted { $0.rawValue < $1.rawValue }.flatMap { name in
                    bundle.links(from: number, name).compactMap { problem($0, name, bundle) }
                }
            }
    }

    private static func problem(_ link: BundleIndex.Link, _ name: LintName, _ bundle: BundleIndex) -> LintProblem? {
        guard case .entry(let number) = link.target, bundle.entries[number].type == name.targets.first else {
            return nil
        }
        let target = bundle.entries[number]
        let status = name == .reasonReference ? bundle.verification(of: target) : bundle.status(of: target)
        guard let status, impossible[name]?.contains(status) == true else { return nil }
        return LintProblem(link.node, text: text(name, status))
    }

    private static func text(_ name: LintName, _ status: String) -> Localized {
        let kind =
            switch name {
            case .request: Localized(nb: "rekvireringen", en: "request")
            case .context: Localized(nb: "episoden", en: "episode")
            default: Localized(nb: "diagnosen", en: "diagnosis")
            }
        return Localized(
            nb: "Administreringen er fullført (completed), men \(kind.nb) den viser til, har status \(status).",
            en: "The administration is completed, but the \(kind.en) that it refers to has the status \(status).")
    }
}
