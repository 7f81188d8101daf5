internal import FHIRTree
internal import FHIRValidation

/// A fødselsnummer or D-nummer of a patient that cannot be one.
enum PersonNumberFault {
    static let words = RuleWords(
        title: Localized(
            nb: "Fødselsnummeret eller D-nummeret kan ikke være riktig.",
            en: "The fødselsnummer or D-nummer cannot be right."),
        reason: Localized(
            nb: "Pasienten kan ikke kobles til Folkeregisteret, og administreringen står uten person.",
            en: """
                The patient cannot be linked to the national register, and the administration stands without a person.
                """),
        advice: Localized(
            nb: """
                Kontroller nummeret i kildesystemet. Har pasienten ikke et gyldig nummer, skal identifikatoren utelates.
                """,
            en: "Check the number in the source system. If the patient has no valid number, leave the identifier out."),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "1483584105"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.people.compactMap { person in
            guard case .failure(let fault) = person.number else { return nil }
            return LintProblem(person.value) { text(fault, person.kind, bundle.tree.text(person.value)) }
        }
    }

    private static func text(_ fault: IdentifierFault, _ kind: PersonNumber.Kind, _ value: String) -> Localized {
        let name = kind == .dNumber ? "D-nummer" : "fødselsnummer", masked = hidden(value)
        switch fault {
        case .characters:
            let isStarred = masked.contains("*")
            return Localized(
                nb: "Et \(name) har bare sifre, men her står '\(masked)'\(isStarred ? " (hver * er et siffer)" : "").",
                en: "A \(name) has digits only, but here stands '\(masked)'\(isStarred ? " (each * is a digit)" : "").")
        case .length(let count):
            return Localized(
                nb: "Et \(name) har 11 sifre, men her står \(count): '\(masked)'.",
                en: "A \(name) has 11 digits, but here are \(count): '\(masked)'.")
        case .date:
            return Localized(
                nb: "De seks første sifrene i \(name)et er ingen fødselsdato.",
                en: "The first six digits of the \(name) are no date of birth.")
        case .controlDigits:
            return Localized(
                nb: "Kontrollsifrene i \(name)et stemmer ikke. Ett eller flere sifre er feil.",
                en: "The control digits of the \(name) do not agree. One or more digits are wrong.")
        }
    }

    /// Every digit as a star, so that the form is seen and the number is not.
    private static func hidden(_ value: String) -> String {
        String(value.prefix(40).map { $0.isNumber ? "*" : $0 })
    }
}
