// What need not be run again for each item.
extension Expression {
    /// Whether a part of a body begins at a variable (`%context.element.first()`) and has nothing of the item in it. Run for each
    /// of a long list's items, it would take quadratic time.
    var isWorthOnce: Bool {
        if case .variable = node { return false }
        return beginsAtVariable && isSettled(inBody: false)
    }

    private var beginsAtVariable: Bool {
        switch node {
        case .variable: true
        case .member(let left, _): left?.beginsAtVariable ?? false
        case .call(let left, _): left?.beginsAtVariable ?? false
        case .indexer(let left, _), .binary(_, let left, _), .type(_, let left, _): left.beginsAtVariable
        case .sign(_, let operand): operand.beginsAtVariable
        case .empty, .literal, .this, .index, .total: false
        }
    }

    /// Whether it gives the same whatever the focus around it is. In a body of its own the focus is an item of its own.
    private func isSettled(inBody: Bool) -> Bool {
        switch node {
        case .empty, .literal, .variable: true
        case .this: inBody
        case .index, .total: false
        case .member(let left, _): left?.isSettled(inBody: inBody) ?? inBody
        case .call(let left, let call):
            (left?.isSettled(inBody: inBody) ?? inBody) && Expression.isSettled(call, inBody: inBody)
        case .indexer(let left, let right), .binary(_, let left, let right):
            left.isSettled(inBody: inBody) && right.isSettled(inBody: inBody)
        case .sign(_, let operand), .type(_, let operand, _): operand.isSettled(inBody: inBody)
        }
    }

    private static func isSettled(_ call: Call, inBody: Bool) -> Bool {
        guard let function = Function(rawValue: call.name) else { return false }
        switch function {
        case .is, .as, .ofType: return true
        case .aggregate, .trace: return false
        default: return call.arguments.allSatisfy { $0.expression.isSettled(inBody: inBody || function.takesBodies) }
        }
    }
}
