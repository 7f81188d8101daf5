internal import FHIRTree
internal import FHIRValidation

/// A bundle without an administration. It is allowed: information.
enum NoAdministration {
    static let words = RuleWords(
        title: Localized(
            nb: "Meldingen har ingen administrering (MedicationAdministration).",
            en: "The message has no MedicationAdministration."),
        reason: Localized(
            nb: "Registeret får ingen legemiddeladministrering av denne meldingen.",
            en: "The registry gets no administration from this message."),
        advice: Localized(
            nb: "Kontroller om administreringene er falt ut på veien.",
            en: "Check whether the administrations were lost on the way."),
        source: Guide.canonical + "lmdi-bundle",
        example: RuleExample(
            in: .bundle,
            bad: """
                "entry": [
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
                ],
                """,
            good: ""))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        guard !bundle.entries.isEmpty, bundle.numbers(.medicationAdministration).isEmpty else { return [] }
        return [LintProblem(bundle.tree.root)]
    }
}
