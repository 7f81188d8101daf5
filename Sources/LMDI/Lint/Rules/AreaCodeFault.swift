internal import FHIRTree
internal import FHIRValidation

/// A kommunenummer or bydel that does not have the digits of one. Expired codes stay accepted.
enum AreaCodeFault {
    static let words = RuleWords(
        title: Localized(
            nb: "Kommunenummeret eller bydelen har ikke riktig antall sifre.",
            en: "The kommunenummer or bydel does not have the right number of digits."),
        reason: Localized(
            nb: "Registeret kan ikke se hvor pasienten bor eller organisasjonen ligger.",
            en: "The registry cannot see where the patient lives or the organization is."),
        advice: Localized(
            nb: "Oppgi fire sifre for kommune (0301) og seks for bydel (030105), med null foran.",
            en: "Give four digits for a kommune (0301) and six for a bydel (030105), with the leading zero."),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            "Patient",
            bad: """
                "address": [
                  {
                    "use": "home", "type": "physical", "district": "Oslo",
                    "_district": {
                      "extension": [
                        {
                          "url": "http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode",
                          "valueCoding": {"system": "urn:oid:2.16.578.1.12.4.1.1.3402", "code": "301"}
                        }
                      ]
                    }
                  }
                ],
                """,
            good: """
                "address": [
                  {
                    "use": "home", "type": "physical", "district": "Oslo",
                    "_district": {
                      "extension": [
                        {
                          "url": "http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode",
                          "valueCoding": {"system": "urn:oid:2.16.578.1.12.4.1.1.3402", "code": "0301"}
                        }
                      ]
                    }
                  }
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard let address = bundle.symbol(.address), let coding = bundle.symbol(.valueCoding) else { return [] }
        let owners = bundle.entries(.patient) + bundle.entries(.organization)
        return owners.flatMap { bundle.tree.values($0.entry.resource, address) }
            .flatMap { codings(in: $0, named: coding, bundle.tree) }
            .compactMap { fault($0, bundle.tree) }
    }

    private static func codings(in address: Node, named name: Symbol, _ tree: Tree) -> [Node] {
        (address.index..<Int32(bitPattern: tree[address].next)).map(Node.init)
            .filter { tree[$0].name == name && tree.kind($0) == .object }
    }

    private static func fault(_ coding: Node, _ tree: Tree) -> LintProblem? {
        let code = tree.child(coding, .code)
        guard code.exists, tree.kind(code) == .string, let system = tree.string(coding, .system) else { return nil }
        let text = tree.text(code)
        switch system {
        case AreaNumber.municipality where AreaNumber.municipalityFault(in: text.utf8) != nil:
            return LintProblem(
                code,
                text: Localized(
                    nb: "Kommunenummeret '\(text)' har ikke fire sifre.",
                    en: "The kommunenummer '\(text)' does not have four digits."))
        case AreaNumber.district where AreaNumber.districtFault(in: text.utf8) != nil:
            return LintProblem(
                code,
                text: Localized(
                    nb: "Bydelsnummeret '\(text)' har ikke seks sifre.",
                    en: "The number of the bydel '\(text)' does not have six digits."))
        default: return nil
        }
    }
}
