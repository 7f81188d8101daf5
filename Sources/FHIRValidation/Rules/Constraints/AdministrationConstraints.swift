extension ConstraintTable {
    /// Constraints on people, organisations and other administrative resources.
    static let administration: [ConstraintLogic] = [
        ConstraintLogic(
            "pat-1", .holds("name.exists() or telecom.exists() or address.exists() or organization.exists()"),
            text: Localized(
                nb: "Kontaktpersonen har verken navn, telefon, adresse eller organisasjon.",
                en: "The contact has no name, telecom, address or organization."),
            advice: Localized(
                nb: "Oppgi minst én av dem, eller utelat kontakten.",
                en: "Give at least one of them, or leave the contact out.")),
        ConstraintLogic(
            "org-1", .holds("identifier.exists() or name.exists()"),
            text: Localized(
                nb: "Organisasjonen har verken identifikator eller navn.",
                en: "The organization has neither an identifier nor a name."),
            advice: Localized(
                nb: "Oppgi minst én identifikator, for eksempel organisasjonsnummeret, eller et navn.",
                en: "Give at least one identifier or a name.")
        )
        .presuming("identifier", "name"),
        ConstraintLogic(
            "org-2", .holds("use.where($this = 'home').empty()"),
            text: Localized(
                nb: "En organisasjon kan ikke ha en hjemmeadresse (use = home).",
                en: "An organization cannot have a home address (use = home)."),
            advice: Localized(
                nb: "Bruk work, eller utelat use.",
                en: "Use work, or leave use out.")),
        ConstraintLogic(
            "org-3", .holds("use.where($this = 'home').empty()"),
            text: Localized(
                nb: "En organisasjon kan ikke ha et privat kontaktpunkt (use = home).",
                en: "An organization cannot have a home contact point (use = home)."),
            advice: Localized(
                nb: "Bruk work, eller utelat use.",
                en: "Use work, or leave use out.")),
        ConstraintLogic(
            "app-1", .holds("actor.exists() or type.exists()"),
            text: Localized(
                nb: "Deltakeren i timeavtalen har verken actor eller type.",
                en: "The participant of the appointment has neither an actor nor a type."),
            advice: Localized(
                nb: "Oppgi hvem (actor) eller hvilken rolle (type).",
                en: "Say who (actor) or in which role (type).")),
        ConstraintLogic(
            "app-2", .holds("start.exists() and end.exists() or start.empty() and end.empty()"),
            text: Localized(
                nb: "Timeavtalen har bare én av start og end.",
                en: "The appointment has only one of start and end."),
            advice: Localized(
                nb: "Oppgi begge, eller ingen av dem.",
                en: "Give both, or neither.")),
        ConstraintLogic(
            "app-3",
            .holds(
                """
                (start.exists() and end.exists()) or status.where($this in ('proposed' | 'cancelled' | \
                'waitlist')).exists()
                """),
            text: Localized(
                nb: """
                    Timeavtalen mangler start og end. Det er bare tillatt når den er foreslått, avlyst eller på \
                    venteliste.
                    """,
                en: """
                    The appointment has no start and end, which is allowed only when it is proposed, cancelled or on \
                    the waiting list.
                    """),
            advice: Localized(
                nb: "Oppgi start og end, eller rett status.",
                en: "Give start and end, or correct the status.")
        )
        .presuming("status"),
        ConstraintLogic(
            "app-4",
            .holds(
                """
                cancelationReason.empty() or status.where($this in ('cancelled' | 'noshow' | 'no-show')).exists()
                """),
            text: Localized(
                nb: "cancelationReason er oppgitt for en time som verken er avlyst eller ikke møtt til.",
                en: "cancelationReason is given for an appointment that is neither cancelled nor missed."),
            advice: Localized(
                nb: "Utelat cancelationReason, eller rett status.",
                en: "Leave cancelationReason out, or correct the status.")),
        ConstraintLogic(
            "apr-1", .holds("actor.exists() or participantType.exists()"),
            text: Localized(
                nb: "Svaret på timeavtalen har verken actor eller participantType.",
                en: "The appointment response has neither an actor nor a participantType."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "ctm-1",
            .holds(
                """
                onBehalfOf.empty() or member.resolve().empty() or member.resolve().ofType(Practitioner).exists()
                """),
            text: Localized(
                nb: "onBehalfOf er bare for deltakere som er helsepersonell (Practitioner).",
                en: "onBehalfOf is only for participants who are practitioners."),
            advice: Localized(
                nb: "Utelat onBehalfOf, eller pek på en Practitioner i member.",
                en: "Leave onBehalfOf out, or refer to a Practitioner in member.")),
        ConstraintLogic(
            "grp-1", .holds("member.empty() or actual.where($this = true).exists()"),
            text: Localized(
                nb: "Gruppen har medlemmer, men er ikke en faktisk gruppe (actual = true).",
                en: "The group has members but is not an actual group (actual = true)."),
            advice: Localized(
                nb: "Sett actual til true, eller fjern medlemmene.",
                en: "Set actual to true, or remove the members.")
        )
        .presuming("actual"),
        ConstraintLogic(
            "ipn-1", .holds("identifier.exists() or name.exists()"),
            text: Localized(
                nb: "Forsikringsordningen har verken identifikator eller navn.",
                en: "The insurance plan has neither an identifier nor a name."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "lnk-1", .holds("item.count() >= 2"),
            text: Localized(
                nb: "En kobling må ha minst to ressurser (item).",
                en: "A linkage must have at least two items."),
            advice: Localized(
                nb: "Oppgi begge ressursene som kobles.",
                en: "Give both resources that are linked.")),
        ConstraintLogic(
            "lst-1", .holds("entry.empty() or emptyReason.empty()"),
            text: Localized(
                nb: "Listen har både innhold og en begrunnelse for at den er tom (emptyReason).",
                en: "The list has both entries and a reason for being empty (emptyReason)."),
            advice: Localized(
                nb: "Utelat emptyReason.",
                en: "Leave emptyReason out.")),
        ConstraintLogic(
            "lst-2", .broken(by: "entry.deleted.where(%resource.mode != 'changes')"),
            text: Localized(
                nb: "entry.deleted er bare for endringslister (mode = changes).",
                en: "entry.deleted is only for lists of changes (mode = changes)."),
            advice: Localized(
                nb: "Utelat deleted, eller rett mode.",
                en: "Leave deleted out, or correct the mode.")),
        ConstraintLogic(
            "lst-3", .broken(by: "entry.date.where(%resource.mode != 'working')"),
            text: Localized(
                nb: "entry.date er bare for arbeidslister (mode = working).",
                en: "entry.date is only for working lists (mode = working)."),
            advice: Localized(
                nb: "Utelat date, eller rett mode.",
                en: "Leave date out, or correct the mode.")),
        ConstraintLogic(
            "ppc-1", .holds("policyRule.exists() or policy.exists()"),
            text: Localized(
                nb: "Samtykket har verken policy eller policyRule.",
                en: "The consent has neither a policy nor a policyRule."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")),
        ConstraintLogic(
            "ppc-2",
            .holds(
                """
                patient.exists() or scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' \
                and code = 'patient-privacy').empty()
                """),
            text: Localized(
                nb: "Et samtykke om personvern må ha pasient.",
                en: "A consent about privacy must name the patient."),
            advice: Localized(
                nb: "Oppgi patient.",
                en: "Give patient.")),
        ConstraintLogic(
            "ppc-3",
            .holds(
                """
                patient.exists() or scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' \
                and code = 'research').empty()
                """),
            text: Localized(
                nb: "Et samtykke til forskning må ha pasient.",
                en: "A consent to research must name the patient."),
            advice: Localized(
                nb: "Oppgi patient.",
                en: "Give patient.")),
        ConstraintLogic(
            "ppc-4",
            .holds(
                """
                patient.exists() or scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' \
                and code = 'adr').empty()
                """),
            text: Localized(
                nb: "Et forhåndssamtykke (adr) må ha pasient.",
                en: "An advance directive (adr) must name the patient."),
            advice: Localized(
                nb: "Oppgi patient.",
                en: "Give patient.")),
        ConstraintLogic(
            "ppc-5",
            .holds(
                """
                patient.exists() or scope.coding.where(system = 'http://terminology.hl7.org/CodeSystem/consentscope' \
                and code = 'treatment').empty()
                """),
            text: Localized(
                nb: "Et samtykke til behandling må ha pasient.",
                en: "A consent to treatment must name the patient."),
            advice: Localized(
                nb: "Oppgi patient.",
                en: "Give patient.")),
        ConstraintLogic(
            "sev-1", .holds("query.empty() or name.empty()"),
            text: Localized(
                nb: "Objektet i loggen har både name og query.",
                en: "The audit entity has both a name and a query."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "inv-1",
            .holds("iif(part.exists(), value.empty() and resource.empty(), value.exists() xor resource.exists())"),
            text: Localized(
                nb: "Parameteren må ha nøyaktig én av value[x], resource og part.",
                en: "The parameter must have exactly one of value[x], resource and part."),
            advice: Localized(
                nb: "Behold den som hører til parameteren.",
                en: "Keep the one that belongs to the parameter.")
        )
        .on("Parameters.parameter"),
    ]
}
