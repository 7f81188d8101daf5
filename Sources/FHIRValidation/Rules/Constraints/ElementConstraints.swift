extension ConstraintTable {
    /// Constraints on every element, on extensions, references, narratives and the simple data types (datatypes.html).
    static let elements: [ConstraintLogic] = [
        ConstraintLogic(
            "ele-1", .holds("hasValue() or children().count() > id.count()"),
            text: Localized(
                nb: "Elementet er tomt: Det har verken verdi eller innhold.",
                en: "The element is empty: it has neither a value nor content."),
            advice: Localized(
                nb: "Utelat elementet, eller gi det en verdi.",
                en: "Leave the element out, or give it a value.")
        )
        .hot(),
        ConstraintLogic(
            "ext-1", .holds("extension.exists() xor value.exists()"),
            text: Localized(
                nb: """
                    Utvidelsen må ha enten én verdi (value[x]) eller egne utvidelser, aldri begge deler og aldri \
                    ingen av dem.
                    """,
                en: """
                    The extension must have either a value (value[x]) or nested extensions: one of them, never both \
                    and never neither.
                    """),
            advice: Localized(
                nb: "Fyll ut utvidelsen slik definisjonen av den krever, eller utelat den.",
                en: "Fill in the extension as its definition requires, or leave it out.")
        )
        .hot(),
        ConstraintLogic(
            "ref-1",
            .holds(
                """
                reference.where(startsWith('#')).all($this in %rootResource.contained.id.select('#' + $this) or \
                ($this = '#' and %resource.id in %rootResource.contained.id))
                """),
            text: Localized(
                nb: "Referansen peker på en innebygd ressurs (#…) som ikke finnes under contained.",
                en: "The reference points at a contained resource (#…) that is not there."),
            advice: Localized(
                nb: """
                    Legg ressursen med denne id-en under contained, eller pek på en ressurs som finnes. Id-er skiller \
                    mellom store og små bokstaver.
                    """,
                en: """
                    Put the resource with that id under contained, or point at one that exists. Ids are case \
                    sensitive.
                    """)
        )
        .hot(),
        ConstraintLogic(
            "att-1", .holds("contentType.exists() or data.empty()"),
            text: Localized(
                nb: "Vedlegget har data, men contentType mangler, så mottakeren vet ikke hva dataene er.",
                en: "The attachment has data but no contentType, so a receiver cannot tell what the data are."),
            advice: Localized(
                nb: "Oppgi contentType, for eksempel application/pdf.",
                en: "Give the contentType, for example application/pdf.")
        )
        .hot(),
        ConstraintLogic(
            "cpt-2", .holds("system.exists() or value.empty()"),
            text: Localized(
                nb: "Kontaktpunktet har en verdi, men ikke hva slags kontaktpunkt det er (system).",
                en: "The contact point has a value but not what kind of contact it is (system)."),
            advice: Localized(
                nb: "Oppgi system: phone, fax, email, pager, url, sms eller other.",
                en: "Give the system: phone, fax, email, pager, url, sms or other.")
        )
        .hot(),
        ConstraintLogic(
            "exp-1", .holds("expression.exists() or reference.exists()"),
            text: Localized(
                nb: "Uttrykket har verken selve uttrykket (expression) eller en henvisning til det (reference).",
                en: "The expression has neither its text (expression) nor a pointer to it (reference)."),
            advice: Localized(
                nb: "Oppgi expression eller reference.",
                en: "Give expression or reference.")),
        ConstraintLogic(
            "txt-1", .holds("hasValue().not() or htmlChecks()"),
            text: Localized(
                nb: "Den lesbare teksten (div) inneholder XHTML som FHIR ikke tillater.",
                en: "The narrative (div) contains XHTML that FHIR does not allow."),
            advice: Localized(
                nb: """
                    Bruk bare enkel formatering, lenker, tabeller og bilder; ingen skript, skjemaer eller eksterne \
                    stilark.
                    """,
                en: """
                    Use basic formatting, links, tables and images only; no scripts, forms or external style sheets.
                    """)
        )
        .hot(),
        ConstraintLogic(
            "txt-2",
            .holds(
                #"""
                where(hasValue()).all(toString().matches('<img[\\s/>]') or \#
                toString().replaceMatches('<[^>]*>', '').matches('\\S'))
                """#),
            text: Localized(
                nb: "Den lesbare teksten (div) er tom.",
                en: "The narrative (div) has no text."),
            advice: Localized(
                nb: "Skriv inn teksten, eller utelat text.",
                en: "Write the text, or leave the narrative out.")
        )
        .hot(),
    ]
}
