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
        bundle.entries(.patient).flatMap { _, patient in
            bundle.identifiers(of: patient).compactMap { number in
                guard number.value.exists, PersonNumber.Kind.of(system: number.system) != nil else { return nil }
                return fault(of: number.value, bundle).map { LintProblem(number.value, text: text($0)) }
            }
        }
    }

    private static func fault(of value: Node, _ bundle: BundleIndex) -> IdentifierFault? {
        do {
            _ = try PersonNumber(bundle.tree.text(value).utf8, issued: bundle.issue)
            return nil
        } catch {
            return error
        }
    }

    private static func text(_ fault: IdentifierFault) -> Localized {
        switch fault {
        case .characters:
            Localized(
                nb: "Personnummeret har andre tegn enn sifre.",
                en: "The person number has other characters than digits.")
        case .length(let count):
            Localized(
                nb: "Personnummeret har \(count) sifre. Det skal ha 11.",
                en: "The person number has \(count) digits. It should have 11.")
        case .date:
            Localized(
                nb: "De seks første sifrene i personnummeret er ingen dato.",
                en: "The first six digits of the person number are no date.")
        case .controlDigits:
            Localized(
                nb: "Kontrollsifrene i personnummeret stemmer ikke.",
                en: "The control digits of the person number are wrong.")
        }
    }
}
