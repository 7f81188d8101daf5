internal import FHIRTree
internal import FHIRValidation

/// Two patients with the same person number.
enum DuplicatePatient {
    static let words = RuleWords(
        title: Localized(
            nb: "En tidligere oppføring har en pasient med samme personnummer.",
            en: "An earlier entry has a patient with the same person number."),
        reason: Localized(
            nb: "Registeret får samme person to ganger.",
            en: "The registry gets one person twice."),
        advice: Localized(
            nb: "Send pasienten én gang, og pek på den oppføringen overalt.",
            en: "Send the patient once and refer to that entry everywhere."),
        source: Guide.canonical + "lmdi-patient",
        example: RuleExample(
            in: .furtherEntry,
            bad: """
                {
                  "fullUrl": "urn:uuid:7d2f9b3a-1c4e-4f60-8a7b-5c6d7e8f9a0b",
                  "resource": {
                    "resourceType": "Patient",
                    "meta": {
                      "profile": ["http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient"]
                    },
                    "identifier": [
                      {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14835841058"}
                    ]
                  },
                  "request": {"method": "POST", "url": "Patient"}
                }
                """,
            good: ""))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        var owners: [Node] = [], prints: [UInt64] = []
        for patient in bundle.entries(.patient) {
            for number in bundle.identifiers(of: patient) where number.value.exists && number.system.person != nil {
                owners.append(patient.node)
                prints.append(ContentPrint.of(number, in: bundle.tree))
            }
        }
        return TextTable(prints).repeats.filter { owners[$0.first] != owners[$0.place] }
            .map { LintProblem(owners[$0.place]) }
    }
}
