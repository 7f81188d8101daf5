internal import FHIRValidation

/// A version of the LMDI guide that is inside the program.
package enum Guide {
    package static let package = "hl7.fhir.no.lmdi"
    package static let canonical = "http://hl7.no/fhir/ig/lmdi/StructureDefinition/"
    static let core = "http://hl7.org/fhir/StructureDefinition/"
    /// Oldest first.
    package static let versions = ["1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5", "1.1.6", "1.1.7"]
    package static var newest: String { versions[versions.count - 1] }

    /// Asks for every version (`GuideChecks`).
    package static let all = "all"

    /// The packages that every check stands on, besides the guide's own.
    static let foundations = ["hl7.fhir.no.basis@2.2.0", coreLabel]
    static let coreLabel = "hl7.fhir.r4.core@4.0.1"

    static let bundleProfile = canonical + "lmdi-bundle"

    /// The profile that the guide has for a resource type; nil for types that it does not know.
    static func profile(for type: String) -> String? {
        profiles[type].map { canonical + $0 }
    }

    /// The base definitions of the resource types that the guide has a profile for, and of definitions themselves.
    static let coreTypes = Set((profiles.keys + definitions).map { core + $0 })

    /// Whether a definition is of an extension that definitions have.
    static func isForDefinitions(_ structure: StructureDefinition?) -> Bool {
        structure?.contexts.contains { context in
            (definitions + ["ElementDefinition", "Element"]).contains(String(context.expression.prefix { $0 != "." }))
        } ?? false
    }

    private static let definitions = ["StructureDefinition", "ValueSet", "CodeSystem"]

    private static let profiles = [
        "Bundle": "lmdi-bundle", "Patient": "lmdi-patient", "Practitioner": "lmdi-practitioner",
        "Organization": "lmdi-organization", "Encounter": "lmdi-encounter", "Condition": "lmdi-condition",
        "Medication": "lmdi-medication", "Substance": "lmdi-substance", "MedicationRequest": "lmdi-medicationrequest",
        "MedicationAdministration": "lmdi-medicationadministration",
    ]
}
