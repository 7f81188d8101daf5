internal import FHIRValidation

/// Faults that a later version of the guide no longer holds against a sender.
struct GuideChanges {
    private let rule: String
    private let path: [String]
    private let mention: String
    /// The first version without the fault.
    private let version: String

    private static let table = [
        GuideChanges(
            rule: "fhir/slicing-maximum", path: ["extension"], mention: "nprEpisodeIdentifier", version: "1.1.2"),
        GuideChanges(rule: "fhir/cardinality", path: ["requester"], mention: "missing", version: "1.1.3"),
        GuideChanges(
            rule: "fhir/extension-unknown", path: ["strength", "extension"], mention: "lmdi-ingredient-strength",
            version: "1.1.4"),
        GuideChanges(rule: "fhir/slicing-closed", path: ["form", "coding"], mention: "", version: "1.1.5"),
        GuideChanges(rule: "fhir/slicing-maximum", path: ["code", "coding"], mention: "'ICD10'", version: "1.1.7"),
    ]

    /// Lets an issue tell which later versions do not give it.
    static func tell(_ issue: inout Issue, guide: String) {
        guard let place = Guide.versions.firstIndex(of: guide), place + 1 < Guide.versions.count else { return }
        let steps = GuideAdvice.steps(of: issue.expression)
        let later = Guide.versions[(place + 1)...]
        guard let change = table.first(where: { $0.fits(issue, steps) }), later.contains(change.version) else { return }
        issue.add(
            nb: " (Fra LMDI \(change.version) er det tillatt.)", en: " (Allowed since LMDI \(change.version).)")
    }

    private func fits(_ issue: Issue, _ steps: [Substring]) -> Bool {
        rule == issue.rule && steps.suffix(path.count).elementsEqual(path) { $0 == $1 }
            && (mention.isEmpty || issue.text.en.contains(mention))
    }
}
