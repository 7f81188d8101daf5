/// What a report has of a measure.
package enum MeasurePart: Hashable, Sendable {
    case group, population, stratifier

    /// With its article.
    fileprivate var words: Localized {
        switch self {
        case .group: Localized(nb: "en gruppe", en: "a group")
        case .population: Localized(nb: "en populasjon", en: "a population")
        case .stratifier: Localized(nb: "en inndeling (stratifier)", en: "a stratifier")
        }
    }
}

/// What is wrong with a report on a measure.
package enum MeasureProblem: Hashable, Sendable {
    case unknown(MeasurePart)
    case repeated(MeasurePart)
    case missing(MeasurePart, String)
    case subjects
    case score
    case proportion

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .unknown(let part):
            Message(
                "fhir/measure-part", .businessRule,
                text: Localized(
                    nb: "Rapporten har \(part.words.nb) med en kode som målingen (Measure) ikke har her.",
                    en: "The report has \(part.words.en) with a code that its measure does not have here."),
                advice: Localized(nb: "Bruk en kode fra målingen.", en: "Use a code of the measure."))
        case .repeated(let part):
            Message(
                "fhir/measure-part", .duplicate,
                text: Localized(
                    nb: "Rapporten har \(part.words.nb) med samme kode som en annen.",
                    en: "The report has \(part.words.en) with the code of another one."),
                advice: Localized(nb: "Behold én av dem.", en: "Keep one of them."))
        case .missing(let part, let code):
            Message(
                "fhir/measure-part", .required,
                text: Localized(
                    nb: "Rapporten mangler \(part.words.nb) som målingen har: '\(code)'.",
                    en: "The report lacks \(part.words.en) of its measure: '\(code)'."),
                advice: Localized(nb: "Ta den med.", en: "Include it."))
        case .subjects:
            Message(
                "fhir/measure-subjects", .businessRule,
                text: Localized(
                    nb: "Rapporten lister pasienter (subjectResults), men er ikke av typen subject-list.",
                    en: "The report lists subjects (subjectResults), but is not of the type subject-list."),
                advice: Localized(nb: "Rett type, eller fjern listen.", en: "Correct the type, or remove the list."))
        case .score:
            Message(
                "fhir/measure-score", .businessRule,
                text: Localized(
                    nb: "Målingen avgrenser bare en gruppe (cohort) og har ingen poengsum.",
                    en: "The measure only defines a cohort, which has no score."),
                advice: Localized(nb: "Fjern measureScore.", en: "Remove the measureScore."))
        case .proportion:
            Message(
                "fhir/measure-score", .value,
                text: Localized(
                    nb: "Målingen er en andel (proportion), og da er measureScore et tall fra 0 til 1 uten enhet.",
                    en: "The measure is a proportion, whose measureScore is a number from 0 to 1 without a unit."),
                advice: Localized(nb: "Rett tallet, og fjern enheten.", en: "Correct the number, and remove the unit."))
        }
    }
}
