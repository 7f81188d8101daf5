extension RuleCatalogue {
    /// Answers that do not fit their questionnaire (`ResponseRule`, `AnswerRule`), which must be given with --definitions.
    static let questionnaires: [RuleEntry] = [
        answer(
            "fhir/questionnaire/unknown-item",
            Localized(nb: "Skjemaet har ikke noe slikt punkt her.", en: "The questionnaire has no such item here."),
            advice: Localized(
                nb: "Kontroller linkId, og at punktet står i samme gruppe som i skjemaet.",
                en: "Check the linkId, and that the item stands in the same group as in the questionnaire.")),
        answer(
            "fhir/questionnaire/not-enabled",
            Localized(
                nb: "Punktet skal ikke besvares: vilkåret for det er ikke oppfylt.",
                en: "The item is not to be answered: its condition does not hold."),
            advice: Localized(nb: "Fjern svaret.", en: "Remove the answer.")),
        answer(
            "fhir/questionnaire/required",
            Localized(
                nb: "Et påkrevd punkt mangler eller er ubesvart.", en: "A required item is missing or has no answer."),
            advice: Localized(nb: "Besvar punktet.", en: "Answer the item.")),
        answer(
            "fhir/questionnaire/no-question",
            Localized(
                nb: "Punktet er en gruppe eller en tekst og har likevel et svar.",
                en: "The item is a group or a text and yet has an answer."),
            advice: Localized(nb: "Fjern svaret.", en: "Remove the answer.")),
        answer(
            "fhir/questionnaire/nesting",
            Localized(
                nb: "Et punkt står rett under et spørsmål eller en tekst.",
                en: "An item stands directly below a question or a display."),
            advice: Localized(
                nb: "Flytt det inn i svaret på spørsmålet (answer.item).",
                en: "Move it into the answer to the question (answer.item).")),
        answer(
            "fhir/questionnaire/reference-type",
            Localized(
                nb: "Svaret viser til en annen slags ressurs enn skjemaet ber om.",
                en: "The answer refers to another type of resource than the questionnaire wants."),
            advice: Localized(nb: "Rett referansen.", en: "Correct the reference.")),
        answer(
            "fhir/questionnaire/occurrences",
            Localized(
                nb: "Punktet er besvart for mange eller for få ganger.",
                en: "The item is answered too often or not often enough."),
            advice: Localized(
                nb: "Behold bare så mange svar som skjemaet tillater.",
                en: "Keep as many answers as the questionnaire allows.")),
        answer(
            "fhir/questionnaire/exclusive",
            Localized(
                nb: "Svaret utelukker alle andre, men står ikke alene.",
                en: "The answer excludes all others, but is not alone."),
            advice: Localized(nb: "Behold bare ett av dem.", en: "Keep only one of them.")),
        answer(
            "fhir/questionnaire/answer-type",
            Localized(nb: "Svaret er av feil type.", en: "The answer is of the wrong type."),
            advice: Localized(nb: "Gi svaret den typen som punktet har.", en: "Give the answer the type of its item.")),
        answer(
            "fhir/questionnaire/option",
            Localized(
                nb: "Svaret er ikke blant dem som skjemaet tilbyr.",
                en: "The answer is none that the questionnaire offers."),
            advice: Localized(nb: "Velg et av svarene.", en: "Choose one of the answers.")),
        answer(
            "fhir/questionnaire/bounds",
            Localized(
                nb: "Svaret er mindre eller større enn skjemaet tillater.",
                en: "The answer is less or more than the questionnaire allows."),
            advice: Localized(
                nb: "Rett svaret; en mengde må ha en enhet som kan sammenlignes.",
                en: "Correct the answer; a quantity needs a unit that can be compared.")),
        answer(
            "fhir/questionnaire/length",
            Localized(
                nb: "Svaret har for få eller for mange tegn.", en: "The answer has too few or too many characters."),
            advice: Localized(nb: "Rett svaret.", en: "Correct the answer.")),
        answer(
            "fhir/questionnaire/pattern",
            Localized(
                nb: "Svaret passer ikke med punktets mønster.", en: "The answer does not match its item's pattern."),
            advice: Localized(nb: "Rett svaret.", en: "Correct the answer.")),
        answer(
            "fhir/questionnaire/decimals",
            Localized(nb: "Svaret har for mange desimaler.", en: "The answer has too many decimal places."),
            advice: Localized(nb: "Rund av.", en: "Round it.")),
        answer(
            "fhir/questionnaire/unit",
            Localized(
                nb: "Enheten er ikke blant dem som skjemaet tilbyr.",
                en: "The unit is none that the questionnaire offers."),
            advice: Localized(nb: "Bruk en av enhetene.", en: "Use one of the units.")),
        answer(
            "fhir/questionnaire/media-type",
            Localized(
                nb: "Vedlegget er av en annen type enn skjemaet tillater.",
                en: "The attachment is of another type than the questionnaire allows."),
            advice: Localized(nb: "Legg ved en fil av en tillatt type.", en: "Attach a file of an allowed type.")),
        answer(
            "fhir/questionnaire/size",
            Localized(
                nb: "Vedlegget er større enn skjemaet tillater.",
                en: "The attachment is bigger than the questionnaire allows."),
            advice: Localized(nb: "Legg ved en mindre fil.", en: "Attach a smaller file.")),
    ]

    private static func answer(_ id: String, _ title: Localized, advice: Localized) -> RuleEntry {
        let reason = Localized(
            nb: "Et skjema bestemmer hvilke punkter som besvares, og med hva.",
            en: "A questionnaire decides which items are answered, and with what.")
        let source = specification + "questionnaireresponse.html#notes"
        return RuleEntry(id, .error, RuleWords(title: title, reason: reason, advice: advice, source: source))
    }
}
