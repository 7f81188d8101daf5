internal import FHIRTree
internal import FHIRValidation

/// A reference to an address outside the bundle. It is right in FHIR, and what it leads to cannot be known here:
/// information.
enum ExternalReference {
    static let loss = Localized(
        nb: "Registeret følger bare referanser til oppføringer i samme melding.",
        en: "The registry follows references to entries of the same message only.")

    private static let text = Localized(
        nb: "Referansen peker ut av meldingen. Registeret henter ikke ressursen, og koblingen går trolig tapt.",
        en: """
            The reference leads out of the message. The registry does not fetch the resource, and the link is \
            probably dropped.
            """)

    private static let advice = Localized(
        nb: "Send ressursen i samme melding, og pek på dens fullUrl.",
        en: "Send the resource in the same message and refer to its fullUrl.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links.filter { $0.target == .external }.map { LintProblem($0.node, text, advice) }
    }
}
