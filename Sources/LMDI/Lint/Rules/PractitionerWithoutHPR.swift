internal import FHIRTree
internal import FHIRValidation

/// A requester without an HPR number. LMDI allows it, so this is information.
enum PractitionerWithoutHPR {
    static let words = RuleWords(
        title: Localized(
            nb: "Rekvirenten har ikke HPR-nummer.",
            en: "The requester has no HPR number."),
        reason: Localized(
            nb: "Koblingen mellom rekvireringen og rekvirenten går tapt.",
            en: "The link between the request and the requester is dropped."),
        advice: Localized(
            nb: "Legg til en identifier med system urn:oid:2.16.578.1.12.4.1.4.4 hvis helsepersonellet er i HPR.",
            en: "Add an identifier with the system urn:oid:2.16.578.1.12.4.1.4.4 if the practitioner is in HPR."),
        source: Guide.canonical + "lmdi-practitioner",
        example: RuleExample(
            "Practitioner",
            bad: "",
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.4", "value": "9990001"}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.targets(of: .medicationRequest, .requester).map { bundle.entries[$0] }
            .filter { requester in
                requester.type == .practitioner && !bundle.identifiers(of: requester).contains { $0.system == .hpr }
            }.map { LintProblem($0.resource, missing: "identifier") }
    }
}
