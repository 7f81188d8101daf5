extension RuleCatalogue {
    /// Which elements there are and how they are written (`CardinalityRule`, `UnknownElementRule`, `ContentRule` …).
    static let elements: [RuleEntry] = [
        RuleEntry(
            "fhir/cardinality", .error,
            RuleWords(
                title: Localized(
                    nb: "Et element mangler, finnes for mange ganger, eller er ikke tillatt.",
                    en: "An element is missing, occurs too often, or is not allowed."),
                reason: Localized(
                    nb: "Profilen sier hvor mange ganger hvert element kan finnes; 0..0 betyr aldri.",
                    en: "The profile says how often each element may occur; 0..0 means never."),
                advice: Localized(
                    nb: "Legg til det som mangler, eller fjern det som er for mye.",
                    en: "Add what is missing, or remove what is too much."),
                source: specification + "elementdefinition.html#ElementDefinition.min",
                example: RuleExample(
                    "Patient", bad: "\"name\": [{\"family\": \"Dahl\"}],", good: ""))),
        RuleEntry(
            "fhir/unknown-element", .error,
            RuleWords(
                title: Localized(nb: "Elementet finnes ikke i FHIR.", en: "FHIR has no such element."),
                reason: Localized(
                    nb: "En mottaker kjenner ikke navnet og avviser eller hopper over innholdet.",
                    en: "A receiver does not know the name and refuses or skips what is in it."),
                advice: Localized(
                    nb: "Kontroller skrivemåten. Egne opplysninger sendes som en extension.",
                    en: "Check the spelling. Content of one's own is sent as an extension."),
                source: specification + "json.html",
                example: RuleExample("Patient", bad: "\"sex\": \"female\",", good: "\"gender\": \"female\","))),
        RuleEntry(
            "fhir/xml-order", .error,
            RuleWords(
                title: Localized(
                    nb: "XML-elementet står på feil plass.", en: "The XML element stands in the wrong place."),
                reason: Localized(
                    nb: "XML i FHIR krever rekkefølgen i definisjonen.",
                    en: "FHIR's XML requires the order of the definition."),
                advice: Localized(
                    nb: "Skriv elementene i samme rekkefølge som i definisjonen.",
                    en: "Write the elements in the order of the definition."),
                source: specification + "xml.html",
                example: RuleExample(
                    in: .document,
                    bad: #"""
                        <Patient xmlns="http://hl7.org/fhir">
                          <birthDate value="1958-03-14"/>
                          <gender value="female"/>
                        </Patient>
                        """#,
                    good: #"""
                        <Patient xmlns="http://hl7.org/fhir">
                          <gender value="female"/>
                          <birthDate value="1958-03-14"/>
                        </Patient>
                        """#))),
        RuleEntry(
            "fhir/json-type", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdien er skrevet som feil slags JSON.", en: "The value is written as the wrong kind of JSON."
                ),
                reason: Localized(
                    nb: "Tall, sannhetsverdier, tekster, objekter og lister kan ikke byttes om.",
                    en: "Numbers, booleans, strings, objects and arrays cannot stand for each other."),
                advice: Localized(
                    nb: "Tall og true/false uten anførselstegn, tekst med; lister i [ ], også med én verdi.",
                    en: "Numbers and true/false without quotes, strings with; lists in [ ], also with one value."),
                source: specification + "json.html#primitive",
                example: RuleExample(
                    "Organization",
                    bad: """
                        "identifier": {"system": "urn:oid:2.16.578.1.12.4.1.4.102", "value": "4208723"},
                        """,
                    good: """
                        "identifier": [{"system": "urn:oid:2.16.578.1.12.4.1.4.102", "value": "4208723"}],
                        """))),
        RuleEntry(
            "fhir/companion", .error,
            RuleWords(
                title: Localized(
                    nb: "Et medlem som begynner med _, passer ikke til elementet.",
                    en: "A member that begins with _ does not fit its element."),
                reason: Localized(
                    nb: "_navn har id og extension for den enkle verdien navn, i like lange lister.",
                    en: "_name holds id and extensions of the primitive name, in lists of equal length."),
                advice: Localized(
                    nb: "Skriv _navn som et objekt, og bare ved siden av enkle verdier.",
                    en: "Write _name as an object, and only beside primitives."),
                source: specification + "json.html#primitive",
                example: RuleExample("Patient", bad: "\"_gender\": \"x\",", good: ""))),
        RuleEntry(
            "fhir/choice-type", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdien har en type som ikke er tillatt her.", en: "The value has a type not allowed here."),
                reason: Localized(
                    nb: "Elementer som value[x] kan ha flere typer, og profilen tillater bare noen.",
                    en: "Elements such as value[x] may have several types, and the profile allows only some."),
                advice: Localized(
                    nb: "Bruk en av typene som er tillatt.", en: "Use one of the types allowed."),
                source: specification + "formats.html#choice",
                example: RuleExample(
                    "MedicationAdministration", bad: "\"effectiveInstant\": \"2026-11-19T08:15:00+01:00\",",
                    good: "\"effectiveDateTime\": \"2026-11-19T08:15:00+01:00\","))),
        RuleEntry(
            "fhir/choice-twice", .error,
            RuleWords(
                title: Localized(
                    nb: "Elementet har to verdier av ulik type.", en: "The element has two values of different types."),
                reason: Localized(
                    nb: "Bare én av typene kan brukes om gangen.", en: "Only one of the types may be used at a time."),
                advice: Localized(nb: "Behold én av dem.", en: "Keep one of them."),
                source: specification + "formats.html#choice",
                example: RuleExample(
                    "MedicationAdministration",
                    bad: """
                        "effectiveDateTime": "2026-11-19T08:15:00+01:00",
                        "effectivePeriod": {"start": "2026-11-19T08:15:00+01:00"},
                        """,
                    good: """
                        "effectiveDateTime": "2026-11-19T08:15:00+01:00",
                        """))),
        RuleEntry(
            "fhir/invariant/ele-1", .error,
            RuleWords(
                title: Localized(nb: "Elementet er tomt.", en: "The element is empty."),
                reason: Localized(
                    nb: "Et element skal ha en verdi eller underelementer.",
                    en: "An element must have a value or children."),
                advice: Localized(
                    nb: "Gi elementet innhold, eller utelat det.", en: "Give the element content, or leave it out."),
                source: specification + "element.html",
                example: RuleExample("Patient", bad: "\"gender\": \"\",", good: ""))),
        RuleEntry(
            "fhir/invariant-not-evaluated", .information,
            RuleWords(
                title: Localized(
                    nb: "Et vilkår i profilen kunne ikke avgjøres.",
                    en: "A condition of the profile could not be decided."),
                reason: Localized(
                    nb: "Vilkåret trenger noe som ikke er tilgjengelig uten nett. Det er ikke kontrollert.",
                    en: "The condition needs something that is not there offline. It was not checked."),
                advice: Localized(nb: "Ingenting må gjøres.", en: "Nothing has to be done."),
                source: specification + "conformance-rules.html#constraints")),
    ]
}
