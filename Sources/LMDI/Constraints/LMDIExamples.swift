internal import FHIRValidation

extension LMDIConstraints {
    /// A bad and a good piece for each of the guide's constraints.
    static let examples: [String: RuleExample] = [
        "lr-allowed-resources": RuleExample(
            "Patient",
            bad: """
                "meta": {
                  "profile": [
                    "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient|1.1.2"
                  ]
                },
                """,
            good: """
                "meta": {
                  "profile": [
                    "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient"
                  ]
                },
                """),
        "lmdi-org-identifier": RuleExample(
            "Organization",
            bad: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.2", "value": "8092310"}
                ],
                """,
            good: """
                "identifier": [
                  {"system": "urn:oid:2.16.578.1.12.4.1.4.102", "value": "4208723"}
                ],
                """),
        "lmdi-medication-code-or-ingredient": RuleExample(
            "Medication",
            bad: """
                "code": {"text": "Paracet 500 mg"},
                """,
            good: """
                "code": {
                  "coding": [
                    {
                      "system": "http://dmp.no/fhir/NamingSystem/festLegemiddelDose",
                      "code": "ID_C0290103-855D-4F55-99EC-8712E8E3574F"
                    }
                  ]
                },
                "ingredient": [
                  {
                    "itemCodeableConcept": {
                      "coding": [{"system": "http://www.whocc.no/atc", "code": "N02BE01"}]
                    }
                  }
                ],
                """),
        "npr-episode-at-least-one": RuleExample(
            "Encounter",
            bad: """
                "extension": [
                  {"url": "http://hl7.no/fhir/ig/lmdi/StructureDefinition/npr-episode-identifier"}
                ],
                """,
            good: """
                "extension": [
                  {
                    "url": "http://hl7.no/fhir/ig/lmdi/StructureDefinition/npr-episode-identifier",
                    "extension": [{"url": "stringIdentifier", "valueString": "episode-7"}]
                  }
                ],
                """),
        "time-required": RuleExample(
            "MedicationAdministration",
            bad: "\"effectiveDateTime\": \"2026-11-19\",",
            good: "\"effectiveDateTime\": \"2026-11-19T08:15:00+01:00\","),
    ]
}
