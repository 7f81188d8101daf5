internal import FHIRTree
internal import FHIRValidation

/// A resource inside another one (`contained`).
enum ContainedResource {
    static let words = RuleWords(
        title: Localized(
            nb: "Ressursen inneholder en innebygd ressurs (contained).",
            en: "The resource has another one inside it (contained)."),
        reason: Localized(
            nb: "Registeret deler meldingen i enkeltressurser, og delingen stopper på innebygde ressurser.",
            en: "The registry splits the message into single resources, and the splitting stops at contained ones."),
        advice: Localized(
            nb: "Send den som en egen oppføring i meldingen, og pek på den med fullUrl.",
            en: "Send it as an entry of its own, and refer to it by its fullUrl."),
        source: "http://hl7.org/fhir/R4/references.html#contained",
        example: RuleExample(
            "Medication",
            bad: """
                "contained": [
                  {
                    "resourceType": "Substance", "id": "stoff",
                    "code": {"text": "paracetamol"}
                  }
                ],
                "ingredient": [{"itemReference": {"reference": "#stoff"}}],
                """,
            good: """
                "ingredient": [
                  {"itemReference": {"reference": "urn:uuid:68b4aef7-3eaa-4e17-9d8a-4eace693ae2d"}}
                ],
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] { bundle.contained.map { LintProblem($0) } }
}
