/// A bad and a good resource for FHIR's own constraints, by key. A test checks each.
enum ConstraintExamples {
    static let all: [String: RuleExample] = [
        documents, datatypes, clinical, administrative, definitions, capabilities, testing, elements,
        structures, snapshots, names,
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    /// Of the name that every definition has.
    private static let names: [String: RuleExample] = Dictionary(
        uniqueKeysWithValues: types.map { prefix, type in
            (
                prefix + "-0",
                RuleExample(in: .alone(type), bad: #""name": "mitt navn""#, good: #""name": "MittNavn""#)
            )
        })

    private static let types = [
        "adf": "ActivityDefinition", "cmd": "ConceptMap", "cpb": "CapabilityStatement", "cpd": "CompartmentDefinition",
        "csd": "CodeSystem", "ees": "EffectEvidenceSynthesis", "esc": "ExampleScenario", "evd": "EventDefinition",
        "evi": "Evidence", "evv": "EvidenceVariable", "gdf": "GraphDefinition", "ig": "ImplementationGuide",
        "lib": "Library", "mea": "Measure", "msd": "MessageDefinition", "nsd": "NamingSystem",
        "opd": "OperationDefinition", "pdf": "PlanDefinition", "que": "Questionnaire",
        "red": "ResearchElementDefinition", "rsd": "ResearchDefinition", "rvs": "RiskEvidenceSynthesis",
        "sdf": "StructureDefinition", "smp": "StructureMap", "spd": "SearchParameter", "tcp": "TerminologyCapabilities",
        "tst": "TestScript", "vsd": "ValueSet",
    ]
}
