internal import FHIRTree
internal import FHIRValidation

/// A reference to a resource inside the referring one. The contained resource is warned of; this tells what is lost with it:
/// information.
enum ContainedReference {
    static let words = RuleWords(
        title: Localized(
            nb: "Referansen peker på en innebygd ressurs (contained), som registeret ikke får skilt ut.",
            en: "The reference points at a contained resource, which the registry cannot split off."),
        reason: Localized(
            nb: "Koblingen går tapt sammen med den innebygde ressursen.",
            en: "The link is lost together with the contained resource."),
        advice: Localized(
            nb: "Send ressursen som en egen oppføring i meldingen, og pek på dens fullUrl.",
            en: "Send the resource as an entry of its own, and refer to its fullUrl."),
        source: "http://hl7.org/fhir/R4/references.html#contained",
        example: ContainedResource.words.example)

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.links.filter { $0.target == .contained }.map { LintProblem($0.node) }
    }
}
