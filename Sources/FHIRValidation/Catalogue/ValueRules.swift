extension RuleCatalogue {
    /// What single values may be (`FormatRule`, `LengthRule`, `RangeRule`, `FixedValueRule`).
    static let values: [RuleEntry] = [
        RuleEntry(
            "fhir/format", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdien er ikke skrevet slik typen krever.",
                    en: "The value is not written as its type requires."),
                reason: Localized(
                    nb: "Datoer, tidspunkter, id-er, adresser og tall har faste skrivemåter; datoen må også finnes.",
                    en: "Dates, times, ids, addresses and numbers have fixed forms; a date must exist as well."),
                advice: Localized(
                    nb: "Klokkeslett skrives med sekunder og tidssone: 2026-03-01T09:00:00+01:00.",
                    en: "A time is written with seconds and an offset: 2026-03-01T09:00:00+01:00."),
                source: specification + "datatypes.html#primitive",
                example: RuleExample(
                    "Patient", bad: "\"birthDate\": \"1958-02-30\",", good: "\"birthDate\": \"1958-02-28\","))),
        RuleEntry(
            "fhir/blank-string", .warning,
            RuleWords(
                title: Localized(nb: "Teksten har bare blanke tegn.", en: "The text is nothing but white space."),
                reason: Localized(nb: "Den sier ingenting.", en: "It says nothing."),
                advice: Localized(nb: "Utelat elementet.", en: "Leave the element out."),
                source: specification + "datatypes.html#string",
                example: RuleExample("Organization", bad: "\"name\": \" \",", good: "\"name\": \"Sengepost 3\","))),
        RuleEntry(
            "fhir/control-character", .warning,
            RuleWords(
                title: Localized(nb: "Teksten har et kontrolltegn.", en: "The text has a control character."),
                reason: Localized(
                    nb: "FHIR vil bare ha tabulator og linjeskift av slike tegn.",
                    en: "FHIR wants only tab and line breaks of those."),
                advice: Localized(nb: "Fjern tegnet.", en: "Remove the character."),
                source: specification + "datatypes.html#string",
                example: RuleExample(
                    "Organization", bad: "\"name\": \"Sengepost\\u0007\",", good: "\"name\": \"Sengepost\","))),
        RuleEntry(
            "fhir/max-length", .error,
            RuleWords(
                title: Localized(nb: "Teksten er for lang.", en: "The text is too long."),
                reason: Localized(
                    nb: "Profilen setter en grense for antall tegn.", en: "The profile limits the number of characters."
                ),
                advice: Localized(nb: "Kort ned teksten.", en: "Shorten the text."),
                source: specification + "elementdefinition.html#ElementDefinition.maxLength")),
        RuleEntry(
            "fhir/min-value", .error,
            RuleWords(
                title: Localized(nb: "Verdien er for liten.", en: "The value is too small."),
                reason: Localized(
                    nb: "Profilen setter en nedre grense.", en: "The profile sets a lower limit."),
                advice: Localized(nb: "Rett verdien.", en: "Correct the value."),
                source: specification + "elementdefinition.html#ElementDefinition.minValue[x]")),
        RuleEntry(
            "fhir/max-value", .error,
            RuleWords(
                title: Localized(nb: "Verdien er for stor.", en: "The value is too large."),
                reason: Localized(
                    nb: "Profilen setter en øvre grense.", en: "The profile sets an upper limit."),
                advice: Localized(nb: "Rett verdien.", en: "Correct the value."),
                source: specification + "elementdefinition.html#ElementDefinition.maxValue[x]")),
        RuleEntry(
            "fhir/fixed-value", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdien er en annen enn den eneste tillatte.", en: "The value is not the only one allowed."),
                reason: Localized(
                    nb: "Profilen tillater nøyaktig én verdi her.", en: "The profile allows exactly one value here."),
                advice: Localized(
                    nb: "Sett verdien til den som er oppgitt.", en: "Set the value to the one given."),
                source: specification + "elementdefinition.html#ElementDefinition.fixed[x]",
                example: RuleExample(in: .bundle, bad: "\"type\": \"batch\",", good: "\"type\": \"transaction\","))),
        RuleEntry(
            "fhir/pattern", .error,
            RuleWords(
                title: Localized(
                    nb: "Verdien mangler noe som profilen krever at den inneholder.",
                    en: "The value lacks something that the profile wants in it."),
                reason: Localized(
                    nb: "Et mønster er det minste en verdi må inneholde; mer kan stå ved siden av.",
                    en: "A pattern is the least that a value must contain; more may stand beside it."),
                advice: Localized(
                    nb: "Ta med det som mønsteret viser.", en: "Include what the pattern shows."),
                source: specification + "elementdefinition.html#ElementDefinition.pattern[x]",
                example: RuleExample(
                    "Patient",
                    bad: #""address": [{"use": "home", "type": "postal"}],"#,
                    good: #""address": [{"use": "home", "type": "physical"}],"#))),
        RuleEntry(
            "fhir/attachment-size", .error,
            RuleWords(
                title: Localized(
                    nb: "Størrelsen på vedlegget stemmer ikke med data.",
                    en: "The attachment's size does not agree with its data."),
                reason: Localized(
                    nb: "size er antall byte før base64. Stemmer det ikke, kan vedlegget være avkortet.",
                    en: "size is the number of bytes before base64. If it is wrong, the attachment may be cut off."),
                advice: Localized(nb: "Oppgi riktig antall, eller utelat size.", en: "Correct it, or leave size out."),
                source: specification + "datatypes.html#Attachment",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #"""
                        "extension": [{
                          "url": "http://example.org/x",
                          "valueAttachment": {
                            "contentType": "text/plain",
                            "data": "aGVp",
                            "size": 5
                          }
                        }]
                        """#,
                    good: #"""
                        "extension": [{
                          "url": "http://example.org/x",
                          "valueAttachment": {
                            "contentType": "text/plain",
                            "data": "aGVp",
                            "size": 3
                          }
                        }]
                        """#))),
        RuleEntry(
            "fhir/attachment-hash", .error,
            RuleWords(
                title: Localized(
                    nb: "Vedleggets hash stemmer ikke med data.",
                    en: "The attachment's hash does not agree with its data."),
                reason: Localized(
                    nb: "hash er SHA-1 av innholdet. Stemmer den ikke, kan innholdet være endret.",
                    en: "hash is the SHA-1 of the content. If it is wrong, the content may have changed."),
                advice: Localized(
                    nb: "Beregn den på nytt, eller utelat hash.", en: "Compute it anew, or leave it out."),
                source: specification + "datatypes.html#Attachment",
                example: RuleExample(
                    in: .alone("Patient"),
                    bad: #"""
                        "extension": [{
                          "url": "http://example.org/x",
                          "valueAttachment": {
                            "contentType": "text/plain",
                            "data": "aGVp",
                            "hash": "EfatjsUqKYSrqv18O1FlA3hcIHI="
                          }
                        }]
                        """#,
                    good: #"""
                        "extension": [{
                          "url": "http://example.org/x",
                          "valueAttachment": {
                            "contentType": "text/plain",
                            "data": "aGVp",
                            "hash": "OKbcxJRIRVPIKR/OKrjVtTEcqgI="
                          }
                        }]
                        """#))),
    ]
}
