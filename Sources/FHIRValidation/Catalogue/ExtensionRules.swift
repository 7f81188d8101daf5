extension RuleCatalogue {
    /// Extensions (`ExtensionRule`).
    static let extensions: [RuleEntry] = [
        RuleEntry(
            "fhir/extension-unknown", .warning,
            RuleWords(
                title: Localized(nb: "En extension er ukjent her.", en: "An extension is unknown here."),
                reason: Localized(
                    nb: "Innholdet er bare kontrollert som en alminnelig extension, og mottakeren bruker det neppe.",
                    en: "Its content was only checked as any extension's, and the receiver hardly uses it."),
                advice: Localized(
                    nb: "Rett adressen, eller gi definisjonen med --definitions.",
                    en: "Correct the url, or give its definition with --definitions."),
                source: specification + "extensibility.html",
                example: RuleExample(
                    "Patient",
                    bad: "\"extension\": [{\"url\": \"http://journal.no/fhir/lokal\", \"valueString\": \"x\"}],",
                    good: ""))),
        RuleEntry(
            "fhir/modifier-extension-unknown", .error,
            RuleWords(
                title: Localized(
                    nb: "En modifierExtension er ukjent.", en: "A modifier extension is unknown."),
                reason: Localized(
                    nb: "Den kan snu meningen i det som står, så en mottaker må avvise ressursen.",
                    en: "It may change the meaning of what is said, so a receiver must refuse the resource."),
                advice: Localized(nb: "Fjern den.", en: "Remove it."),
                source: specification + "extensibility.html#modifierExtension",
                example: RuleExample(
                    "Patient",
                    bad: "\"modifierExtension\": [{\"url\": \"http://journal.no/fhir/ikke\", \"valueBoolean\": true}],",
                    good: ""))),
        RuleEntry(
            "fhir/extension-part", .error,
            RuleWords(
                title: Localized(
                    nb: "En extension har en del som ikke er definert i den.",
                    en: "An extension has a part that it does not define."),
                reason: Localized(
                    nb: "Delene i en sammensatt extension har faste navn.",
                    en: "The parts of a complex extension have fixed names."),
                advice: Localized(
                    nb: "Bruk navnene i definisjonen; store og små bokstaver teller.",
                    en: "Use the names of the definition; case matters."),
                source: specification + "extensibility.html",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-nationality",
                          "extension": [
                            {"url": "code", "valueCodeableConcept": {"text": "norsk"}},
                            {"url": "kode", "valueString": "NO"}
                          ]
                        }]
                        """#,
                    good: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-nationality",
                          "extension": [
                            {"url": "code", "valueCodeableConcept": {"text": "norsk"}}
                          ]
                        }]
                        """#))),
        RuleEntry(
            "fhir/extension-context", .error,
            RuleWords(
                title: Localized(nb: "En extension kan ikke stå her.", en: "An extension may not stand here."),
                reason: Localized(
                    nb: "Definisjonen sier hvilke elementer den hører til.",
                    en: "Its definition says which elements it belongs to."),
                advice: Localized(nb: "Flytt den dit den hører hjemme.", en: "Move it to where it belongs."),
                source: specification + "defining-extensions.html#context",
                example: RuleExample(
                    in: .alone("Practitioner"),
                    bad: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                          "valueAddress": {"city": "Oslo"}
                        }]
                        """#,
                    good: #""address": [{"city": "Oslo"}]"#))),
        RuleEntry(
            "fhir/extension-modifier", .error,
            RuleWords(
                title: Localized(
                    nb: "En extension står under feil navn: extension eller modifierExtension.",
                    en: "An extension stands under the wrong one of extension and modifierExtension."),
                reason: Localized(
                    nb: "Definisjonen sier om den endrer meningen i elementet.",
                    en: "Its definition says whether it changes the meaning of the element."),
                advice: Localized(nb: "Flytt den til det andre.", en: "Move it to the other."),
                source: specification + "extensibility.html#modifierExtension",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #"""
                        "modifierExtension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                          "valueAddress": {"city": "Oslo"}
                        }]
                        """#,
                    good: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                          "valueAddress": {"city": "Oslo"}
                        }]
                        """#))),
        RuleEntry(
            "fhir/invariant/ext-1", .error,
            RuleWords(
                title: Localized(
                    nb: "En extension har både verdi og deler, eller ingen av dem.",
                    en: "An extension has both a value and parts, or neither."),
                reason: Localized(
                    nb: "En extension er enten en verdi (value[x]) eller satt sammen av deler (extension).",
                    en: "An extension is either a value (value[x]) or made of parts (extension)."),
                advice: Localized(
                    nb: "Behold én av delene, eller utelat den.", en: "Keep one of the two, or leave it out."),
                source: specification + "extensibility.html",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-nationality",
                          "valueString": "norsk",
                          "extension": [{"url": "code", "valueCodeableConcept": {"text": "norsk"}}]
                        }]
                        """#,
                    good: #"""
                        "extension": [{
                          "url": "http://hl7.org/fhir/StructureDefinition/patient-nationality",
                          "extension": [{"url": "code", "valueCodeableConcept": {"text": "norsk"}}]
                        }]
                        """#))),
    ]
}
