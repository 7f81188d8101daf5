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
        let tree = bundle.tree
        var problems: [LintProblem] = []
        for number in bundle.numbers(.patient) + bundle.numbers(.organization) {
            tree.forEachValue(bundle.entries[number].resource, address) { address in
                for index in address.index..<Int32(bitPattern: tree[address].next)
                where tree[Node(index)].name == coding {
                    if let problem = problem(Node(index), tree) { problems.append(problem) }
                }
            }
        }
        return problems
    }

    private static func problem(_ coding: Node, _ tree: Tree) -> LintProblem? {
        let code = tree.child(coding, .code), system = tree.child(coding, .system)
        guard code.exists, tree.kind(code) == .string else { return nil }
        if tree.isText(system, AreaNumber.municipality) {
            guard tree.withText(code, { AreaNumber.municipalityFault(in: $0) }) != nil else { return nil }
            return LintProblem(code) { municipalityText(tree.text(code)) }
        }
        guard tree.isText(system, AreaNumber.district), tree.withText(code, { AreaNumber.districtFault(in: $0) }) != nil
        else { return nil }
        return LintProblem(code) { districtText(tree.text(code)) }
    }

    private static func municipalityText(_ code: String) -> Localized {
        Localized(
            nb: "Kommunenummeret '\(code)' har ikke fire sifre.",
            en: "The kommunenummer '\(code)' does not have four digits.")
    }

    private static func districtText(_ code: String) -> Localized {
        Localized(
            nb: "Bydelsnummeret '\(code)' har ikke seks sifre.",
            en: "The number of the bydel '\(code)' does not have six digits.")
    }
}
