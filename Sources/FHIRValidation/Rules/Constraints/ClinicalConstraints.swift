extension ConstraintTable {
    /// Constraints on conditions, allergies and other clinical resources.
    static let clinical: [ConstraintLogic] = [
        ConstraintLogic(
            "ait-1",
            .holds(
                """
                clinicalStatus.exists() or verificationStatus.coding.where(system = \
                'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
                'entered-in-error').exists()
                """),
            text: Localized(
                nb: "Allergien mangler clinicalStatus.",
                en: "The allergy has no clinicalStatus."),
            advice: Localized(
                nb: "Oppgi clinicalStatus; bare feilregistreringer (entered-in-error) er uten.",
                en: "Give clinicalStatus; only entries made in error (entered-in-error) are without.")),
        ConstraintLogic(
            "ait-2",
            .holds(
                """
                clinicalStatus.empty() or verificationStatus.coding.where(system = \
                'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
                'entered-in-error').empty()
                """),
            text: Localized(
                nb: "Allergien er feilregistrert (entered-in-error), men har likevel clinicalStatus.",
                en: "The allergy was entered in error and still has a clinicalStatus."),
            advice: Localized(
                nb: "Utelat clinicalStatus.",
                en: "Leave clinicalStatus out.")),
        ConstraintLogic(
            "inv-1", .holds("%resource.code.empty()"),
            text: Localized(
                nb: "Utvidelsen substanceExposureRisk kan ikke brukes sammen med AllergyIntolerance.code.",
                en: "The extension substanceExposureRisk cannot be used together with AllergyIntolerance.code."),
            advice: Localized(
                nb: "Utelat code, eller utelat utvidelsen.",
                en: "Leave code out, or leave the extension out.")
        )
        .on("Extension"),
        ConstraintLogic(
            "con-1", .holds("assessment.exists() or summary.exists()"),
            text: Localized(
                nb: "Stadiet (stage) har verken sammendrag (summary) eller vurdering (assessment).",
                en: "The stage has neither a summary nor an assessment."),
            advice: Localized(
                nb: "Oppgi summary, eller utelat stage.",
                en: "Give a summary, or leave stage out.")
        )
        .presuming("summary"),
        ConstraintLogic(
            "con-2", .holds("detail.exists() or code.exists()"),
            text: Localized(
                nb: "Funnet (evidence) har verken kode (code) eller detaljer (detail).",
                en: "The evidence has neither a code nor details."),
            advice: Localized(
                nb: "Oppgi minst én av dem, eller utelat evidence.",
                en: "Give at least one of them, or leave evidence out.")),
        ConstraintLogic(
            "con-3",
            .holds(
                """
                clinicalStatus.exists() or verificationStatus.coding.where(system = \
                'http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').exists() \
                or category.coding.where(system = 'http://terminology.hl7.org/CodeSystem/condition-category' and code \
                = 'problem-list-item').empty()
                """),
            text: Localized(
                nb: "Diagnosen står på problemlisten, men mangler clinicalStatus.",
                en: "The condition is on the problem list but has no clinicalStatus."),
            advice: Localized(
                nb: "Oppgi clinicalStatus, for eksempel active.",
                en: "Give clinicalStatus, for example active.")),
        ConstraintLogic(
            "con-4",
            .holds(
                """
                abatement.empty() or clinicalStatus.coding.where(system = \
                'http://terminology.hl7.org/CodeSystem/condition-clinical' and code in ('resolved' | 'remission' | \
                'inactive')).exists()
                """),
            text: Localized(
                nb: """
                    Diagnosen er avsluttet (abatement), men clinicalStatus er ikke inactive, remission eller resolved.
                    """,
                en: "The condition has abated, but its clinicalStatus is not inactive, remission or resolved."),
            advice: Localized(
                nb: "Rett clinicalStatus, eller utelat abatement.",
                en: "Correct clinicalStatus, or leave abatement out.")
        )
        .presuming("abatement"),
        ConstraintLogic(
            "con-5",
            .holds(
                """
                clinicalStatus.empty() or verificationStatus.coding.where(system = \
                'http://terminology.hl7.org/CodeSystem/condition-ver-status' and code = 'entered-in-error').empty()
                """),
            text: Localized(
                nb: "Diagnosen er feilregistrert (entered-in-error), men har likevel clinicalStatus.",
                en: "The condition was entered in error and still has a clinicalStatus."),
            advice: Localized(
                nb: "Utelat clinicalStatus.",
                en: "Leave clinicalStatus out.")),
        ConstraintLogic(
            "cpl-3", .holds("reference.empty() or detail.empty()"),
            text: Localized(
                nb: "Aktiviteten har både reference og detail.",
                en: "The activity has both a reference and a detail."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "fhs-1", .holds("born.empty() or age.empty()"),
            text: Localized(
                nb: "Slektningen har både alder (age) og fødselstidspunkt (born).",
                en: "The family member has both an age and a birth (born)."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "fhs-2", .holds("estimatedAge.empty() or age.exists()"),
            text: Localized(
                nb: "estimatedAge er oppgitt uten alder (age).",
                en: "estimatedAge is given without an age."),
            advice: Localized(
                nb: "Oppgi age, eller utelat estimatedAge.",
                en: "Give age, or leave estimatedAge out.")),
        ConstraintLogic(
            "gol-1", .holds("measure.exists() or detail.empty()"),
            text: Localized(
                nb: "Målet har en målverdi (detail), men ikke hva som måles (measure).",
                en: "The target has a value (detail) but not what is measured (measure)."),
            advice: Localized(
                nb: "Oppgi measure.",
                en: "Give measure.")),
        ConstraintLogic(
            "prr-1", .holds("code.exists() or orderDetail.empty()"),
            text: Localized(
                nb: "orderDetail er oppgitt uten hva som er bestilt (code).",
                en: "orderDetail is given without what is ordered (code)."),
            advice: Localized(
                nb: "Oppgi code, eller utelat orderDetail.",
                en: "Give code, or leave orderDetail out.")),
        ConstraintLogic(
            "ras-1",
            .holds(
                """
                low.combine(high).all(code.where($this = '%').exists() and system.where($this = %ucum).exists())
                """),
            text: Localized(
                nb: "Grensene for sannsynligheten må være prosent.",
                en: "The bounds of the probability must be percentages."),
            advice: Localized(
                nb: "Bruk code % og system http://unitsofmeasure.org i low og high.",
                en: "Use the code % and the system http://unitsofmeasure.org in low and high.")),
        ConstraintLogic(
            "ras-2", .holds("probability.ofType(decimal).where(hasValue()).all($this <= 100)"),
            text: Localized(
                nb: "Sannsynligheten er over 100 prosent.",
                en: "The probability is above 100 per cent."),
            advice: Localized(
                nb: "Oppgi et tall fra 0 til 100.",
                en: "Give a number from 0 to 100.")),
        ConstraintLogic(
            "rqg-1", .holds("action.exists() xor resource.exists()"),
            text: Localized(
                nb: "Tiltaket må ha enten en ressurs (resource) eller deltiltak (action), ikke begge.",
                en: "The action must have either a resource or actions of its own, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "cmp-1", .holds("section.exists() or entry.exists() or text.exists()"),
            text: Localized(
                nb: "Avsnittet er tomt: ingen text, entry eller section.",
                en: "The section is empty: no text, entry or section."),
            advice: Localized(
                nb: "Gi avsnittet innhold, eller fjern det.",
                en: "Give the section content, or remove it.")),
        ConstraintLogic(
            "cmp-2", .holds("entry.empty() or emptyReason.empty()"),
            text: Localized(
                nb: "Avsnittet har både innhold og en begrunnelse for at det er tomt (emptyReason).",
                en: "The section has both entries and a reason for being empty (emptyReason)."),
            advice: Localized(
                nb: "Utelat emptyReason.",
                en: "Leave emptyReason out.")),
        ConstraintLogic(
            "inv-1", .holds("iif(lastModified.where(hasValue()) < authoredOn.where(hasValue()), false, true)"),
            text: Localized(
                nb: "Oppgaven er sist endret før den ble opprettet.",
                en: "The task was last modified before it was authored."),
            advice: Localized(
                nb: "Kontroller lastModified og authoredOn.",
                en: "Check lastModified and authoredOn.")
        )
        .on("Task"),
        ConstraintLogic(
            "inv-1", .holds("notDoneReason.empty() or status.where($this = 'not-done').exists()"),
            text: Localized(
                nb: "notDoneReason er oppgitt, men status er ikke not-done.",
                en: "notDoneReason is given, but the status is not not-done."),
            advice: Localized(
                nb: "Utelat notDoneReason, eller rett status.",
                en: "Leave notDoneReason out, or correct the status.")
        )
        .on("Event"),
        ConstraintLogic(
            "inv-2",
            .holds("status.where($this = 'not-done').empty() or (reasonCode.empty() and reasonReference.empty())"),
            text: Localized(
                nb: "Hendelsen er ikke utført (not-done), men har likevel en årsak til at den ble utført.",
                en: "The event was not done and still has a reason for doing it."),
            advice: Localized(
                nb: "Utelat reasonCode og reasonReference, eller rett status.",
                en: "Leave reasonCode and reasonReference out, or correct the status.")
        )
        .on("Event"),
    ]
}
