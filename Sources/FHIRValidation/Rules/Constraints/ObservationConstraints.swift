extension ConstraintTable {
    /// Constraints on observations, vital signs and sequences.
    static let observation: [ConstraintLogic] = [
        ConstraintLogic(
            "obs-3", .holds("text.exists() or low.exists() or high.exists()"),
            text: Localized(
                nb: "Referanseområdet har verken low, high eller text.",
                en: "The reference range has no low, high or text."),
            advice: Localized(
                nb: "Oppgi minst én av dem, eller utelat referenceRange.",
                en: "Give at least one of them, or leave referenceRange out.")),
        ConstraintLogic(
            "obs-6", .holds("value.empty() or dataAbsentReason.empty()"),
            text: Localized(
                nb: "Observasjonen har både en verdi og en årsak til at verdien mangler (dataAbsentReason).",
                en: "The observation has both a value and a reason for having none (dataAbsentReason)."),
            advice: Localized(
                nb: "Utelat dataAbsentReason.",
                en: "Leave dataAbsentReason out.")),
        ConstraintLogic(
            "obs-7",
            .holds("value.empty() or component.where(code.coding.intersect(%resource.code.coding).exists()).empty()"),
            text: Localized(
                nb: """
                    Observasjonen har en verdi, og en component med samme kode har også en; da er det uklart hvilken \
                    som gjelder.
                    """,
                en: "The observation has a value and a component with the same code, so it is unclear which counts."),
            advice: Localized(
                nb: "Legg verdien bare ett av stedene.",
                en: "Put the value in one of the places only.")),
        ConstraintLogic(
            "vs-1", .holds("ofType(dateTime).where(hasValue()).all(toString().length() >= 8)"),
            text: Localized(
                nb: "Tidspunktet for målingen må minst angi dagen.",
                en: "The time of the measurement must at least name the day."),
            advice: Localized(
                nb: "Oppgi effectiveDateTime med år, måned og dag.",
                en: "Give effectiveDateTime with year, month and day.")),
        ConstraintLogic(
            "vs-2", .holds("component.exists() or hasMember.exists() or value.exists() or dataAbsentReason.exists()"),
            text: Localized(
                nb: "Målingen har verken verdi, component, hasMember eller årsak til at verdien mangler.",
                en: "The measurement has no value, component, hasMember or reason for being absent."),
            advice: Localized(
                nb: "Oppgi value[x] eller dataAbsentReason.",
                en: "Give value[x] or dataAbsentReason.")),
        ConstraintLogic(
            "vs-3", .holds("dataAbsentReason.exists() or value.exists()"),
            text: Localized(
                nb: "Delmålingen har verken verdi eller årsak til at verdien mangler.",
                en: "The component has neither a value nor a reason for being absent."),
            advice: Localized(
                nb: "Oppgi value[x] eller dataAbsentReason.",
                en: "Give value[x] or dataAbsentReason.")),
        ConstraintLogic(
            "msq-3", .holds("coordinateSystem.where($this != 0 and $this != 1).empty()"),
            text: Localized(
                nb: "coordinateSystem kan bare være 0 eller 1.",
                en: "coordinateSystem can only be 0 or 1."),
            advice: Localized(
                nb: "Bruk 0 for nullbasert og 1 for enbasert nummerering.",
                en: "Use 0 for zero-based and 1 for one-based numbering.")),
        ConstraintLogic(
            "msq-5", .holds("chromosome.exists() = genomeBuild.exists()"),
            text: Localized(
                nb: "chromosome og genomeBuild må oppgis sammen.",
                en: "chromosome and genomeBuild must be given together."),
            advice: Localized(
                nb: "Oppgi begge, eller ingen av dem.",
                en: "Give both, or neither.")),
        ConstraintLogic(
            "msq-6",
            .holds(
                """
                genomeBuild.count() + referenceSeqId.count() + referenceSeqPointer.count() + \
                referenceSeqString.count() = 1
                """),
            text: Localized(
                nb: """
                    Referansesekvensen må ha nøyaktig én av genomeBuild, referenceSeqId, referenceSeqPointer og \
                    referenceSeqString.
                    """,
                en: """
                    The reference sequence must have exactly one of genomeBuild, referenceSeqId, referenceSeqPointer \
                    and referenceSeqString.
                    """),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "ces-1", .holds("productOrService.exists() xor category.exists()"),
            text: Localized(
                nb: "Posten må ha enten category eller productOrService, ikke begge.",
                en: "The item must have either a category or a productOrService, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "mrp-1", .holds("group.empty() or type.where($this = 'data-collection').empty()"),
            text: Localized(
                nb: "En rapport for datainnsamling (data-collection) kan ikke ha grupper og poeng.",
                en: "A report for data collection cannot have groups and scores."),
            advice: Localized(
                nb: "Utelat group, eller rett type.",
                en: "Leave group out, or correct the type.")),
        ConstraintLogic(
            "mrp-2", .broken(by: "group.stratifier.stratum.where(value.exists() = component.exists())"),
            text: Localized(
                nb: "Stratumet må ha enten én verdi (value) eller komponenter (component), ikke begge.",
                en: "The stratum must have either a value or components, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
    ]
}
