internal import FHIRPath
internal import FHIRTree

/// The answers of a QuestionnaireResponse fit its Questionnaire, where that is at hand.
///
/// http://hl7.org/fhir/R4/questionnaireresponse.html#notes: items stand where the questionnaire has them, those below a question
/// within its answers, only enabled ones are answered, a finished response answers all that is required, and questions
/// that do not repeat have one answer.
struct ResponseCheck {
    let run: ValidationRun
    let names: ResponseNames
    /// A finished response must answer what is required.
    let isComplete: Bool
    /// The answers' values by the item that they answer.
    let answers: [String: [Node]]

    private static let depth = 64

    init(_ run: ValidationRun, _ response: Node) {
        self.run = run
        names = ResponseNames(run.tree)
        let status = run.tree.child(response, .status)
        let text = status.exists && run.tree.kind(status) == .string ? run.tree.text(status) : ""
        isComplete = text == "completed" || text == "amended"
        answers = Self.answers(in: response, run.tree, names)
    }

    private static func answers(in response: Node, _ tree: Tree, _ names: ResponseNames) -> [String: [Node]] {
        var found: [String: [Node]] = [:], open = tree.items(response, names.item)
        while let item = open.popLast() {
            guard tree.kind(item) == .object else { continue }
            let answers = tree.items(item, names.answer).filter { tree.kind($0) == .object }
            found[names.linkId(of: item, tree), default: []] += answers.compactMap { names.value(of: $0, tree) }
            open += tree.items(item, names.item)
            for answer in answers { open += tree.items(answer, names.item) }
        }
        return found
    }

    /// Checks the items directly in a node against those that the questionnaire has there.
    func check(_ parent: Node, _ expected: [Questionnaire.Item], depth: Int = ResponseCheck.depth) {
        guard depth > 0 else { return }
        var given: [String: [Node]] = [:]
        for item in run.tree.items(parent, names.item) where run.tree.kind(item) == .object {
            let linkId = names.linkId(of: item, run.tree)
            if expected.contains(where: { $0.linkId == linkId }) {
                given[linkId, default: []].append(item)
            } else {
                report(.unknownItem(linkId), at: item)
            }
        }
        for definition in expected { check(given[definition.linkId] ?? [], definition, in: parent, depth) }
    }

    private func check(_ items: [Node], _ definition: Questionnaire.Item, in parent: Node, _ depth: Int) {
        let isEnabled = isEnabled(definition)
        if isEnabled == false {
            for item in items where hasContent(item) { report(.notEnabled(definition.linkId), at: item) }
            return
        }
        if items.isEmpty, isEnabled == true { return checkRequired(definition, in: parent) }
        checkOccurrences(items, definition)
        for item in items { check(item, definition, depth) }
    }

    private func hasContent(_ item: Node) -> Bool {
        run.tree.has(item, names.answer) || run.tree.has(item, names.item)
    }

    private func checkRequired(_ definition: Questionnaire.Item, in parent: Node) {
        guard definition.isRequired, definition.type != .display else { return }
        let severity: Severity = isComplete ? .error : .warning
        run.report(.response(.missingItem(definition.linkId)), severity, at: Place(parent, missing: names.item), -1)
    }

    private func checkOccurrences(_ items: [Node], _ definition: Questionnaire.Item) {
        let answers = items.flatMap { run.tree.items($0, names.answer) }
        let isGroup = definition.type == .group
        let count = isGroup ? items.count : answers.count
        guard let last = items.last else { return }
        if !definition.repeats, items.count > 1 || answers.count > 1 {
            return report(.tooMany(definition.linkId, 1), at: last)
        }
        if let max = definition.limits.maxOccurs, count > max { report(.tooMany(definition.linkId, max), at: last) }
        if let min = definition.limits.minOccurs, count < min, isComplete {
            report(.tooFew(definition.linkId, min), at: last)
        }
    }

    private func check(_ item: Node, _ definition: Questionnaire.Item, _ depth: Int) {
        let answers = run.tree.items(item, names.answer).filter { run.tree.kind($0) == .object }
        if let type = definition.type, !type.takesAnswers, !answers.isEmpty {
            return report(.notAnswerable(definition.linkId), at: item)
        }
        if definition.isRequired, isComplete, !hasContent(item), definition.type != .display {
            report(.noAnswer(definition.linkId), at: item)
        }
        checkExclusive(answers, definition)
        for answer in answers {
            if let value = names.value(of: answer, run.tree) { check(value, definition) }
            check(answer, definition.items, depth: depth - 1)
        }
        if definition.type == .group || definition.type == nil {
            return check(item, definition.items, depth: depth - 1)
        }
        if answers.isEmpty, let inner = run.tree.items(item, names.item).first {
            report(.misplacedItems(definition.linkId), at: inner)
        }
    }

    private func checkExclusive(_ answers: [Node], _ definition: Questionnaire.Item) {
        guard answers.count > 1 else { return }
        let exclusive = definition.options.filter(\.isExclusive)
        for answer in answers {
            guard let value = names.value(of: answer, run.tree) else { continue }
            if exclusive.contains(where: { equals(value, $0.value) }) {
                report(.notAlone(definition.linkId), at: answer)
            }
        }
    }

    func report(_ problem: ResponseProblem, at node: Node) { run.report(.response(problem), at: node, -1) }
}

extension ValidationRun {
    func checkResponse(_ response: Node) {
        guard let name = schema.symbols.find("questionnaire") else { return }
        let canonical = tree.child(response, name)
        guard canonical.exists, tree.kind(canonical) == .string,
            let questionnaire = options.counterparts.questionnaires[tree.text(canonical)]
        else { return }
        ResponseCheck(self, response).check(response, questionnaire.items)
    }
}

/// The names in a response that are not among the engine's own.
struct ResponseNames {
    let item: Symbol
    let answer: Symbol
    private let linkId: Symbol

    init(_ tree: Tree) {
        item = tree.symbol("item") ?? .overflow
        answer = tree.symbol("answer") ?? .overflow
        linkId = tree.symbol("linkId") ?? .overflow
    }

    func linkId(of item: Node, _ tree: Tree) -> String {
        let node = tree.child(item, linkId)
        return node.exists && tree.kind(node) == .string ? tree.text(node) : ""
    }

    /// An answer's value, `valueCoding` or the like.
    func value(of answer: Node, _ tree: Tree) -> Node? {
        tree.children(answer).first { member in
            tree[member].flags.isDisjoint(with: [.companion, .duplicate])
                && tree.nameText(tree.name(member)).hasPrefix("value")
        }
    }
}

extension Questionnaire.ItemType {
    var takesAnswers: Bool {
        switch self {
        case .group, .display, .question: false
        case .boolean, .decimal, .integer, .date, .dateTime, .time, .string, .text, .url, .choice, .openChoice,
            .attachment, .reference, .quantity:
            true
        }
    }

    /// The types of answers as their names end (`valueCoding`); options may be of other types.
    var answers: [String] {
        switch self {
        case .group, .display, .question: []
        case .boolean: ["Boolean"]
        case .decimal: ["Decimal"]
        case .integer: ["Integer"]
        case .date: ["Date"]
        case .dateTime: ["DateTime"]
        case .time: ["Time"]
        case .string, .text: ["String"]
        case .url: ["Uri"]
        case .choice: ["Coding"]
        case .openChoice: ["Coding", "String"]
        case .attachment: ["Attachment"]
        case .reference: ["Reference"]
        case .quantity: ["Quantity"]
        }
    }
}
