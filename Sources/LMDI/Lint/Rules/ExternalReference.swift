internal import FHIRTree
internal import FHIRValidation

/// A reference to an address outside the bundle. It is right in FHIR, and what it leads to cannot be known here:
/// information.
enum ExternalReference {
    static let words = RuleWords(
        title: Localized(
            nb: "Referansen peker ut av meldingen. Registeret henter ikke ressursen, og koblingen går trolig tapt.",
            en: """
                The reference leads out of the message. The registry does not fetch the resource, and the link is \
                probably dropped.
                """),
        reason: Localized(
            nb: "Registeret følger bare referanser til oppføringer i samme melding.",
            en: "The registry follows references to entries of the same message only."),
        advice: Localized(
            nb: "Send ressursen i samme melding, og pek på dens fullUrl.",
            en: "Send the resource in the same message and refer to its fullUrl."),
        source: "http://hl7.org/fhir/R4/references.html#literal",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "subject": {"reference": "http://journal.example.org/fhir/Patient/12"},
                """,
            good: """
                "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links.filter { $0.target == .external }.map { LintProblem($0.node) }
    }
}
