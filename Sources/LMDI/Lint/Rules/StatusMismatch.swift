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

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        var problems: [LintProblem] = []
        for number in bundle.numbers(.medicationAdministration) {
            guard bundle.has(status: "completed", bundle.entries[number]) else { continue }
            for link in bundle.links(from: number) {
                guard let name = link.name, let status = wrongStatus(of: link, name, bundle) else { continue }
                problems.append(LintProblem(link.node) { text(name, bundle.tree.text(status)) })
            }
        }
        return problems
    }

    /// The status of a link's target with which nothing can have been given.
    private static func wrongStatus(of link: BundleIndex.Link, _ name: LintName, _ bundle: BundleIndex) -> Node? {
        let impossible = impossible(name)
        guard !impossible.isEmpty, case .entry(let number) = link.target,
            case let target = bundle.entries[number], name.targets.contains(target.type)
        else { return nil }
        let status =
            name == .reasonReference ? bundle.verification(of: target) : bundle.child(target.resource, .status)
        return impossible.contains { bundle.tree.isText(status, $0) } ? status : nil
    }

    private static func impossible(_ name: LintName) -> [StaticString] {
        switch name {
        case .request: ["draft", "cancelled", "entered-in-error"]
        case .context: ["planned", "cancelled", "entered-in-error"]
        case .reasonReference: ["entered-in-error", "refuted"]
        default: []
        }
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
