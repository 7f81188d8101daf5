extension Word {
    static let rules = Word(
        .rules, examples: ["rules"],
        summary: Phrase(
            nb: "Viser alle regler: id, alvorlighet og hva som er galt.",
            en: "Lists all rules: id, severity and what is wrong."),
        options: [.lang, .help])

    static let explain = Word(
        .explain, examples: ["explain lmr/double-identity", "explain lmr/"],
        summary: Phrase(
            nb: "Forklarer en regel: hvorfor, hva som går tapt, hva som må gjøres, eksempler.",
            en: "Explains a rule: why, what is lost, what to do, examples."),
        operands: .one("RULE"), options: [.lang, .help],
        remarks: [
            Phrase(
                nb: "RULE er en id fra et funn, eller en familie med skråstrek til slutt.",
                en: "RULE is the id of a finding, or a family with a slash at its end.")
        ])
}
