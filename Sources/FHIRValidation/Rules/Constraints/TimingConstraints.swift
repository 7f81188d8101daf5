extension ConstraintTable {
    /// Constraints on Timing.repeat (datatypes.html#Timing).
    static let timing: [ConstraintLogic] = [
        ConstraintLogic(
            "tim-1", .holds("durationUnit.exists() or duration.empty()"),
            text: Localized(
                nb: "Varigheten (duration) mangler tidsenhet (durationUnit).",
                en: "The duration has no unit (durationUnit)."),
            advice: Localized(
                nb: "Oppgi durationUnit: s, min, h, d, wk, mo eller a.",
                en: "Give durationUnit: s, min, h, d, wk, mo or a.")),
        ConstraintLogic(
            "tim-2", .holds("periodUnit.exists() or period.empty()"),
            text: Localized(
                nb: "Perioden (period) mangler tidsenhet (periodUnit).",
                en: "The period has no unit (periodUnit)."),
            advice: Localized(
                nb: "Oppgi periodUnit: s, min, h, d, wk, mo eller a.",
                en: "Give periodUnit: s, min, h, d, wk, mo or a.")),
        ConstraintLogic(
            "tim-4", .holds("duration.where(hasValue()).all($this >= 0)"),
            text: Localized(
                nb: "Varigheten (duration) er negativ.",
                en: "The duration is negative."),
            advice: Localized(
                nb: "Oppgi en varighet på 0 eller mer.",
                en: "Give a duration of 0 or more.")),
        ConstraintLogic(
            "tim-5", .holds("period.where(hasValue()).all($this >= 0)"),
            text: Localized(
                nb: "Perioden (period) er negativ.",
                en: "The period is negative."),
            advice: Localized(
                nb: "Oppgi en periode på 0 eller mer.",
                en: "Give a period of 0 or more.")),
        ConstraintLogic(
            "tim-6", .holds("period.exists() or periodMax.empty()"),
            text: Localized(
                nb: "periodMax er oppgitt uten period.",
                en: "periodMax is given without period."),
            advice: Localized(
                nb: "Oppgi også period, eller utelat periodMax.",
                en: "Give period as well, or leave periodMax out.")),
        ConstraintLogic(
            "tim-7", .holds("duration.exists() or durationMax.empty()"),
            text: Localized(
                nb: "durationMax er oppgitt uten duration.",
                en: "durationMax is given without duration."),
            advice: Localized(
                nb: "Oppgi også duration, eller utelat durationMax.",
                en: "Give duration as well, or leave durationMax out.")),
        ConstraintLogic(
            "tim-8", .holds("count.exists() or countMax.empty()"),
            text: Localized(
                nb: "countMax er oppgitt uten count.",
                en: "countMax is given without count."),
            advice: Localized(
                nb: "Oppgi også count, eller utelat countMax.",
                en: "Give count as well, or leave countMax out.")),
        ConstraintLogic(
            "tim-9",
            .holds("offset.empty() or (when.exists() and when.where($this in ('C' | 'CM' | 'CD' | 'CV')).empty())"),
            text: Localized(
                nb: """
                    offset må stå sammen med en hendelse (when) det kan regnes fra; til et måltid (C, CM, CD, CV) \
                    brukes det ikke.
                    """,
                en: "offset needs an event (when) to count from; it is not used with a meal itself (C, CM, CD, CV)."),
            advice: Localized(
                nb: """
                    Bruk for eksempel AC (før måltid) eller PC (etter måltid) sammen med offset, eller utelat offset.
                    """,
                en: "Use for example AC (before a meal) or PC (after a meal) with offset, or leave offset out.")),
        ConstraintLogic(
            "tim-10", .holds("when.empty() or timeOfDay.empty()"),
            text: Localized(
                nb: "Både klokkeslett (timeOfDay) og hendelse (when) er oppgitt.",
                en: "Both a time of day (timeOfDay) and an event (when) are given."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
    ]
}
