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
        var seen: Set<UInt64> = []
        return bundle.entries(.patient).compactMap { patient in
            var isKnown = false
            let numbers = bundle.identifiers(of: patient).filter { $0.value.exists && $0.system.person != nil }
                .map { ContentPrint.of($0, in: bundle.tree) }
            for number in numbers where seen.contains(number) { isKnown = true }
            seen.formUnion(numbers)
            return isKnown ? LintProblem(patient.node) : nil
        }
    }
}
