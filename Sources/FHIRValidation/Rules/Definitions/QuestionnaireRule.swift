internal import FHIRTree

/// An item of a Questionnaire is enabled by the answer to a question: one that is in it, and another one.
///
/// http://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen.question
extension ValidationRun {
    func checkQuestionnaire(_ node: Node) {
        guard let condition = tree.symbol("enableWhen") else { return }
        var items: [NamedNode] = [], open = NamedNode(tree: tree, node: node).objects(.item)
        while let item = open.popLast() {
            items.append(item)
            open += item.objects(.item)
        }
        lazy var known = Set(items.compactMap { $0.text("linkId") })
        for item in items {
            for question in item.objects(condition).flatMap({ $0.members("question") })
            where tree.kind(question) == .string {
                let name = tree.text(question)
                if !known.contains(name) { report(.questionnaire(.unknownQuestion), at: question, -1) }
                if name == item.text("linkId") { report(.questionnaire(.ownQuestion), at: question, -1) }
            }
        }
    }
}

package enum QuestionnaireProblem: Hashable, BitwiseCopyable, Sendable {
    case unknownQuestion
    case ownQuestion

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .unknownQuestion:
            Message(
                "fhir/enable-when", .notFound,
                text: Localized(
                    nb: "Skjemaet har ikke noe spørsmål \(context.shown) som kan avgjøre om punktet vises.",
                    en: "The questionnaire has no question \(context.shown) that could enable the item."),
                advice: Localized(
                    nb: "Oppgi linkId til et spørsmål i skjemaet.", en: "Give the linkId of a question that is there."))
        case .ownQuestion:
            Message(
                "fhir/enable-when", .businessRule,
                text: Localized(
                    nb: "Punktet \(context.shown) kan ikke avgjøre selv om det vises.",
                    en: "The item \(context.shown) cannot enable itself."),
                advice: Localized(nb: "Oppgi et annet spørsmål.", en: "Give another question."))
        }
    }
}
