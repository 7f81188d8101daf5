internal import FHIRTree
internal import FHIRValidation

/// An administration that has neither a fullUrl nor an id.
enum AdministrationWithoutKey {
    static let loss = Localized(
        nb: """
            Registeret kobler andre opplysninger til administreringen med fullUrl (ellers id); uten går koblingene \
            tapt.
            """,
        en: """
            The registry links other records to the administration by its fullUrl (else its id); without them the \
            links are dropped.
            """)

    private static let text = Localized(
        nb: "Oppføringen har verken fullUrl eller id.",
        en: "The entry has neither a fullUrl nor an id.")

    private static let advice = Localized(
        nb: "Gi oppføringen en fullUrl: urn:uuid: med en ny UUID.",
        en: "Give the entry a fullUrl: urn:uuid: with a new UUID.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries(.medicationAdministration)
            .filter { !$0.entry.fullURL.exists && !bundle.tree.child($0.entry.resource, .id).exists }
            .map { LintProblem($0.entry.node, missing: "fullUrl", text, advice) }
    }
}
