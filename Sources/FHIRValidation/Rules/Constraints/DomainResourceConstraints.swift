extension ConstraintTable {
    /// Constraints on every DomainResource (domainresource.html).
    static let domainResource: [ConstraintLogic] = [
        ConstraintLogic(
            "dom-2", .broken(by: "contained.contained"),
            text: Localized(
                nb: "En innebygd ressurs (contained) kan ikke selv ha innebygde ressurser.",
                en: "A contained resource cannot itself contain resources."),
            advice: Localized(
                nb: """
                    Legg ressursene ved siden av hverandre under samme contained, eller send dem som egne oppføringer.
                    """,
                en: """
                    Put the resources side by side in the same contained list, or send them as entries of their own.
                    """)
        )
        .onContained().hot(),
        ConstraintLogic(
            "dom-3",
            .broken(
                by: """
                    contained.where(id.exists() and (('#' + id) in %resource.descendants().select(\
                    reference.combine(ofType(uri)).combine(ofType(canonical)).combine(ofType(url)))).not() and \
                    ('' & %resource.descendants().ofType(xhtml).select(toString()).join(' ')).contains('"#' & id & '"').not() and \
                    descendants().reference.where($this = '#').empty() and \
                    descendants().ofType(canonical).where($this = '#').empty())
                    """),
            text: Localized(
                nb: """
                    Ingenting peker på den innebygde ressursen (contained), og den peker heller ikke på ressursen den \
                    ligger i.
                    """,
                en: "Nothing refers to the contained resource, and it does not refer to the resource that it is in."),
            advice: Localized(
                nb: "Pek på den med #id der den hører hjemme, eller fjern den.",
                en: "Refer to it with #id where it belongs, or remove it.")
        )
        .onContained().hot(),
        ConstraintLogic(
            "dom-4", .broken(by: "contained.where(meta.versionId.exists() or meta.lastUpdated.exists())"),
            text: Localized(
                nb: "En innebygd ressurs (contained) kan ikke ha meta.versionId eller meta.lastUpdated.",
                en: "A contained resource cannot have meta.versionId or meta.lastUpdated."),
            advice: Localized(
                nb: "Fjern dem fra den innebygde ressursen; versjonen er den ytre ressursens.",
                en: "Remove them from the contained resource; the version is the outer resource's.")
        )
        .onContained().hot(),
        ConstraintLogic(
            "dom-5", .broken(by: "contained.where(meta.security.exists())"),
            text: Localized(
                nb: "En innebygd ressurs (contained) kan ikke ha egne sikkerhetsmerker (meta.security).",
                en: "A contained resource cannot have security labels of its own (meta.security)."),
            advice: Localized(
                nb: "Sett merkene på den ytre ressursen.",
                en: "Put the labels on the outer resource.")
        )
        .onContained().hot(),
        ConstraintLogic(
            "dom-6", .holds("text.`div`.empty().not()"),
            text: Localized(
                nb: "Ressursen har ingen lesbar tekst (text.div). FHIR anbefaler det, men krever det ikke.",
                en: "The resource has no narrative (text.div). FHIR recommends one but does not require it."),
            advice: Localized(
                nb: "Legg til text hvis mottakeren skal kunne lese ressursen uten å tolke dataene.",
                en: "Add text if the receiver should be able to read the resource without interpreting the data.")
        )
        .hot(),
    ]
}
