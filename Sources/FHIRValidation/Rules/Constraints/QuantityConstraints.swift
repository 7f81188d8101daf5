extension ConstraintTable {
    /// Constraints on periods, quantities, ranges and ratios (datatypes.html#quantity, #period, #range, #ratio).
    static let quantities: [ConstraintLogic] = [
        ConstraintLogic(
            "per-1",
            .holds(
                """
                iif(start.where(hasValue()).empty() or end.where(hasValue()).empty() or start <= end, true, \
                iif(start > end, false, (start.toString().startsWith(end.toString()) \
                or end.toString().startsWith(start.toString())).not()))
                """),
            text: Localized(
                nb: "Periodens start er ikke før end, eller de er for ulikt nøyaktige til at det kan sees.",
                en: "The period's start is not before its end, or they are too differently precise to tell."),
            advice: Localized(
                nb: "Kontroller om start og end er byttet om, om tidssonene stemmer, og skriv begge like nøyaktig.",
                en:
                    "Check whether start and end have been swapped and whether their time zones are right; write both equally precisely."
            )
        )
        .hot()
        .presuming("start", "end"),
        ConstraintLogic(
            "qty-3", .holds("system.exists() or code.empty()"),
            text: Localized(
                nb: "Enheten har en kode, men kodeverket (system) mangler.",
                en: "The unit has a code, but the code system is missing."),
            advice: Localized(
                nb: """
                    Oppgi system sammen med code, for eksempel http://unitsofmeasure.org for UCUM, eller bruk bare \
                    unit.
                    """,
                en: """
                    Give system together with code, for example http://unitsofmeasure.org for UCUM, or use unit alone.
                    """)
        )
        .hot(),
        ConstraintLogic(
            "sqty-1", .holds("comparator.exists().not()"),
            text: Localized(
                nb: "Mengden har et sammenligningstegn (comparator), og det er ikke tillatt her.",
                en: "The quantity has a comparator, which is not allowed here."),
            advice: Localized(
                nb: "Oppgi en eksakt verdi uten comparator.",
                en: "Give an exact value without a comparator.")
        )
        .hot()
        .presuming("comparator"),
        ConstraintLogic(
            "rng-2", .holds("iif(low.where(value.hasValue()) > high.where(value.hasValue()), false, true)"),
            text: Localized(
                nb: "Nedre grense (low) er høyere enn øvre grense (high).",
                en: "The lower bound (low) is above the upper bound (high)."),
            advice: Localized(
                nb: "Kontroller om low og high er byttet om, og om enhetene er de samme.",
                en: "Check whether low and high have been swapped, and whether their units agree.")
        )
        .hot(),
        ConstraintLogic(
            "rat-1",
            .holds(
                """
                iif(numerator.exists() or denominator.exists(), numerator.exists() and denominator.exists(), \
                extension.exists())
                """),
            text: Localized(
                nb: """
                    Forholdet må ha både teller (numerator) og nevner (denominator), eller ingen av dem og da en \
                    utvidelse.
                    """,
                en: "The ratio must have both numerator and denominator, or neither of them and then an extension."),
            advice: Localized(
                nb: "Oppgi begge, for eksempel 500 mg per 1 tablett, eller utelat hele elementet.",
                en: "Give both, for example 500 mg per 1 tablet, or leave the whole element out.")
        )
        .hot(),
        ConstraintLogic(
            "age-1",
            .holds(
                """
                (code.exists() or value.empty()) and system.all($this = %ucum) and value.where(hasValue()).all($this \
                > 0)
                """),
            text: Localized(
                nb: "Alderen må være et positivt tall med tidsenhet fra UCUM.",
                en: "An age must be a positive number with a unit of time from UCUM."),
            advice: Localized(
                nb: "Oppgi value over 0, system http://unitsofmeasure.org og en code som a (år), mo, wk eller d.",
                en: """
                    Give a value above 0, the system http://unitsofmeasure.org and a code such as a (years), mo, wk \
                    or d.
                    """)),
        ConstraintLogic(
            "cnt-3",
            .holds(
                """
                (code.exists() or value.empty()) and system.all($this = %ucum) and code.all($this = '1') and \
                value.where(hasValue()).all(toString().contains('.').not())
                """),
            text: Localized(
                nb: "Et antall må være et heltall med enhetskoden 1 fra UCUM.",
                en: "A count must be a whole number with the UCUM unit code 1."),
            advice: Localized(
                nb: "Oppgi value uten desimaler, system http://unitsofmeasure.org og code 1.",
                en: "Give a value without decimals, the system http://unitsofmeasure.org and the code 1.")),
        ConstraintLogic(
            "dis-1", .holds("(code.exists() or value.empty()) and system.all($this = %ucum)"),
            text: Localized(
                nb: "Avstanden må ha en lengdeenhet fra UCUM.",
                en: "A distance must have a unit of length from UCUM."),
            advice: Localized(
                nb: "Oppgi system http://unitsofmeasure.org og en code som m, cm eller km.",
                en: "Give the system http://unitsofmeasure.org and a code such as m, cm or km.")),
        ConstraintLogic(
            "drt-1", .holds("code.empty() or (value.exists() and system.where($this = %ucum).exists())"),
            text: Localized(
                nb: "Varigheten har en enhetskode, men mangler verdi eller bruker et annet kodeverk enn UCUM.",
                en: "The duration has a unit code but no value, or another code system than UCUM."),
            advice: Localized(
                nb: "Oppgi value og system http://unitsofmeasure.org sammen med code, for eksempel h, d eller wk.",
                en: "Give value and the system http://unitsofmeasure.org with the code, for example h, d or wk.")),
        ConstraintLogic(
            "mqty-1", .holds("(code.exists() or value.empty()) and system.all($this = 'urn:iso:std:iso:4217')"),
            text: Localized(
                nb: "Beløpet må ha en valutakode fra ISO 4217.",
                en: "The amount must have a currency code from ISO 4217."),
            advice: Localized(
                nb: "Oppgi system urn:iso:std:iso:4217 og en code som NOK.",
                en: "Give the system urn:iso:std:iso:4217 and a code such as NOK.")),
    ]
}
