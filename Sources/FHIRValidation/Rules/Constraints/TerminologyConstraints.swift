extension ConstraintTable {
    /// Constraints on code systems, value sets, concept maps and naming systems.
    static let terminology: [ConstraintLogic] = [
        ConstraintLogic(
            "csd-1", .holds("descendants().concept.code.combine(concept.code).isDistinct()"),
            text: Localized(
                nb: "Kodeverket har samme kode flere ganger.",
                en: "The code system has the same code more than once."),
            advice: Localized(
                nb: "Gi hvert begrep sin egen kode.",
                en: "Give every concept a code of its own.")),
        ConstraintLogic(
            "vsd-1", .holds("system.exists() or valueSet.exists()"),
            text: Localized(
                nb: "Utvalget har verken kodeverk (system) eller kodesett (valueSet).",
                en: "The include or exclude has neither a system nor a value set."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "vsd-2", .holds("system.exists() or (concept.empty() and filter.empty())"),
            text: Localized(
                nb: "Utvalget har koder eller filter, men ikke kodeverk (system).",
                en: "The include or exclude has concepts or filters but no system."),
            advice: Localized(
                nb: "Oppgi system.",
                en: "Give system.")),
        ConstraintLogic(
            "vsd-3", .holds("filter.empty() or concept.empty()"),
            text: Localized(
                nb: "Utvalget har både koder (concept) og filter.",
                en: "The include or exclude has both concepts and filters."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "vsd-6", .holds("display.exists() or code.exists()"),
            text: Localized(
                nb: "Linjen i ekspansjonen har verken kode eller visningsnavn.",
                en: "The expansion entry has neither a code nor a display."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "vsd-9", .holds("code.exists() or abstract.where($this = true).exists()"),
            text: Localized(
                nb: "Linjen i ekspansjonen mangler kode og er ikke abstrakt.",
                en: "The expansion entry has no code and is not abstract."),
            advice: Localized(
                nb: "Oppgi code, eller sett abstract til true.",
                en: "Give code, or set abstract to true.")),
        ConstraintLogic(
            "vsd-10", .holds("system.exists() or code.empty()"),
            text: Localized(
                nb: "Linjen i ekspansjonen har kode, men ikke kodeverk (system).",
                en: "The expansion entry has a code but no system."),
            advice: Localized(
                nb: "Oppgi system.",
                en: "Give system.")),
        ConstraintLogic(
            "cmd-1", .holds("comment.exists() or equivalence.where($this in ('narrower' | 'inexact')).empty()"),
            text: Localized(
                nb: "Koblingen er snevrere eller unøyaktig, men mangler kommentar.",
                en: "The mapping is narrower or inexact and has no comment."),
            advice: Localized(
                nb: "Forklar forskjellen i comment.",
                en: "Explain the difference in comment.")),
        ConstraintLogic(
            "cmd-2", .holds("code.exists() or mode.where($this = 'fixed').empty()"),
            text: Localized(
                nb: "Med mode fixed må koden oppgis.",
                en: "With the mode fixed, the code must be given."),
            advice: Localized(
                nb: "Oppgi code.",
                en: "Give code.")),
        ConstraintLogic(
            "cmd-3", .holds("url.exists() or mode.where($this = 'other-map').empty()"),
            text: Localized(
                nb: "Med mode other-map må adressen til den andre koblingen oppgis.",
                en: "With the mode other-map, the address of the other map must be given."),
            advice: Localized(
                nb: "Oppgi url.",
                en: "Give url.")),
        ConstraintLogic(
            "nsd-1", .broken(by: "uniqueId.where(%resource.kind = 'root' and type = 'uuid')"),
            text: Localized(
                nb: "Et rotsystem kan ikke ha en identifikator av typen uuid.",
                en: "A root system cannot have an identifier of the type uuid."),
            advice: Localized(
                nb: "Bruk oid eller uri, eller rett kind.",
                en: "Use oid or uri, or correct the kind.")),
        ConstraintLogic(
            "nsd-2", .holds("uniqueId.where(preferred = true).type.isDistinct()"),
            text: Localized(
                nb: "Flere identifikatorer av samme type er merket som foretrukket.",
                en: "Several identifiers of one type are marked as preferred."),
            advice: Localized(
                nb: "La bare én per type ha preferred = true.",
                en: "Let one of each type have preferred = true.")),
        ConstraintLogic(
            "tcp-1", .holds("version.count() < 2 or version.where(code.empty()).empty()"),
            text: Localized(
                nb: "Kodeverket har flere versjoner, og da må hver ha en versjonskode.",
                en: "The code system has several versions, so each must have a code."),
            advice: Localized(
                nb: "Oppgi version.code.",
                en: "Give version.code.")),
        ConstraintLogic(
            "tcp-2", .holds("description.exists() or software.exists() or implementation.exists()"),
            text: Localized(
                nb: "Beskrivelsen mangler både description, software og implementation.",
                en: "The statement has no description, software or implementation."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "tcp-3", .holds("implementation.exists() or kind.where($this = 'instance').empty()"),
            text: Localized(
                nb: "En beskrivelse av en installasjon (kind = instance) må ha implementation.",
                en: "A statement about an instance (kind = instance) must have an implementation."),
            advice: Localized(
                nb: "Oppgi implementation.",
                en: "Give implementation.")),
        ConstraintLogic(
            "tcp-4",
            .holds("(software.exists() and implementation.empty()) or kind.where($this = 'capability').empty()"),
            text: Localized(
                nb: "En beskrivelse av et produkt (kind = capability) må ha software og ikke implementation.",
                en: "A statement about a product (kind = capability) must have software and no implementation."),
            advice: Localized(
                nb: "Oppgi software, og utelat implementation.",
                en: "Give software, and leave implementation out.")),
        ConstraintLogic(
            "tcp-5",
            .holds("(software.empty() and implementation.empty()) or kind.where($this = 'requirements').empty()"),
            text: Localized(
                nb: "En kravbeskrivelse (kind = requirements) kan verken ha software eller implementation.",
                en: """
                    A statement of requirements (kind = requirements) can have neither software nor implementation.
                    """),
            advice: Localized(
                nb: "Utelat begge.",
                en: "Leave both out.")),
    ]
}
