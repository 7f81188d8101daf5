internal import FHIRTree

/// Whether an item is to be answered at all (http://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen).
extension ResponseCheck {
    /// nil when that cannot be told.
    func isEnabled(_ item: Questionnaire.Item) -> Bool? {
        if item.hasOpenCondition { return nil }
        if item.conditions.isEmpty { return true }
        let verdicts = item.conditions.map(holds)
        if item.needsAllConditions {
            return verdicts.contains(false) ? false : verdicts.contains(nil) ? nil : true
        }
        return verdicts.contains(true) ? true : verdicts.contains(nil) ? nil : false
    }

    private func holds(_ condition: Questionnaire.Condition) -> Bool? {
        let given = answers[condition.question] ?? []
        guard let wanted = condition.answer else { return nil }
        switch condition.comparison {
        case "exists": return given.isEmpty != (wanted.tree.text(wanted.node) == "true")
        case "=": return given.contains { equals($0, wanted) }
        case "!=": return given.isEmpty ? nil : !given.contains { equals($0, wanted) }
        case ">", "<", ">=", "<=":
            guard let literal = RangeLiteral.text(wanted) else { return nil }
            return given.contains { holds("$this \(condition.comparison) \(literal)", on: $0) }
        default: return nil
        }
    }

    /// Whether an answer is a value of the questionnaire: codes by system and code, all else as it is written.
    func equals(_ answer: Node, _ wanted: Questionnaire.Value) -> Bool {
        let tree = run.tree
        guard wanted.tree.kind(wanted.node) == .object else {
            return tree.kind(answer) != .object && tree.kind(answer) != .array
                && tree.text(answer) == wanted.tree.text(wanted.node)
        }
        guard tree.kind(answer) == .object else { return false }
        let names: [Symbol] = wanted.type == "Reference" ? [.reference] : [.system, .code]
        return names.allSatisfy { text(tree, answer, $0) == text(wanted.tree, wanted.node, $0) }
    }

    private func text(_ tree: Tree, _ node: Node, _ name: Symbol) -> String? {
        let child = tree.child(node, name)
        return child.exists && tree.kind(child) == .string ? tree.text(child) : nil
    }
}
