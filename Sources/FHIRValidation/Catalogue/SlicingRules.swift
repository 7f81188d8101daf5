extension RuleCatalogue {
    /// Lists that a profile divides into slices (`SlicingRule`).
    static let slicing: [RuleEntry] = [
        RuleEntry(
            "fhir/slicing-closed", .error,
            RuleWords(
                title: Localized(
                    nb: "Elementet er ingen av variantene som profilen tillater i listen.",
                    en: "The item is none of the slices that the profile allows in the list."),
                reason: Localized(
                    nb: "Profilen tillater bare bestemte varianter, som skilles på for eksempel system eller url.",
                    en: "The profile allows certain slices only, told apart by system or url, for example."),
                advice: Localized(
                    nb: "Bruk en av variantene, eller fjern elementet.",
                    en: "Use one of the slices, or remove the item."),
                source: specification + "profiling.html#slicing",
                example: RuleExample(
                    "MedicationAdministration",
                    bad: """
                        "dosage": {
                          "route": {"coding": [{"system": "urn:oid:1.2.3", "code": "53"}]},
                          "dose": {"value": 1, "unit": "stk"}
                        },
                        """,
                    good: """
                        "dosage": {
                          "route": {
                            "coding": [{"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}]
                          },
                          "dose": {"value": 1, "unit": "stk"}
                        },
                        """))),
        RuleEntry(
            "fhir/slicing-minimum", .error,
            RuleWords(
                title: Localized(
                    nb: "Listen mangler en variant som profilen krever.",
                    en: "The list lacks a slice that the profile requires."),
                reason: Localized(
                    nb: "Profilen krever at listen har et element av denne varianten.",
                    en: "The profile requires the list to have an item of this slice."),
                advice: Localized(nb: "Legg den til.", en: "Add it."),
                source: specification + "profiling.html#slicing",
                example: RuleExample(
                    in: .alone("Observation"),
                    bad: #"""
                        "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                        "category": [{"coding": [{
                          "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                          "code": "laboratory"
                        }]}]
                        """#,
                    good: #"""
                        "meta": {"profile": ["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},
                        "category": [{"coding": [{
                          "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                          "code": "vital-signs"
                        }]}]
                        """#))),
        RuleEntry(
            "fhir/slicing-maximum", .error,
            RuleWords(
                title: Localized(
                    nb: "En variant finnes for mange ganger i listen, eller er ikke tillatt.",
                    en: "A slice occurs too often in the list, or is not allowed."),
                reason: Localized(
                    nb: "Profilen setter en grense for hver variant.", en: "The profile limits each slice."),
                advice: Localized(nb: "Fjern det som er for mye.", en: "Remove what is too much."),
                source: specification + "profiling.html#slicing",
                example: RuleExample(
                    "Patient",
                    bad: """
                        "identifier": [
                          {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"},
                          {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                        ],
                        """,
                    good: """
                        "identifier": [
                          {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                        ],
                        """))),
        RuleEntry(
            "fhir/slicing-order", .error,
            RuleWords(
                title: Localized(
                    nb: "Elementene i listen står ikke i profilens rekkefølge.",
                    en: "The items of the list are not in the profile's order."),
                reason: Localized(
                    nb: "Profilen har en bestemt rekkefølge for variantene, eller vil ha andre til slutt.",
                    en: "The profile orders the slices, or wants others at the end."),
                advice: Localized(
                    nb: "Sett elementene i profilens rekkefølge.", en: "Put the items in the profile's order."),
                source: specification + "profiling.html#slicing",
                example: RuleExample(
                    "Substance",
                    bad: #"""
                        "code": {
                          "coding": [
                            {"system": "http://journal.example.org/stoff", "code": "b2"},
                            {"system": "http://ehelse.no/fhir/CodeSystem/FEST", "code": "ID-1", "display": "Paracetamol"}
                          ]
                        },
                        """#,
                    good: #"""
                        "code": {
                          "coding": [
                            {"system": "http://ehelse.no/fhir/CodeSystem/FEST", "code": "ID-1", "display": "Paracetamol"},
                            {"system": "http://journal.example.org/stoff", "code": "b2"}
                          ]
                        },
                        """#))),
    ]
}
