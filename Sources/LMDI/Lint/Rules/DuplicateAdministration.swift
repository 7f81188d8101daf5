internal import FHIRTree
internal import FHIRValidation

/// An administration whose content, but for its id, stands in an earlier entry.
enum DuplicateAdministration {
    static let words = RuleWords(
        title: Localized(
            nb: "Administreringen er lik en tidligere i meldingen.",
            en: "The administration equals an earlier one in the message."),
        reason: Localized(
            nb: "Samme administrering blir to rader i registeret.",
            en: "One administration becomes two rows in the registry."),
        advice: Localized(
            nb: "Send hver administrering én gang. Er det to, skiller tidspunktet eller identifikatoren dem.",
            en: "Send every administration once. If there are two, their times or identifiers tell them apart."),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            in: .furtherEntry,
            bad: entry(at: "2026-11-19T08:15:00+01:00"), good: entry(at: "2026-11-19T20:15:00+01:00")))

    /// The administration of the rule's example once more, at a time.
    private static func entry(at time: String) -> String {
        """
        {
          "fullUrl": "urn:uuid:0f4d7c1e-2a5b-4b7e-9d3c-6e8f1a2b3c4d",
          "resource": {
            "resourceType": "MedicationAdministration",
            "meta": {
              "profile": [
                "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-medicationadministration"
              ]
            },
            "status": "completed",
            "medicationReference": {"reference": "urn:uuid:9a1e40b4-5815-4a99-99e2-d15364c7a500"},
            "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
            "context": {"reference": "urn:uuid:59ba1b0d-5c90-4158-a909-406c2e416788"},
            "effectiveDateTime": "\(time)",
            "request": {"reference": "urn:uuid:142c8364-7806-4577-93e7-83e7eb04b39b"},
            "dosage": {
              "route": {
                "coding": [{"system": "urn:oid:2.16.578.1.12.4.1.1.7477", "code": "53"}]
              },
              "dose": {
                "value": 1, "unit": "stk", "system": "http://unitsofmeasure.org", "code": "{stk}"
              }
            }
          },
          "request": {"method": "POST", "url": "MedicationAdministration"}
        }
        """
    }

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        let administrations = Array(bundle.entries(.medicationAdministration))
        let likely = TextTable(administrations.map { key($0, bundle) }).repeats
        let places = Set(likely.flatMap { [$0.first, $0.place] }).sorted()
        let prints = places.map { ContentPrint.of(administrations[$0].resource, in: bundle.tree, except: .id) }
        return TextTable(prints).repeats.map { LintProblem(administrations[places[$0.place]].node) }
    }

    /// What equal administrations have in common, and most others do not: patient and time.
    private static func key(_ administration: BundleIndex.Entry, _ bundle: BundleIndex) -> UInt64 {
        let patient = bundle.tree.child(bundle.child(administration.resource, .subject), .reference)
        let start = bundle.start(of: administration) ?? .none
        func print(_ node: Node) -> UInt64 { node.exists ? ContentPrint.value(node, in: bundle.tree) : 0 }
        return ContentPrint.mix(print(patient)) &+ print(start) | 1
    }
}
