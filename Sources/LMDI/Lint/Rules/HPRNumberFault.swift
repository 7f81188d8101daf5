internal import FHIRTree
internal import FHIRValidation

/// An HPR number that cannot be read as a number.
enum HPRNumberFault {
    static let words = RuleWords(
        title: Localized(
            nb: "HPR-nummeret er ikke et tall med høyst sju sifre.",
            en: "The HPR number is not a number of at most seven digits."),
        reason: Localized(
            nb: "Registeret leser HPR-nummeret som et heltall; ellers går koblingen til rekvirenten tapt.",
            en: "The registry reads the HPR number as an integer; otherwise the link to the requester is dropped."),
        advice: Localized(
            nb: "Oppgi bare sifrene, uten mellomrom og bokstaver.",
            en: "Give the digits only, without blanks and letters."),
        source: Guide.canonical + "lmdi-practitioner",
        example: RuleExample(
            "Practitioner",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "HPR 9990001"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "9990001"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let tree = bundle.tree
        return bundle.identifiers.filter {
            $0.owner == .practitioner && $0.system == .hpr && $0.value.exists
                && tree.withText($0.value) { HPRNumber.fault(in: $0) } != nil
        }.map { number in LintProblem(number.value) { text(tree.text(number.value)) } }
    }

    private static func text(_ value: String) -> Localized {
        Localized(
            nb: "HPR-nummeret '\(value)' er ikke et tall med høyst sju sifre.",
            en: "The HPR number '\(value)' is not a number of at most seven digits.")
    }
}
