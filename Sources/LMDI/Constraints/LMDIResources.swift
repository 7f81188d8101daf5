internal import FHIRValidation

extension LMDIConstraints {
    /// What LMDI asks of single resources and elements.
    static let resources: [ConstraintLogic] = [
        ConstraintLogic(
            "lmdi-org-identifier",
            .holds(
                """
                identifier.system.where($this in ('urn:oid:2.16.578.1.12.4.1.4.101' | \
                'urn:oid:2.16.578.1.12.4.1.4.102')).exists()
                """),
            text: Localized(
                nb: "Organisasjonen har verken organisasjonsnummer (ENH) eller RESH-id (RSH).",
                en: "The organization has neither an organisation number (ENH) nor a RESH id (RSH)."),
            advice: Localized(
                nb: """
                    Legg til en identifier med system urn:oid:2.16.578.1.12.4.1.4.101 (organisasjonsnummer) eller \
                    urn:oid:2.16.578.1.12.4.1.4.102 (RESH-id). HER-id eller et lokalt nummer er ikke nok.
                    """,
                en: """
                    Add an identifier with the system urn:oid:2.16.578.1.12.4.1.4.101 (organisation number) or \
                    urn:oid:2.16.578.1.12.4.1.4.102 (RESH id). A HER id or a local number is not enough.
                    """)
        )
        .presuming("identifier"),
        ConstraintLogic(
            "lmdi-medication-code-or-ingredient", .holds("ingredient.exists() or code.coding.exists()"),
            text: Localized(
                nb: """
                    Legemidlet er ikke identifisert: Det har verken en kode (code.coding) eller virkestoff \
                    (ingredient).
                    """,
                en: "The medication is not identified: it has neither a code (code.coding) nor an ingredient."),
            advice: Localized(
                nb: """
                    Oppgi FEST-id, LMR-løpenummer eller lokal kode i code.coding, eller virkestoffene i ingredient. \
                    Tekst alene er ikke nok.
                    """,
                en: """
                    Give a FEST id, an LMR number or a local code in code.coding, or the substances in ingredient. \
                    Text alone is not enough.
                    """)),
        ConstraintLogic(
            "npr-episode-at-least-one",
            .holds("extension.where(url in ('stringIdentifier' | 'uuidIdentifier')).exists()"),
            text: Localized(
                nb: "Utvidelsen for NPR-episode er uten identifikator.",
                en: "The NPR episode extension has no identifier."),
            advice: Localized(
                nb: """
                    Oppgi stringIdentifier eller uuidIdentifier (eller begge) i hver forekomst, eller utelat \
                    utvidelsen.
                    """,
                en: "Give stringIdentifier or uuidIdentifier (or both) in each one, or leave the extension out.")
        )
        .presuming("extension", "value"),
        ConstraintLogic(
            "time-required",
            .holds("where(hasValue()).all(toString().matches('^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}'))"),
            text: Localized(
                nb: "Tidspunktet for administreringen mangler klokkeslett.",
                en: "The time of the administration has no clock time."),
            advice: Localized(
                nb: """
                    Oppgi dato og klokkeslett med sekunder og tidssone, for eksempel 2026-03-01T08:30:00+01:00. Det \
                    gjelder også start og end i en periode.
                    """,
                en: """
                    Give date and clock time with seconds and an offset, for example 2026-03-01T08:30:00+01:00. This \
                    holds for start and end of a period as well.
                    """)),
    ]
}
