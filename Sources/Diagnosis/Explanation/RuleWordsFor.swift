internal import FHIRValidation
internal import LMDI

/// The words of the rule book for answers.
enum RuleWordsFor {
    /// A rule in general, where no finding of our own says more.
    static func words(_ rule: RuleEntry) -> MeaningWords {
        let words = rule.words
        return MeaningWords(
            cause: Localized(
                nb: words.title.nb + " " + words.reason.nb, en: words.title.en + " " + words.reason.en),
            remedy: words.advice, actor: Responsible.actor(rule: rule.id))
    }

    /// The finding's own advice, else that of its rule.
    static func remedy(_ finding: Issue) -> Localized {
        guard finding.advice.nb.isEmpty else { return finding.advice }
        return RuleBook.rule(finding.rule)?.words.advice ?? finding.advice
    }
}

/// Words for issues that no rule and no row of a table explains.
enum GeneralWords {
    static func words(_ meaning: Meaning?, _ issue: AnsweredIssue) -> MeaningWords {
        switch meaning?.kind {
        case .note: note
        case .echo: echo
        case .parser: parser
        case nil, .fault, .access, .envelope, .registry, .unknown: issue.severity < .error ? note : unknown
        }
    }

    private static let note = MeaningWords(
        cause: Localized(
            nb: "Dette er en opplysning, ingen feil. Meldingen avvises ikke for den.",
            en: "This is information, no error. The message is not refused for it."),
        remedy: Localized(nb: "Ingenting må gjøres.", en: "Nothing has to be done."), actor: .nobody)

    private static let echo = MeaningWords(
        cause: Localized(
            nb: "En ressurs som det vises til, har feil. Feilen meldes også her, der det vises til den.",
            en: "A resource that is referred to has faults. They are told here too, at the reference."),
        remedy: Localized(
            nb: "Rett ressursen som det vises til; da forsvinner også denne.",
            en: "Mend the resource that is referred to; then this goes as well."), actor: .developer)

    private static let parser = MeaningWords(
        cause: Localized(
            nb: "Registeret klarte ikke å lese bundelen. Den er ikke gyldig JSON eller XML, eller ikke FHIR.",
            en: "The registry could not read the bundle. It is no valid JSON or XML, or no FHIR."),
        remedy: Localized(
            nb: "Kontroller bundelen med lmdi validate, som viser linjen.",
            en: "Check the bundle with lmdi validate, which shows the line."), actor: .developer)

    private static let unknown = MeaningWords(
        cause: Localized(
            nb: "Ordlyden er ikke kjent her.", en: "These words are not known here."),
        remedy: Localized(
            nb: "Kontroller bundelen med lmdi validate. Finner den ingenting, spør FHI og legg ved hele svaret.",
            en: "Check the bundle with lmdi validate. If it finds nothing, ask FHI and enclose the whole answer."),
        actor: .developer)
}
