internal import FHIRTree
internal import FHIRValidation

/// Two administrations of one message with the same identifier and different content.
enum DuplicateIdentifier {
    static let words = RuleWords(
        title: Localized(
            nb: "En tidligere administrering i meldingen har samme identifikator.",
            en: "An earlier administration in the message has the same identifier."),
        reason: Localized(
            nb: "Registeret kan ikke vite hvilken av dem som gjelder, og den ene kan overskrive den andre.",
            en: "The registry cannot know which of them holds, and one may replace the other."),
        advice: Localized(
            nb: "Gi hver administrering sin egen identifikator. Er den ene en retting, sendes bare den som gjelder.",
            en:
                "Give every administration an identifier of its own. If one is a correction, send only the one that holds."
        ),
        source: Guide.canonical + "lmdi-medicationadministration",
        example: RuleExample(
            in: .furtherEntry, bad: entry(1, "7-2026") + ",\n" + entry(2, "7-2026"),
            good: entry(1, "7-2026") + ",\n" + entry(2, "8-2026")))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        var owners: [Node] = [], values: [Node] = [], prints: [UInt64] = []
        for administration in bundle.entries(.medicationAdministration) {
            for identifier in bundle.identifiers(of: administration)
            where identifier.value.exists && identifier.system != .none {
                owners.append(administration.resource)
                values.append(identifier.value)
                prints.append(ContentPrint.of(identifier, in: bundle.tree))
            }
        }
        var contents: [Node: UInt64] = [:]
        /// Equal ones are told as such (`DuplicateAdministration`).
        func content(_ resource: Node) -> UInt64 {
            let print = contents[resource] ?? ContentPrint.of(resource, in: bundle.tree, except: .id)
            contents[resource] = print
            return print
        }
        return TextTable(prints).repeats.filter { content(owners[$0.first]) != content(owners[$0.place]) }
            .map { LintProblem(values[$0.place]) }
    }

    private static func entry(_ hour: Int, _ identifier: String) -> String {
        """
        {
          "fullUrl": "urn:uuid:0f4d7c1e-2a5b-4b7e-9d3c-6e8f1a2b3c4\(hour)",
          "resource": {
            "resourceType": "MedicationAdministration",
            "meta": {
              "profile": ["http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-medicationadministration"]
            },
            "identifier": [{"system": "http://journal.example.org/administrering", "value": "\(identifier)"}],
            "status": "completed",
            "medicationReference": {"reference": "urn:uuid:9a1e40b4-5815-4a99-99e2-d15364c7a500"},
            "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
            "context": {"reference": "urn:uuid:59ba1b0d-5c90-4158-a909-406c2e416788"},
            "effectiveDateTime": "2026-11-19T0\(hour):15:00+01:00"
          },
          "request": {"method": "POST", "url": "MedicationAdministration"}
        }
        """
    }
}
