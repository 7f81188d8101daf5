// The operators between two collections: the right one on top of the stack, the left one below.
extension Machine {
    mutating func apply(_ operation: BinaryOperator) throws(FHIRPathError) {
        switch operation {
        case .equal: try testEquality(isNegated: false)
        case .notEqual: try testEquality(isNegated: true)
        case .equivalent: try testEquivalence(isNegated: false)
        case .notEquivalent: try testEquivalence(isNegated: true)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: try compareOperands(operation)
        case .times, .divide, .div, .mod, .plus, .minus: try calculate(operation)
        case .concat: try concatenate()
        case .union: union()
        case .in: try testMembership(isReversed: false)
        case .contains: try testMembership(isReversed: true)
        case .xor: try exclusiveOr()
        case .and, .or, .implies: try applyLogic(operation, right: 0..<0)
        }
    }
}
