extension RuleCatalogue {
    /// Codes and the value sets that they come from (`BindingRule`).
    static let codes: [RuleEntry] = [
        RuleEntry(
            "fhir/binding", .error,
            RuleWords(
                title: Localized(
                    nb: "Koden er ikke i verdisettet, eller det er ingen kode.",
                    en: "The code is not in the value set, or there is no code."),
                reason: Localized(
                    nb: """
                        Påkrevd verdisett: bare koder derfra (feil). Utvidbart: andre koder bare når ingen der passer \
                        (advarsel). Anbefalt: opplysning.
                        """,
                    en: """
                        Required set: only codes from it (error). Extensible: others only where none there fits \
                        (warning). Preferred: information.
                        """),
                advice: Localized(
                    nb: "Velg en kode fra verdisettet som er oppgitt; store og små bokstaver teller.",
                    en: "Choose a code from the value set given; case matters."),
                source: specification + "terminologies.html#strength",
                example: RuleExample(
                    "Patient", bad: "\"gender\": \"kvinne\",", good: "\"gender\": \"female\","))),
        RuleEntry(
            "fhir/binding-maximum", .error,
            RuleWords(
                title: Localized(
                    nb: "Koden er utenfor det ytterste verdisettet.", en: "The code is outside the outermost value set."
                ),
                reason: Localized(
                    nb: "Her kan andre koder brukes, men bare innenfor et større verdisett.",
                    en: "Other codes may be used here, but only within a larger value set."),
                advice: Localized(
                    nb: "Velg en kode fra verdisettet som er oppgitt.", en: "Choose a code from the value set given."),
                source: "http://hl7.org/fhir/R4/extension-elementdefinition-maxvalueset.html",
                example: RuleExample(
                    "Organization", bad: "\"language\": \"norsk bokmål\",", good: "\"language\": \"nb\","))),
        RuleEntry(
            "fhir/binding-not-evaluated", .information,
            RuleWords(
                title: Localized(
                    nb: "Om koden er i verdisettet, kan ikke avgjøres her.",
                    en: "Whether the code is in the value set cannot be decided here."),
                reason: Localized(
                    nb:
                        "Innholdet i verdisettet finnes ikke i noen pakke. Koden er ikke kontrollert.",
                    en: "No package has the content of the set. The code was not checked."),
                advice: Localized(
                    nb: "Ingenting må gjøres. Den som har verdisettet, kan gi det med --definitions.",
                    en: "Nothing has to be done. Whoever has the value set can give it with --definitions."),
                source: specification + "terminologies.html",
                example: RuleExample(
                    in: .document,
                    bad: #"""
                        {
                          "resourceType": "MedicationAdministration",
                          "dosage": {"route": {"coding": [
                            {"system": "http://snomed.info/sct", "code": "26643006"}
                          ]}}
                        }
                        """#,
                    good: #"""
                        {
                          "resourceType": "MedicationAdministration",
                          "dosage": {"route": {"coding": [
                            {"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}
                          ]}}
                        }
                        """#))),
        RuleEntry(
            "fhir/code-unknown", .error,
            RuleWords(
                title: Localized(
                    nb: "Koden finnes ikke i kodeverket som er oppgitt.",
                    en: "The code does not exist in the code system given."),
                reason: Localized(
                    nb: "En kode betyr noe bare i sitt eget kodeverk, og dette har den ikke.",
                    en: "A code means something only in its own system, and this one does not have it."),
                advice: Localized(
                    nb: "Kontroller koden og kodeverket; store og små bokstaver kan ha betydning.",
                    en: "Check the code and its system; case may matter."),
                source: specification + "terminologies.html",
                example: RuleExample(
                    in: .alone("Encounter"),
                    bad: #"""
                        "class": {
                          "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                          "code": "INNLAGT"
                        }
                        """#,
                    good: #"""
                        "class": {
                          "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                          "code": "IMP"
                        }
                        """#))),
        RuleEntry(
            "fhir/display", .warning,
            RuleWords(
                title: Localized(
                    nb: "Teksten i display er ikke kodens navn i kodeverket.",
                    en: "The display is not what the code system calls the code."),
                reason: Localized(
                    nb: "Den som leser teksten, kan tro at koden betyr noe annet enn den gjør.",
                    en: "Whoever reads the text may take the code for something else."),
                advice: Localized(
                    nb: "Bruk kodeverkets navn, eller utelat display.",
                    en: "Use the system's name, or leave the display out."),
                source: specification + "datatypes.html#Coding")),
    ]
}
