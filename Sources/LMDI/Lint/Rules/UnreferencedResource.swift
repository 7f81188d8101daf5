internal import FHIRTree
internal import FHIRValidation

/// An entry that no administration and no request leads to. Nothing is lost by it: information.
enum UnreferencedResource {
    static let loss = Localized(
        nb: "Registeret lagrer ressursen, men ingen administrering bruker den.",
        en: "The registry stores the resource, but no administration uses it.")

    private static let text = Localized(
        nb: "Ingen administrering eller rekvirering i meldingen fører til denne ressursen.",
        en: "No administration or request in the message leads to this resource.")

    private static let advice = Localized(
        nb: "Kontroller om en referanse mangler; ellers kan oppføringen utelates.",
        en: "Check whether a reference is missing; otherwise the entry can be left out.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard bundle.entries.contains(where: { $0.type == "MedicationAdministration" }) else { return [] }
        var pending = bundle.entries.indices.filter { isRoot(bundle.entries[$0].type) }
        var reached = Set(pending)
        while let entry = pending.popLast() {
            for link in bundle.linksFrom[entry] {
                if case .entry(let next) = bundle.links[link].target, reached.insert(next).inserted {
                    pending.append(next)
                }
            }
        }
        return bundle.entries.indices.filter { !reached.contains($0) && bundle.entries[$0].resource.exists }
            .map { LintProblem(bundle.entries[$0].node, text, advice) }
    }

    private static func isRoot(_ type: String) -> Bool {
        type == "MedicationAdministration" || type == "MedicationRequest"
    }
}
