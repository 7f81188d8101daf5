package import FHIRValidation

/// The constraints that LMDI's own profiles define (http://hl7.no/fhir/ig/lmdi).
package enum LMDIConstraints {
    package static let all: [ConstraintLogic] = (bundle + resources).map { $0.of(family: "lmdi/") }

    /// FHIRPath for the canonicals of the nine profiles that an entry's resource may name.
    static let entryProfiles: String = entryTypes.map { "'\(entryBase)\($0)'" }.joined(separator: " | ")

    static let entryBase: StaticString = "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-"

    /// The nine profiles' names after `entryBase`.
    static let entryTypes: [StaticString] = [
        "condition", "encounter", "medication", "medicationadministration", "medicationrequest", "organization",
        "patient", "practitioner", "substance",
    ]
}
