/// Extensions whose contexts R4 has wrong: its own resources carry them elsewhere, and later versions
/// (https://hl7.org/fhir/extensions) say so.
enum ExtensionErrata {
    /// Where an extension may stand; nil when its definition is right about that.
    static func contexts(of definition: StructureDefinition) -> [StructureDefinition.Context]? {
        guard let paths = paths[definition.url] else { return nil }
        return paths.map { StructureDefinition.Context(kind: .element, expression: $0) }
    }

    private static let base = "http://hl7.org/fhir/StructureDefinition/"

    private static let paths = [
        WellKnownExtension.fhirType: ["ElementDefinition.type"],
        // Every data type's definition has it beside the type.
        WellKnownExtension.regex: [
            "Questionnaire.item", "ElementDefinition", "ElementDefinition.type", "ElementDefinition.type.code",
        ],
        // On code systems, value sets, operations, and in snapshots on each element.
        base + "structuredefinition-normative-version": ["Element"],
        // R4 lists some of the places that an expectation can be about; its own statements have more.
        base + "capabilitystatement-expectation": ["Element"],
        base + "capabilitystatement-prohibited": ["Element"],
        // DICOM's code system has it on the concepts themselves.
        base + "valueset-concept-comments": ["ValueSet.compose.include.concept", "CodeSystem.concept"],
    ]
}
