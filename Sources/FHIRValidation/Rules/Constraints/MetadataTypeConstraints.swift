extension ConstraintTable {
    /// Constraints on DataRequirement and TriggerDefinition (metadatatypes.html).
    static let metadataTypes: [ConstraintLogic] = [
        ConstraintLogic(
            "drq-1", .holds("searchParam.exists() xor path.exists()"),
            text: Localized(
                nb: "Kodefilteret må ha enten path eller searchParam, ikke begge.",
                en: "The code filter must have either path or searchParam, not both."),
            advice: Localized(
                nb: "Oppgi én av dem.",
                en: "Give one of them.")),
        ConstraintLogic(
            "drq-2", .holds("searchParam.exists() xor path.exists()"),
            text: Localized(
                nb: "Datofilteret må ha enten path eller searchParam, ikke begge.",
                en: "The date filter must have either path or searchParam, not both."),
            advice: Localized(
                nb: "Oppgi én av dem.",
                en: "Give one of them.")),
        ConstraintLogic(
            "trd-1", .holds("timing.empty() or data.empty()"),
            text: Localized(
                nb: "Utløseren har både tidspunkt (timing) og datakrav (data).",
                en: "The trigger has both a timing and a data requirement (data)."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "trd-2", .holds("data.exists() or condition.empty()"),
            text: Localized(
                nb: "Utløseren har en betingelse (condition) uten datakrav (data).",
                en: "The trigger has a condition without a data requirement (data)."),
            advice: Localized(
                nb: "Oppgi også data, eller utelat condition.",
                en: "Give data as well, or leave condition out.")),
        ConstraintLogic(
            "trd-3",
            .holds(
                """
                iif(type = 'named-event', name.exists(), true) and iif(type = 'periodic', timing.exists(), true) and \
                iif(type.startsWith('data-'), data.exists(), true)
                """),
            text: Localized(
                nb: """
                    Utløseren mangler det typen krever: navn for named-event, timing for periodic, data for \
                    datahendelser.
                    """,
                en: """
                    The trigger lacks what its type needs: a name for named-event, timing for periodic, data for data \
                    events.
                    """),
            advice: Localized(
                nb: "Oppgi det manglende elementet, eller rett type.",
                en: "Give the missing element, or correct the type.")),
    ]
}
