internal import FHIRTree
internal import FHIRValidation

/// An administration that has neither a fullUrl nor an id.
enum AdministrationWithoutKey {
    static let words = RuleWords(
        title: Localized(
            nb: "Oppføringen har verken fullUrl eller id.",
            en: "The entry has neither a fullUrl nor an id."),
        reason: Localized(
            nb: """
                Registeret kobler andre opplysninger til administreringen med fullUrl (ellers id); uten går koblingene \
                tapt.
                """,
            en: """
                The registry links other records to the administration by its fullUrl (else its id); without them the \
                links are dropped.
                """),
        advice: Localized(
            nb: "Gi oppføringen en fullUrl: urn:uuid: med en ny UUID.",
            en: "Give the entry a fullUrl: urn:uuid: with a new UUID."),
        source: "http://hl7.org/fhir/R4/bundle.html#bundle-unique",
        example: RuleExample(
            in: .entry(of: "MedicationAdministration"),
            bad: "",
            good: """
                "fullUrl": "urn:uuid:3b041641-1788-44f2-a60d-f25453fe2e85",
                """))

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.medicationAdministration)
            .filter { !$0.fullURL.exists && !bundle.tree.child($0.resource, .id).exists }
            .map { LintProblem($0.node, missing: "fullUrl") }
    }
}
