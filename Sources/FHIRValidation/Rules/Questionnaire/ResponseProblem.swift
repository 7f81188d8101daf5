/// What is wrong with the answers to a questionnaire.
package enum ResponseProblem: Hashable, Sendable {
    case unknownItem(String)
    case notEnabled(String)
    case missingItem(String)
    case noAnswer(String)
    case notAnswerable(String)
    case misplacedItems(String)
    case wrongTarget([String])
    case tooMany(String, Int)
    case tooFew(String, Int)
    case notAlone(String)
    case wrongType(String)
    case notOption(String)
    case tooSmall(String)
    case tooLarge(String)
    case incomparable(String)
    case tooShort(Int)
    case tooLong(Int)
    case noMatch(String)
    case tooPrecise(Int)
    case wrongUnit
    case wrongMediaType([String])
    case tooBig(Int)

    func message(_ context: MessageContext) -> Message {
        let text = text(context.shown)
        return Message(rule, type, text: text, advice: advice)
    }

    private var rule: String {
        switch self {
        case .unknownItem: "fhir/questionnaire/unknown-item"
        case .notEnabled: "fhir/questionnaire/not-enabled"
        case .missingItem, .noAnswer: "fhir/questionnaire/required"
        case .notAnswerable: "fhir/questionnaire/no-question"
        case .misplacedItems: "fhir/questionnaire/nesting"
        case .wrongTarget: "fhir/questionnaire/reference-type"
        case .tooMany, .tooFew: "fhir/questionnaire/occurrences"
        case .notAlone: "fhir/questionnaire/exclusive"
        case .wrongType: "fhir/questionnaire/answer-type"
        case .notOption: "fhir/questionnaire/option"
        case .tooSmall, .tooLarge, .incomparable: "fhir/questionnaire/bounds"
        case .tooShort, .tooLong: "fhir/questionnaire/length"
        case .noMatch: "fhir/questionnaire/pattern"
        case .tooPrecise: "fhir/questionnaire/decimals"
        case .wrongUnit: "fhir/questionnaire/unit"
        case .wrongMediaType: "fhir/questionnaire/media-type"
        case .tooBig: "fhir/questionnaire/size"
        }
    }

    private var type: IssueType {
        switch self {
        case .unknownItem, .notAnswerable, .misplacedItems, .tooMany, .notAlone, .wrongType: .structure
        case .missingItem, .noAnswer, .tooFew: .required
        case .notEnabled: .businessRule
        case .notOption: .codeInvalid
        case .tooLong, .tooBig: .tooLong
        case .tooSmall, .tooLarge, .incomparable, .tooShort, .noMatch, .tooPrecise, .wrongUnit, .wrongMediaType,
            .wrongTarget:
            .value
        }
    }

    private func text(_ shown: String) -> Localized {
        switch self {
        case .unknownItem(let id):
            Localized(
                nb: "Skjemaet har ikke noe punkt '\(id)' her.", en: "The questionnaire has no item '\(id)' here.")
        case .notEnabled(let id):
            Localized(
                nb: "Punktet '\(id)' skal ikke besvares: vilkåret for det er ikke oppfylt.",
                en: "The item '\(id)' is not to be answered: its condition does not hold.")
        case .missingItem(let id):
            Localized(nb: "Punktet '\(id)' er påkrevd og mangler.", en: "The required item '\(id)' is missing.")
        case .noAnswer(let id):
            Localized(nb: "Punktet '\(id)' er påkrevd og ubesvart.", en: "The required item '\(id)' has no answer.")
        case .notAnswerable(let id):
            Localized(nb: "Punktet '\(id)' er ikke noe spørsmål.", en: "The item '\(id)' is no question.")
        case .misplacedItems(let id):
            Localized(
                nb: "Punktet står rett under '\(id)', som ikke er en gruppe.",
                en: "The item stands directly below '\(id)', which is no group.")
        case .wrongTarget(let types):
            Localized(
                nb: "Referansen peker ikke på \(MessageContext.alternatives(types).nb), som skjemaet ber om.",
                en:
                    "The reference does not point to \(MessageContext.alternatives(types).en), which the questionnaire wants."
            )
        case .tooMany(let id, let max):
            Localized(
                nb: "Punktet '\(id)' kan besvares høyst \(max) gang(er).",
                en: "The item '\(id)' may be answered at most \(max) time(s).")
        case .tooFew(let id, let min):
            Localized(
                nb: "Punktet '\(id)' skal besvares minst \(min) ganger.",
                en: "The item '\(id)' must be answered at least \(min) times.")
        case .notAlone(let id):
            Localized(
                nb: "Svaret på '\(id)' utelukker alle andre.", en: "The answer to '\(id)' excludes all others.")
        case .wrongType(let id):
            Localized(
                nb: "Svaret på '\(id)' er av feil type.", en: "The answer to '\(id)' is of the wrong type.")
        case .notOption(let id):
            Localized(
                nb: "Svaret på '\(id)' er ikke blant svarene som skjemaet tilbyr.",
                en: "The answer to '\(id)' is none that the questionnaire offers.")
        case .tooSmall(let limit):
            Localized(nb: "Svaret er mindre enn \(limit).", en: "The answer is less than \(limit).")
        case .tooLarge(let limit):
            Localized(nb: "Svaret er større enn \(limit).", en: "The answer is more than \(limit).")
        case .incomparable(let limit):
            Localized(
                nb: "Svaret kan ikke sammenlignes med grensen \(limit).",
                en: "The answer cannot be compared with its limit \(limit).")
        case .tooShort(let min):
            Localized(nb: "\(shown) har færre enn \(min) tegn.", en: "\(shown) has fewer than \(min) characters.")
        case .tooLong(let max):
            Localized(nb: "\(shown) har flere enn \(max) tegn.", en: "\(shown) has more than \(max) characters.")
        case .noMatch(let pattern):
            Localized(
                nb: "\(shown) passer ikke med mønsteret \(pattern).",
                en: "\(shown) does not match the pattern \(pattern).")
        case .tooPrecise(let max):
            Localized(
                nb: "Svaret har flere enn \(max) desimaler.", en: "The answer has more than \(max) decimal places.")
        case .wrongUnit:
            Localized(
                nb: "Enheten er ikke blant dem som skjemaet tilbyr.",
                en: "The unit is none that the questionnaire offers.")
        case .wrongMediaType(let types):
            Localized(
                nb: "Vedleggets type er ingen av \(types.joined(separator: ", ")).",
                en: "The attachment's type is none of \(types.joined(separator: ", ")).")
        case .tooBig(let max):
            Localized(
                nb: "Vedlegget er på mer enn \(max) byte.", en: "The attachment has more than \(max) bytes.")
        }
    }

    private var advice: Localized {
        switch self {
        case .unknownItem:
            Localized(
                nb: "Kontroller linkId, og at punktet står i samme gruppe som i skjemaet.",
                en: "Check the linkId, and that the item stands in the same group as in the questionnaire.")
        case .misplacedItems:
            Localized(
                nb: "Flytt det inn i et svar (answer.item); en tekst (display) har ingen punkter under seg.",
                en: "Move it into an answer (answer.item); a display has no items below it.")
        case .missingItem, .noAnswer, .tooFew: Localized(nb: "Besvar punktet.", en: "Answer the item.")
        case .notEnabled, .notAnswerable, .tooMany: Localized(nb: "Fjern svaret.", en: "Remove the answer.")
        case .notAlone: Localized(nb: "Behold bare ett av dem.", en: "Keep only one of them.")
        case .wrongType, .notOption, .tooSmall, .tooLarge, .incomparable, .tooShort, .tooLong, .noMatch, .tooPrecise,
            .wrongUnit, .wrongMediaType, .wrongTarget, .tooBig:
            Localized(nb: "Rett svaret.", en: "Correct the answer.")
        }
    }
}
