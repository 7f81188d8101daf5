internal import FHIRTree
internal import FHIRValidation

/// A resource inside another one (`contained`).
enum ContainedResource {
    static let loss = Localized(
        nb: "Registeret deler meldingen i enkeltressurser, og delingen stopper på innebygde ressurser.",
        en: "The registry splits the message into single resources, and the splitting stops at contained ones.")

    private static let text = Localized(
        nb: "Ressursen inneholder en innebygd ressurs (contained).",
        en: "The resource has another one inside it (contained).")

    private static let advice = Localized(
        nb: "Send den som en egen oppføring i meldingen, og pek på den med fullUrl.",
        en: "Send it as an entry of its own, and refer to it by its fullUrl.")

    static func check(_ bundle: BundleIndex) -> [LintProblem] {
        bundle.entries.flatMap { bundle.tree.values($0.resource, .contained) }.map { LintProblem($0, text, advice) }
    }
}
