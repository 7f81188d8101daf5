internal import FHIRTree
internal import FHIRValidation

/// The subject of an administration who has neither a fødselsnummer nor a D-nummer.
enum PatientWithoutNumber {
    static let words = RuleWords(
        title: Localized(
            nb: "Pasienten har verken fødselsnummer eller D-nummer.",
            en: "The patient has neither a fødselsnummer nor a D-nummer."),
        reason: Localized(
            nb: "Registeret kan ikke koble administreringen til en person.",
            en: "The registry cannot link the administration to a person."),
        advice: Localized(
            nb: "Send nummeret hvis det er kjent.",
            en: "Send the number if it is known."),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: "",
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let subjects = Set(
            bundle.entries(.medicationAdministration).compactMap { bundle.target(of: $0.number, .subject) })
        return bundle.entries(.patient).compactMap { number, patient in
            guard subjects.contains(number) else { return nil }
            let systems = bundle.identifiers(of: patient).map(\.system)
            guard !systems.contains(where: { PersonNumber.Kind.of(system: $0) != nil }) else { return nil }
            return LintProblem(patient.resource, missing: "identifier")
        }
    }
}
