// FHIRPath N1, 6.5 "Boolean logic": three-valued, empty being the third value.
extension Machine {
    /// `and`, `or`, `implies`: the left side is on the stack, the right side is run unless the left one decides.
    mutating func applyLogic(_ operation: BinaryOperator, right: Range<Int>) throws(FHIRPathError) {
        let left = try popBoolean(operation.rawValue)
        let decisive = operation == .or
        if left == decisive || (operation == .implies && left == false) {
            return push(boolean: operation != .and)
        }
        try run(right)
        let right = try popBoolean(operation.rawValue)
        switch operation {
        case .and: push(boolean: right == false ? false : left == nil ? nil : right)
        case .implies: push(boolean: right == true ? true : left == nil ? nil : right)
        default: push(boolean: right == true ? true : left == nil ? nil : right)
        }
    }

    mutating func exclusiveOr() throws(FHIRPathError) {
        let right = try popBoolean("xor"), left = try popBoolean("xor")
        guard let left, let right else { return stack.begin() }
        push(boolean: left != right)
    }

    mutating func not() throws(FHIRPathError) { push(boolean: try popBoolean("not").map { !$0 }) }
}
