// FHIRPath N1, 6.2 "Comparison".
extension Machine {
    mutating func compareOperands(_ operation: BinaryOperator) throws(FHIRPathError) {
        let right = try popValue(operation.rawValue), left = try popValue(operation.rawValue)
        guard let left, let right, let order = try order(left, right, operation.rawValue) else { return stack.begin() }
        switch operation {
        case .less: push(boolean: order == .less)
        case .lessOrEqual: push(boolean: order != .greater)
        case .greater: push(boolean: order == .greater)
        default: push(boolean: order != .less)
        }
    }

    /// The order of two values, nil when precision or units leave it open.
    func order(_ a: Item, _ b: Item, _ operation: String) throws(FHIRPathError) -> Ordering? {
        switch (a, b) {
        case (.integer(let a), .integer(let b)): return Ordering(a, b)
        case (.string(let a), .string(let b)):
            return a == b ? .equal : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? .less : .greater
        case (.moment(let a), .moment(let b)) where (a.kind == .time) == (b.kind == .time): return a.compare(b)
        default: break
        }
        if let a = number(a), let b = number(b) { return a.compare(b) }
        if let a = quantity(a), let b = quantity(b) { return a.compare(b) }
        throw fail(.noCommonType(operation: operation, typeName(a), typeName(b)))
    }
}
