extension ConstraintTable {
    /// Constraints on CapabilityStatement, OperationDefinition, SearchParameter and messages.
    static let capability: [ConstraintLogic] = [
        ConstraintLogic(
            "cpb-1", .holds("document.exists() or messaging.exists() or rest.exists()"),
            text: Localized(
                nb: "Beskrivelsen må ha minst én av rest, messaging og document.",
                en: "The statement must have at least one of rest, messaging and document."),
            advice: Localized(
                nb: "Oppgi det systemet støtter.",
                en: "Give what the system supports.")),
        ConstraintLogic(
            "cpb-2", .holds("description.exists() or software.exists() or implementation.exists()"),
            text: Localized(
                nb: "Beskrivelsen mangler både description, software og implementation.",
                en: "The statement has no description, software or implementation."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "cpb-3", .holds("messaging.endpoint.empty() or kind.where($this = 'instance').exists()"),
            text: Localized(
                nb: "messaging.endpoint er bare for en bestemt installasjon (kind = instance).",
                en: "messaging.endpoint is only for a particular installation (kind = instance)."),
            advice: Localized(
                nb: "Utelat endpoint, eller rett kind.",
                en: "Leave endpoint out, or correct the kind.")
        )
        .presuming("kind"),
        ConstraintLogic(
            "cpb-7", .holds("document.select(profile & mode).isDistinct()"),
            text: Localized(
                nb: "Samme kombinasjon av profile og mode er beskrevet flere ganger.",
                en: "The same combination of profile and mode is described more than once."),
            advice: Localized(
                nb: "Beskriv hver kombinasjon én gang.",
                en: "Describe each combination once.")),
        ConstraintLogic(
            "cpb-9", .holds("resource.type.isDistinct()"),
            text: Localized(
                nb: "Samme ressurstype er beskrevet flere ganger.",
                en: "The same resource type is described more than once."),
            advice: Localized(
                nb: "Slå sammen beskrivelsene av ressurstypen.",
                en: "Merge the descriptions of the resource type.")),
        ConstraintLogic(
            "cpb-12", .holds("searchParam.name.isDistinct()"),
            text: Localized(
                nb: "Flere søkeparametre for ressurstypen har samme navn.",
                en: "Several search parameters of the resource type have the same name."),
            advice: Localized(
                nb: "Gi hver søkeparameter sitt eget navn.",
                en: "Give every search parameter a name of its own.")),
        ConstraintLogic(
            "cpb-14", .holds("implementation.exists() or kind.where($this = 'instance').empty()"),
            text: Localized(
                nb: "En beskrivelse av en installasjon (kind = instance) må ha implementation.",
                en: "A statement about an instance (kind = instance) must have an implementation."),
            advice: Localized(
                nb: "Oppgi implementation.",
                en: "Give implementation.")),
        ConstraintLogic(
            "cpb-15",
            .holds("(software.exists() and implementation.empty()) or kind.where($this = 'capability').empty()"),
            text: Localized(
                nb: "En beskrivelse av et produkt (kind = capability) må ha software og ikke implementation.",
                en: "A statement about a product (kind = capability) must have software and no implementation."),
            advice: Localized(
                nb: "Oppgi software, og utelat implementation.",
                en: "Give software, and leave implementation out.")),
        ConstraintLogic(
            "cpb-16",
            .holds("(software.empty() and implementation.empty()) or kind.where($this = 'requirements').empty()"),
            text: Localized(
                nb: "En kravbeskrivelse (kind = requirements) kan verken ha software eller implementation.",
                en: """
                    A statement of requirements (kind = requirements) can have neither software nor implementation.
                    """),
            advice: Localized(
                nb: "Utelat begge.",
                en: "Leave both out.")),
        ConstraintLogic(
            "opd-1", .holds("part.exists() or type.exists()"),
            text: Localized(
                nb: "Parameteren har verken type eller deler (part).",
                en: "The parameter has neither a type nor parts."),
            advice: Localized(
                nb: "Oppgi type eller part.",
                en: "Give type or part.")),
        ConstraintLogic(
            "opd-2", .holds("searchType.empty() or type.where($this = 'string').exists()"),
            text: Localized(
                nb: "searchType er bare for parametre av typen string.",
                en: "searchType is only for parameters of the type string."),
            advice: Localized(
                nb: "Utelat searchType, eller rett type.",
                en: "Leave searchType out, or correct the type.")),
        ConstraintLogic(
            "opd-3", .holds("targetProfile.empty() or type.where($this in ('Reference' | 'canonical')).exists()"),
            text: Localized(
                nb: "targetProfile er bare for parametre av typen Reference eller canonical.",
                en: "targetProfile is only for parameters of the type Reference or canonical."),
            advice: Localized(
                nb: "Utelat targetProfile, eller rett type.",
                en: "Leave targetProfile out, or correct the type.")),
        ConstraintLogic(
            "spd-1", .holds("xpathUsage.exists() or xpath.empty()"),
            text: Localized(
                nb: "xpath er oppgitt uten xpathUsage.",
                en: "xpath is given without xpathUsage."),
            advice: Localized(
                nb: "Oppgi xpathUsage.",
                en: "Give xpathUsage.")),
        ConstraintLogic(
            "spd-2", .holds("chain.empty() or type.where($this = 'reference').exists()"),
            text: Localized(
                nb: "chain er bare for søkeparametre av typen reference.",
                en: "chain is only for search parameters of the type reference."),
            advice: Localized(
                nb: "Utelat chain, eller rett type.",
                en: "Leave chain out, or correct the type.")
        )
        .presuming("type"),
        ConstraintLogic(
            "md-1", .holds("max.where(hasValue()).all($this = '*' or toInteger() > 0)"),
            text: Localized(
                nb: "max må være et positivt heltall eller *.",
                en: "max must be a positive integer or *."),
            advice: Localized(
                nb: "Rett max.",
                en: "Correct max.")),
        ConstraintLogic(
            "ig-1", .broken(by: "resource.groupingId.where(($this in %context.grouping.id).not())"),
            text: Localized(
                nb: "groupingId peker på en gruppering som ikke finnes i implementasjonsguiden.",
                en: "groupingId names a grouping that the implementation guide does not define."),
            advice: Localized(
                nb: "Rett groupingId, eller definer grupperingen.",
                en: "Correct groupingId, or define the grouping.")),
        ConstraintLogic(
            "ig-2", .broken(by: "definition.resource.fhirVersion.where(($this in %context.fhirVersion).not())"),
            text: Localized(
                nb: "fhirVersion er ikke blant versjonene som implementasjonsguiden gjelder for.",
                en: "fhirVersion is not among the versions of the implementation guide."),
            advice: Localized(
                nb: "Rett fhirVersion, eller legg versjonen til i ImplementationGuide.fhirVersion.",
                en: "Correct fhirVersion, or add the version to ImplementationGuide.fhirVersion.")),
        ConstraintLogic(
            "smp-1", .holds("context.exists() or element.empty()"),
            text: Localized(
                nb: "Målet har element uten context.",
                en: "The target has an element without a context."),
            advice: Localized(
                nb: "Oppgi context, eller utelat element.",
                en: "Give context, or leave element out.")),
        ConstraintLogic(
            "smp-2", .holds("contextType.exists() or context.empty()"),
            text: Localized(
                nb: "Målet har context uten contextType.",
                en: "The target has a context without a contextType."),
            advice: Localized(
                nb: "Oppgi contextType.",
                en: "Give contextType.")),
        ConstraintLogic(
            "mea-1",
            .broken(
                by: """
                    group.stratifier.where((code.exists() or description.exists() or criteria.exists()) = \
                    component.exists())
                    """),
            text: Localized(
                nb: "Inndelingen må ha enten ett kriterium eller komponenter, ikke begge.",
                en: "The stratifier must have either a single criterion or components, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
    ]
}
