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

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        return bundle.identifiers.compactMap { number in
            guard number.owner == .organization, number.value.exists,
                let fault = tree.withText(number.value, { fault(in: $0, number.system) })
            else { return nil }
            return LintProblem(number.value) { text(fault, tree.text(number.value)) }
        }
    }

    private enum Fault {
        case number(IdentifierFault)
        /// An organisasjonsnummer in the place of a RESH id.
        case misplaced
        case noRESHNumber
    }

    private static func fault(in value: UnsafeRawBufferPointer, _ system: IdentifierSystem) -> Fault? {
        switch system {
        case .organization: OrganizationNumber.fault(in: value).map(Fault.number)
        case .resh where OrganizationNumber.fault(in: value) == nil: .misplaced
        case .resh: RESHNumber.fault(in: value) == nil ? nil : .noRESHNumber
        case .fodselsnummer, .dNumber, .hpr, .other, .none: nil
        }
    }

    private static func text(_ fault: Fault, _ value: String) -> Localized {
        switch fault {
        case .number(let fault): text(fault, value)
        case .misplaced:
            Localized(
                nb: "Organisasjonsnummeret '\(value)' står som RESH-id.",
                en: "The organisation number '\(value)' stands as a RESH id.")
        case .noRESHNumber:
            Localized(nb: "RESH-id-en '\(value)' er ikke et tall.", en: "The RESH id '\(value)' is not a number.")
        }
    }

    private static func text(_ fault: IdentifierFault, _ value: String) -> Localized {
        switch fault {
        case .characters:
            Localized(
                nb: "Organisasjonsnummeret '\(value)' har andre tegn enn sifre.",
                en: "The organisation number '\(value)' has other characters than digits.")
        case .length(let count):
            Localized(
                nb: "Organisasjonsnummeret '\(value)' har \(count) sifre. Det skal ha 9.",
                en: "The organisation number '\(value)' has \(count) digits. It should have 9.")
        case .date, .controlDigits:
            Localized(
                nb: "Kontrollsifferet i organisasjonsnummeret '\(value)' stemmer ikke.",
                en: "The control digit of the organisation number '\(value)' is wrong.")
        }
    }
}
