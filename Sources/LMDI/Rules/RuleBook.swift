package import FHIRValidation

/// Every rule of the program.
package enum RuleBook {
    /// By id.
    package static let rules: [RuleEntry] = (RuleCatalogue.rules + guideRules + lintRules).sorted { $0.id < $1.id }

    package static func rule(_ id: String) -> RuleEntry? { rules.first { $0.id == id } }

    /// What users may name to ignore or select: rules, and families with a slash at the end.
    package static var names: [String] { rules.map(\.id) + families }

    /// `fhir/`, `fhir/invariant/`, `lmr/` …
    package static var families: [String] {
        var found: Set<String> = []
        for id in rules.map(\.id) {
            for (place, letter) in zip(id.indices, id) where letter == "/" { found.insert(String(id[...place])) }
        }
        return found.sorted()
    }

    private static let guideRules =
        RuleCatalogue.constraints(
            ConstraintTable(LMDIConstraints.all), source: "http://hl7.no/fhir/ig/lmdi",
            examples: LMDIConstraints.examples)
        + [BundleExpected.entry, RegistryStops.entry]

    private static let lintRules = LintRule.allCases.map { RuleEntry($0.rawValue, $0.severity, $0.words) }
}
