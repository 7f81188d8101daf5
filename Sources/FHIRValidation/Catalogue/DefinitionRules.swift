extension RuleCatalogue {
    /// Addresses and content of definitions and code systems (`AbsoluteURIRule`, `CodeSystemContentRule`, `CodingRule`).
    static let definitions: [RuleEntry] = [
        RuleEntry(
            "fhir/identifier-uri", .error,
            RuleWords(
                title: Localized(
                    nb: "Identifikatoren skal være en URI og er det ikke.",
                    en: "The identifier is to be a URI and is none."),
                reason: Localized(
                    nb: "Systemet urn:ietf:rfc:3986 betyr at verdien selv er en absolutt URI.",
                    en: "The system urn:ietf:rfc:3986 means that the value itself is an absolute URI."),
                advice: Localized(
                    nb: "Skriv hele URI-en (urn:uuid:…, urn:oid:…), eller bruk identifikatorens eget system.",
                    en: "Write the whole URI (urn:uuid:…, urn:oid:…), or use the identifier's own system."),
                source: specification + "datatypes.html#Identifier",
                example: RuleExample(
                    in: .bundle, bad: identifier("00a154d8"),
                    good: identifier("urn:uuid:00a154d8-5ed8-4bcc-b5c7-19c2add9ca88")))),
        RuleEntry(
            "fhir/canonical-url", .error,
            RuleWords(
                title: Localized(
                    nb: "Definisjonens url er ikke en absolutt URI.", en: "The definition's url is no absolute URI."),
                reason: Localized(
                    nb: "Andre viser til definisjonen ved url; bare en absolutt betyr det samme overalt.",
                    en: "Others refer to the definition by its url; only an absolute one means the same everywhere."),
                advice: Localized(
                    nb: "Oppgi hele adressen (http://…, urn:uuid:…), den samme i alle utgaver.",
                    en: "Give the whole address (http://…, urn:uuid:…), the same in every version."),
                source: specification + "resource.html#canonical",
                example: RuleExample(
                    in: .document, bad: valueSet("ValueSet/1", "http://example.org/system"),
                    good: valueSet("http://example.org/ValueSet/1", "http://example.org/system")))),
        RuleEntry(
            "fhir/code-system-uri", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdisettet oppgir et kodeverk som ikke har en absolutt URI.",
                    en: "The value set takes codes from a system that is not given by an absolute URI."),
                reason: Localized(
                    nb: "Koder kjennes igjen ved kodeverkets url; et innebygd kodeverk kan ingen andre vise til.",
                    en: "Codes are known by their system's url; nobody else can refer to a contained one."),
                advice: Localized(nb: "Oppgi CodeSystem.url.", en: "Give CodeSystem.url."),
                source: specification + "valueset-definitions.html#ValueSet.compose.include.system",
                example: RuleExample(
                    in: .document, bad: valueSet("http://example.org/ValueSet/1", "#system"),
                    good: valueSet("http://example.org/ValueSet/1", "http://example.org/system")))),
        RuleEntry(
            "fhir/code-system-content", .error,
            RuleWords(
                title: Localized(
                    nb: "Det kodeverket sier om innholdet sitt, stemmer ikke med det som er der.",
                    en: "What the code system says of its content does not agree with what is there."),
                reason: Localized(
                    nb: "content avgjør om koder som ikke er der, finnes.",
                    en: "The content decides whether codes that are not there exist."),
                advice: Localized(nb: "Rett content.", en: "Correct the content."),
                source: specification + "codesystem-definitions.html#CodeSystem.content",
                example: RuleExample(in: .document, bad: codeSystem("not-present"), good: codeSystem("complete")))),
        RuleEntry(
            "fhir/code-supplement", .error,
            RuleWords(
                title: Localized(
                    nb: "Koden er oppgitt med et tillegg i stedet for kodeverket.",
                    en: "The code is given with a supplement instead of its code system."),
                reason: Localized(
                    nb: "Et tillegg gir koder i et annet kodeverk flere navn og egenskaper og har ingen egne.",
                    en: "A supplement gives another system's codes more names and properties and has none of its own."),
                advice: Localized(
                    nb: "Oppgi kodeverket som det er et tillegg til.", en: "Give the code system that it supplements."),
                source: specification + "codesystem.html#supplements")),
    ]

    private static func identifier(_ value: String) -> String {
        "\"identifier\": {\"system\": \"urn:ietf:rfc:3986\", \"value\": \"\(value)\"},"
    }

    private static func valueSet(_ url: String, _ system: String) -> String {
        """
        {"resourceType": "ValueSet", "url": "\(url)", "status": "active",
          "compose": {"include": [{"system": "\(system)"}]}}
        """
    }

    private static func codeSystem(_ content: String) -> String {
        """
        {"resourceType": "CodeSystem", "url": "http://example.org/system", "status": "active",
          "content": "\(content)", "concept": [{"code": "1"}]}
        """
    }
}
