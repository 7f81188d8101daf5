internal import FHIRTree
internal import FHIRValidation

/// An organisasjonsnummer or RESH-id that cannot be one.
enum OrganizationNumberFault {
    static let words = RuleWords(
        title: Localized(
            nb: "Organisasjonsnummeret eller RESH-id-en kan ikke være riktig.",
            en: "The organisation number or RESH id cannot be right."),
        reason: Localized(
            nb: "Registeret finner ikke organisasjonen, og administreringen mister stedet den ble gitt.",
            en: """
                The registry does not find the organization, and the administration loses the place where it was given.
                """),
        advice: Localized(
            nb: """
                Oppgi bare sifrene, uten mellomrom, NO eller MVA, og med riktig system: …4.101 for organisasjonsnummer, \
                …4.102 for RESH-id.
                """,
            en: """
                Give the digits only, without blanks, NO or MVA, and under the right system: …4.101 for an organisation \
                number, …4.102 for a RESH id.
                """),
        source: Guide.canonical + "lmdi-organization",
        example: RuleExample(
            "Organization",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.101", "value": "999 999 999"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.102", "value": "4208723"}
                ],
                """))

    private static let organizationText = Localized(
        nb: "Organisasjonsnummeret har ikke ni sifre med riktig kontrollsiffer.",
        en: "The organisation number is not nine digits with a right control digit.")

    private static let reshText = Localized(
        nb: "RESH-id-en er ikke et tall.",
        en: "The RESH id is not a number.")

    private static let mixedText = Localized(
        nb: "Et organisasjonsnummer står som RESH-id.",
        en: "An organisation number stands as a RESH id.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.organization).flatMap { _, organization in
            bundle.identifiers(of: organization).compactMap { number in
                guard number.value.exists else { return nil }
                return text(system: number.system, bundle.tree.text(number.value).utf8).map {
                    LintProblem(number.value, text: $0)
                }
            }
        }
    }

    private static func text(system: String, _ value: String.UTF8View) -> Localized? {
        switch system {
        case OrganizationNumber.system: OrganizationNumber.fault(in: value) == nil ? nil : organizationText
        case RESHNumber.system where OrganizationNumber.fault(in: value) == nil: mixedText
        case RESHNumber.system: RESHNumber.fault(in: value) == nil ? nil : reshText
        default: nil
        }
    }
}
