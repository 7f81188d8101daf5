extension RuleCatalogue {
    /// The grammar of JSON and XML and FHIR's use of it (`SyntaxRule`).
    static let syntax: [RuleEntry] = [
        entry(
            "empty", Localized(nb: "Filen er tom.", en: "The file is empty."),
            Localized(nb: "Send en Bundle.", en: "Send a Bundle."),
            RuleExample(
                in: .document, bad: #""#,
                good: #"{"resourceType": "Bundle"}"#)),
        entry(
            "json", Localized(nb: "Dokumentet er ikke gyldig JSON.", en: "The document is no valid JSON."), mend,
            RuleExample(in: .document, bad: "{\"resourceType\": \"Bundle\",}", good: "{\"resourceType\": \"Bundle\"}")),
        entry(
            "number", Localized(nb: "Et tall er skrevet feil.", en: "A number is malformed."), mend,
            RuleExample(
                in: .document, bad: #"{"resourceType": "Bundle", "total": 01}"#,
                good: #"{"resourceType": "Bundle", "total": 1}"#)),
        entry(
            "escape",
            Localized(
                nb: "En tekst har en omvendt skråstrek som ikke innleder et kjent tegn.",
                en: "A string has a backslash that begins no known character."), mend,
            RuleExample(
                in: .document, bad: #"{"resourceType": "Bundle", "language": "n\b\q"}"#,
                good: #"{"resourceType": "Bundle", "language": "nb"}"#)),
        entry(
            "control-character",
            Localized(
                nb: "Et kontrolltegn (for eksempel linjeskift) står rått i en tekst.",
                en: "A control character (such as a line break) stands raw in a string."),
            Localized(nb: "Skriv det som \\n, \\t eller \\u00XX.", en: "Write it as \\n, \\t or \\u00XX."),
            RuleExample(
                in: .document, bad: "{\"resourceType\": \"Bundle\", \"language\": \"n\nb\"}",
                good: #"{"resourceType": "Bundle", "language": "nb"}"#)),
        entry(
            "encoding", Localized(nb: "Teksten er ikke UTF-8.", en: "The text is not UTF-8."), utf8,
            RuleExample(
                in: .document,
                bad: #"""
                    <?xml version="1.0" encoding="ISO-8859-1"?>
                    <Patient xmlns="http://hl7.org/fhir"/>
                    """#,
                good: #"""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Patient xmlns="http://hl7.org/fhir"/>
                    """#)),
        entry("depth", Localized(nb: "Dokumentet er for dypt nøstet.", en: "The document is nested too deeply."), mend),
        entry("size", Localized(nb: "Dokumentet er for stort.", en: "The document is too large."), mend),
        entry("gzip", Localized(nb: "gzip-filen er skadet.", en: "The gzip file is damaged."), mend),
        entry(
            "duplicate-name",
            Localized(nb: "Et navn står to ganger i samme objekt.", en: "A name stands twice in one object."),
            Localized(nb: "Behold ett av dem.", en: "Keep one of them."),
            RuleExample(
                "Patient", bad: "\"gender\": \"female\",\n\"gender\": \"male\",", good: "\"gender\": \"female\",")),
        entry(
            "surrogate",
            Localized(
                nb: "En tekst har et halvt surrogatpar (\\uD800–\\uDFFF), som ikke er noe tegn.",
                en: "A string has half a surrogate pair (\\uD800–\\uDFFF), which is no character."), mend,
            RuleExample(
                in: .document, bad: #"{"resourceType": "Bundle", "language": "\ud83d"}"#,
                good: #"{"resourceType": "Bundle", "language": "nb"}"#)),
        entry(
            "nul", Localized(nb: "En tekst har tegnet NUL.", en: "A text has the character NUL."), mend,
            RuleExample(
                in: .document, bad: #"{"resourceType": "Bundle", "language": "nb\u0000"}"#,
                good: #"{"resourceType": "Bundle", "language": "nb"}"#)),
        RuleEntry(
            "fhir/syntax/byte-order-mark", .warning,
            RuleWords(
                title: Localized(
                    nb: "Filen begynner med et BOM (byte order mark).", en: "The file begins with a byte order mark."),
                reason: reason, advice: utf8, source: source,
                example: RuleExample(
                    in: .document, bad: "\u{FEFF}{\"resourceType\": \"Bundle\"}",
                    good: #"{"resourceType": "Bundle"}"#))),
        entry(
            "xml", Localized(nb: "Dokumentet er ikke gyldig XML.", en: "The document is no valid XML."), mend,
            RuleExample(
                in: .document, bad: #"<Patient xmlns="http://hl7.org/fhir"><gender></Patient>"#,
                good: #"<Patient xmlns="http://hl7.org/fhir"><gender value="female"/></Patient>"#)),
        entry(
            "doctype", Localized(nb: "XML-dokumentet har en DOCTYPE.", en: "The XML document has a DOCTYPE."),
            Localized(nb: "Fjern DOCTYPE og entiteter.", en: "Remove the DOCTYPE and its entities."),
            RuleExample(
                in: .document,
                bad: #"""
                    <!DOCTYPE Patient>
                    <Patient xmlns="http://hl7.org/fhir"/>
                    """#,
                good: #"<Patient xmlns="http://hl7.org/fhir"/>"#)),
        entry(
            "namespace",
            Localized(
                nb: "Et XML-element er ikke i FHIRs navnerom.", en: "An XML element is not in FHIR's namespace."),
            Localized(nb: "Bruk xmlns=\"http://hl7.org/fhir\".", en: "Use xmlns=\"http://hl7.org/fhir\"."),
            RuleExample(
                in: .document, bad: #"<Patient xmlns="http://example.org"/>"#,
                good: #"<Patient xmlns="http://hl7.org/fhir"/>"#)),
        entry(
            "attribute",
            Localized(
                nb: "Et XML-attributt er ikke tillatt; innhold står i value.",
                en: "An XML attribute is not allowed; content stands in value."), mend,
            RuleExample(
                in: .document, bad: #"<Patient xmlns="http://hl7.org/fhir"><gender Value="female"/></Patient>"#,
                good: #"<Patient xmlns="http://hl7.org/fhir"><gender value="female"/></Patient>"#)),
        entry(
            "text",
            Localized(
                nb: "Det står tekst der bare XML-elementer kan stå.",
                en: "There is text where only XML elements may stand."),
            Localized(
                nb: "Skriv verdien i attributtet value.", en: "Write the value into the attribute value."),
            RuleExample(
                in: .document, bad: #"<Patient xmlns="http://hl7.org/fhir"><gender>female</gender></Patient>"#,
                good: #"<Patient xmlns="http://hl7.org/fhir"><gender value="female"/></Patient>"#)),
        entry(
            "empty-value",
            Localized(nb: "Attributtet value er tomt.", en: "The attribute value is empty."),
            Localized(nb: "Utelat elementet.", en: "Leave the element out."),
            RuleExample(
                in: .document, bad: #"<Patient xmlns="http://hl7.org/fhir"><gender value=""/></Patient>"#,
                good: #"<Patient xmlns="http://hl7.org/fhir"><gender value="female"/></Patient>"#)),
        entry(
            "processing-instruction",
            Localized(
                nb: "XML-dokumentet har en instruksjon (<?…?>).",
                en: "The XML document has a processing instruction (<?…?>)."), mend,
            RuleExample(
                in: .document,
                bad: #"""
                    <?vis stil.css?>
                    <Patient xmlns="http://hl7.org/fhir"/>
                    """#,
                good: #"<Patient xmlns="http://hl7.org/fhir"/>"#)),
        entry(
            "resource",
            Localized(
                nb: "Der det skal stå én ressurs, står ingen eller flere.",
                en: "Where one resource belongs, there is none or more."), mend,
            RuleExample(
                in: .document,
                bad: #"""
                    <Bundle xmlns="http://hl7.org/fhir">
                      <entry><resource><Patient/><Patient/></resource></entry>
                    </Bundle>
                    """#,
                good: #"""
                    <Bundle xmlns="http://hl7.org/fhir">
                      <entry><resource><Patient/></resource></entry>
                    </Bundle>
                    """#)),
    ]

    private static func entry(
        _ name: String, _ title: Localized, _ advice: Localized, _ example: RuleExample? = nil
    ) -> RuleEntry {
        RuleEntry(
            "fhir/syntax/" + name, .error,
            RuleWords(title: title, reason: reason, advice: advice, source: source, example: example))
    }

    private static let source = specification + "json.html"

    private static let reason = Localized(
        nb: "En mottaker kan ikke lese dokumentet, eller leser noe annet enn avsenderen mente.",
        en: "A receiver cannot read the document, or reads something else than the sender meant.")

    private static let mend = Localized(
        nb: "Rett dokumentet på stedet som er oppgitt. Feilen ligger som regel i programmet som skriver filen.",
        en: "Correct the document at the place given. The fault is mostly in the program that writes the file.")

    private static let utf8 = Localized(
        nb: "Lagre dokumentet som UTF-8 uten BOM.", en: "Save the document as UTF-8 without a byte order mark.")
}
