internal import FHIRValidation

/// The word that `--mirror` puts where the registry's engine would go no further. The mirror gives it, no check does.
enum RegistryStops {
    static let entry = RuleEntry(
        "registry/stops", .information,
        RuleWords(
            title: Localized(nb: "Registeret ville stoppet her.", en: "The registry would stop here."),
            reason: Localized(
                nb:
                    "Registeret leser dokumentet strengt før det ser på profilene. Det leseren avviser, skjuler alt annet.",
                en:
                    "The registry reads the document strictly before it looks at profiles. What its parser refuses hides the rest."
            ),
            advice: Localized(
                nb: "Rett det leseren avviser først; de andre funnene er våre egne.",
                en: "Correct what the parser refuses first; the other findings are our own."),
            source: Guide.bundleProfile, example: nil))
}
