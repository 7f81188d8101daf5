internal import FHIRTree
internal import FHIRValidation

/// A reference that leads to no entry of the bundle.
enum UnresolvedReference {
    static let words = RuleWords(
        title: Localized(
            nb: "En kobling fører ikke til noen oppføring i meldingen.", en: "A link leads to no entry of the message."),
        reason: Localized(
            nb: "Registeret følger bare referanser til oppføringer i samme melding; koblingen går tapt.",
            en: "The registry follows references to entries of the same message only; the link is dropped."),
        advice: Localized(
            nb: "Send ressursen i samme melding, og pek på dens fullUrl. Skal den ikke sendes, utelates referansen.",
            en: """
                Send the resource in the same message and refer to its fullUrl. If it is not to be sent, leave the \
                reference out.
                """),
        source: "http://hl7.org/fhir/R4/bundle.html#references",
        example: RuleExample(
            "MedicationAdministration",
            bad: """
                "subject": {"reference": "Patient/12"},
                """,
            good: """
                "subject": {"reference": "urn:uuid:47eaa099-2cb6-416d-86dc-283cf0480ff9"},
                """))

    private static let missingText = Localized(
        nb: "Referansen peker på noe som ikke er i meldingen.",
        en: "The reference points at something that is not in the message.")

    private static let emptyText = Localized(
        nb: "Koblingen har ingen referanse, bare en identifikator eller tekst. Registeret følger den ikke.",
        en: "The link has no reference, only an identifier or a text. The registry does not follow it.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links.compactMap { link in
            switch link.target {
            case .entry, .external, .contained: nil
            case .missing: LintProblem(link.node) { missingText }
            case .withoutReference: LintProblem(link.node, missing: "reference") { emptyText }
            }
        }
    }
}
