internal import FHIRTree
internal import FHIRValidation

/// A patient with both a fødselsnummer and a D-nummer.
enum DoubleIdentity {
    static let words = RuleWords(
        title: Localized(
            nb: "Pasienten har både fødselsnummer og D-nummer.",
            en: "The patient has both a fødselsnummer and a D-nummer."),
        reason: Localized(
            nb: "Registeret ser da ingen entydig identitet, og koblingen til pasienten går tapt.",
            en: "The registry then sees no single identity, and the link to the patient is dropped."),
        advice: Localized(
            nb: "Send bare det gjeldende nummeret, normalt fødselsnummeret.",
            en: "Send the current number only, normally the fødselsnummer."),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"},
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.2", "value": "45918420189"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.patient).compactMap { patient in
            let numbers = bundle.identifiers(of: patient)
            let first = numbers.firstIndex { $0.value.exists && $0.system == .fodselsnummer }
            let second = numbers.firstIndex { $0.value.exists && $0.system == .dNumber }
            guard let first, let second else { return nil }
            return LintProblem(numbers[max(first, second)].node)
        }
    }
}
