internal import FHIRTree
internal import FHIRValidation

/// A valid person number under the system of another kind.
enum PersonNumberSystem {
    static let words = RuleWords(
        title: Localized(
            nb: "Et gyldig nummer står under feil system.", en: "A valid number stands under the wrong system."),
        reason: Localized(
            nb: "Registeret slår opp nummeret i feil register og finner ingen person.",
            en: "The registry looks the number up as the wrong kind and finds nobody."),
        advice: Localized(
            nb: """
                Bruk urn:oid:2.16.578.1.12.4.1.4.1 for fødselsnummer og urn:oid:2.16.578.1.12.4.1.4.2 for D-nummer. \
                Hjelpenumre hører ikke hjemme i noen av dem.
                """,
            en: """
                Use urn:oid:2.16.578.1.12.4.1.4.1 for a fødselsnummer and urn:oid:2.16.578.1.12.4.1.4.2 for a D-nummer. \
                Help numbers belong to neither.
                """),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "45918420189"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.2", "value": "45918420189"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.people.compactMap { person in
            guard case .success(let number) = person.number, number.kind != person.kind else { return nil }
            return LintProblem(person.value) { text(number.kind) }
        }
    }

    private static func text(_ kind: PersonNumber.Kind) -> Localized {
        switch kind {
        case .fodselsnummer:
            Localized(
                nb: "Nummeret er et fødselsnummer, men står som D-nummer.",
                en: "The number is a fødselsnummer but stands as a D-nummer.")
        case .dNumber:
            Localized(
                nb: "Nummeret er et D-nummer, men står som fødselsnummer.",
                en: "The number is a D-nummer but stands as a fødselsnummer.")
        case .fhNumber:
            Localized(
                nb: "Nummeret er et felles hjelpenummer, ikke et fødselsnummer eller D-nummer.",
                en: "The number is a common help number (FH), not a fødselsnummer or D-nummer.")
        }
    }
}
