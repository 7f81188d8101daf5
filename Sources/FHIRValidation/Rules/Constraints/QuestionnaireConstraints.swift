extension ConstraintTable {
    /// Constraints on Questionnaire and QuestionnaireResponse.
    static let questionnaire: [ConstraintLogic] = [
        ConstraintLogic(
            "que-1", .holds("iif(type = 'group', item.exists(), true) and iif(type = 'display', item.empty(), true)"),
            text: Localized(
                nb: "En gruppe må ha underpunkter, og en visningstekst (display) kan ikke ha dem.",
                en: "A group must have items of its own, and a display item cannot have any."),
            advice: Localized(
                nb: "Legg til eller fjern underpunktene, eller rett type.",
                en: "Add or remove the nested items, or correct the type.")),
        ConstraintLogic(
            "que-2", .holds("descendants().linkId.isDistinct()"),
            text: Localized(
                nb: "Flere punkter i skjemaet har samme linkId.",
                en: "Several items of the questionnaire have the same linkId."),
            advice: Localized(
                nb: "Gi hvert punkt sin egen linkId.",
                en: "Give every item a linkId of its own.")),
        ConstraintLogic(
            "que-3", .holds("code.empty() or type.where($this = 'display').empty()"),
            text: Localized(
                nb: "En visningstekst (display) kan ikke ha kode.",
                en: "A display item cannot have a code."),
            advice: Localized(
                nb: "Utelat code.",
                en: "Leave code out.")),
        ConstraintLogic(
            "que-4", .holds("answerValueSet.empty() or answerOption.empty()"),
            text: Localized(
                nb: "Spørsmålet har både answerOption og answerValueSet.",
                en: "The question has both answerOption and answerValueSet."),
            advice: Localized(
                nb: "Bruk bare én av dem.",
                en: "Use one of them only.")),
        ConstraintLogic(
            "que-5",
            .holds(
                """
                (answerValueSet.empty() and answerOption.empty()) or type.where($this in ('choice' | 'open-choice' | \
                'decimal' | 'integer' | 'date' | 'dateTime' | 'time' | 'string' | 'quantity')).exists()
                """),
            text: Localized(
                nb: "Spørsmålet har svaralternativer, men typen tillater ikke det.",
                en: "The question has answer options, but its type does not allow them."),
            advice: Localized(
                nb: "Bruk choice eller open-choice, eller fjern svaralternativene.",
                en: "Use choice or open-choice, or remove the options.")
        )
        .presuming("type"),
        ConstraintLogic(
            "que-6", .holds("(required.empty() and repeats.empty()) or type.where($this = 'display').empty()"),
            text: Localized(
                nb: "En visningstekst (display) kan verken være påkrevd eller gjentas.",
                en: "A display item can be neither required nor repeating."),
            advice: Localized(
                nb: "Utelat required og repeats.",
                en: "Leave required and repeats out.")),
        ConstraintLogic(
            "que-7", .holds("iif(operator = 'exists', answer.ofType(boolean).exists(), true)"),
            text: Localized(
                nb: "Når operatoren er exists, må svaret være boolsk.",
                en: "When the operator is exists, the answer must be a boolean."),
            advice: Localized(
                nb: "Bruk answerBoolean.",
                en: "Use answerBoolean.")),
        ConstraintLogic(
            "que-8", .holds("initial.empty() or type.where($this in ('group' | 'display')).empty()"),
            text: Localized(
                nb: "Grupper og visningstekster kan ikke ha startverdi (initial).",
                en: "Groups and display items cannot have an initial value."),
            advice: Localized(
                nb: "Utelat initial.",
                en: "Leave initial out.")),
        ConstraintLogic(
            "que-9", .holds("readOnly.empty() or type.where($this = 'display').empty()"),
            text: Localized(
                nb: "En visningstekst (display) kan ikke ha readOnly.",
                en: "A display item cannot have readOnly."),
            advice: Localized(
                nb: "Utelat readOnly.",
                en: "Leave readOnly out.")),
        ConstraintLogic(
            "que-10",
            .holds(
                """
                maxLength.empty() or type.where($this in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | \
                'url' | 'open-choice')).exists()
                """),
            text: Localized(
                nb: "maxLength er bare for enkle spørsmålstyper.",
                en: "maxLength is only for simple question types."),
            advice: Localized(
                nb: "Utelat maxLength.",
                en: "Leave maxLength out.")
        )
        .presuming("type"),
        ConstraintLogic(
            "que-11", .holds("initial.empty() or answerOption.empty()"),
            text: Localized(
                nb: "Spørsmålet har både svaralternativer (answerOption) og startverdi (initial).",
                en: "The question has both answer options and an initial value."),
            advice: Localized(
                nb: "Utelat initial; bruk initialSelected på alternativet.",
                en: "Leave initial out; use initialSelected on the option.")),
        ConstraintLogic(
            "que-12", .holds("enableBehavior.exists() or enableWhen.count() < 2"),
            text: Localized(
                nb: """
                    Punktet har flere betingelser (enableWhen), men ikke om alle eller én må være oppfylt \
                    (enableBehavior).
                    """,
                en: """
                    The item has several conditions (enableWhen) but does not say whether all or any must hold \
                    (enableBehavior).
                    """),
            advice: Localized(
                nb: "Oppgi enableBehavior: all eller any.",
                en: "Give enableBehavior: all or any.")),
        ConstraintLogic(
            "que-13", .holds("initial.count() < 2 or repeats.where($this = true).exists()"),
            text: Localized(
                nb: "Punktet har flere startverdier, men kan ikke gjentas.",
                en: "The item has several initial values but does not repeat."),
            advice: Localized(
                nb: "Sett repeats til true, eller behold én initial.",
                en: "Set repeats to true, or keep one initial.")),
        ConstraintLogic(
            "qrs-1", .holds("item.empty() or answer.empty()"),
            text: Localized(
                nb: "Svaret har underpunkter både på punktet og på svaret.",
                en: "The response has nested items both beneath the item and beneath its answer."),
            advice: Localized(
                nb: "Legg underpunktene bare ett av stedene.",
                en: "Put the nested items in one of the places only.")),
    ]
}
