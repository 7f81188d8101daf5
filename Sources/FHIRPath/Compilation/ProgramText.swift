import FHIRTree

extension Program: CustomStringConvertible {
    /// The instructions, one a line, with what they point to.
    public var description: String {
        ops.indices.map { "\($0): \(text(ops[$0]))" }.joined(separator: "\n")
    }

    private func text(_ op: Op) -> String {
        let name = "\(op.code)"
        switch op.code {
        case .literal: return "\(name) \(literals[Int(op.operand)].text ?? "")"
        case .variable, .child, .childOfThis: return "\(name) \(names[Int(op.operand)])"
        case .typeOrChild: return "\(name) \(op.operand)"
        case .binary: return BinaryOperator(number: op.small)?.rawValue ?? name
        case .logic: return "\(BinaryOperator(number: op.small)?.rawValue ?? name) ..<\(op.operand)"
        case .call: return "\(name) \(Function(number: op.small)?.rawValue ?? "") \(op.count)"
        case .lambda: return "\(name) \(Function(number: op.small)?.rawValue ?? "") \(op.count)"
        case .body, .once: return "\(name) ..<\(op.operand)"
        case .isType, .asType, .ofType:
            let type = types[Int(op.operand)]
            return "\(name) \(type.fhir.raw) \(type.systemType?.name ?? "")"
        case .empty, .this, .index, .total, .resource, .rootResource, .context, .indexer, .negate, .affirm: return name
        }
    }
}
