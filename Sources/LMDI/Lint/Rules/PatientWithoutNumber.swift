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
        bundle.targets(of: .medicationAdministration, .subject).map { bundle.entries[$0] }
            .filter { subject in
                subject.type == .patient && !bundle.identifiers(of: subject).contains { $0.system.person != nil }
            }.map { LintProblem($0.resource, missing: "identifier") }
    }
}
