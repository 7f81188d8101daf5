// FHIRPath N1, 6.6 "Math".
extension Machine {
    mutating func changeSign(isMinus: Bool) throws(FHIRPathError) {
        let name = isMinus ? "-" : "+"
        guard let item = try popValue(name) else { return stack.begin() }
        switch item {
        case .integer(let value): stack.push(.integer(isMinus ? 0 &- value : value))
        case .decimal(let value): stack.push(.decimal(isMinus ? value.negated : value))
        case .quantity(let value): stack.push(.quantity(isMinus ? value.with(value.value.negated) : value))
        case .element, .boolean, .string, .moment, .type, .definition:
            throw fail(.wrongType(operation: name, type: typeName(item)))
        }
    }

    mutating func calculate(_ operation: BinaryOperator) throws(FHIRPathError) {
        let right = try popValue(operation.rawValue), left = try popValue(operation.rawValue)
        guard let left, let right else { return stack.begin() }
        if operation == .plus, case (.string(let a), .string(let b)) = (left, right) { return try pushJoined(a, b) }
        stack.push(try result(left, operation, right))
    }

    private func result(_ a: Item, _ operation: BinaryOperator, _ b: Item) throws(FHIRPathError) -> Item? {
        switch (a, b) {
        case (.integer(let a), .integer(let b)) where operation != .divide: return integer(a, operation, b)
        case (.moment(let moment), .quantity(let quantity)) where operation == .plus || operation == .minus:
            let change = operation == .minus ? quantity.with(quantity.value.negated) : quantity
            return try moved(moment, by: change, operation.rawValue).map { .moment($0) }
        default: break
        }
        if let a = number(a), let b = number(b) { return decimal(a, operation, b) }
        if let a = quantity(a), let b = quantity(b), operation != .div, operation != .mod {
            return self.quantity(a, operation, b).map { .quantity($0) }
        }
        throw fail(.noCommonType(operation: operation.rawValue, typeName(a), typeName(b)))
    }

    /// nil when the result is out of range or divided by zero.
    private func integer(_ a: Int64, _ operation: BinaryOperator, _ b: Int64) -> Item? {
        let (value, isOverflow) =
            switch operation {
            case .plus: a.addingReportingOverflow(b)
            case .minus: a.subtractingReportingOverflow(b)
            case .times: a.multipliedReportingOverflow(by: b)
            case .mod: a.remainderReportingOverflow(dividingBy: b)
            default: a.dividedReportingOverflow(by: b)
            }
        return isOverflow ? nil : .integer(value)
    }

    private func decimal(_ a: Decimal, _ operation: BinaryOperator, _ b: Decimal) -> Item? {
        switch operation {
        case .plus: .decimal(a + b)
        case .minus: .decimal(a - b)
        case .times: (a * b).inRange.map { .decimal($0) }
        case .div: a.wholeDivision(by: b).flatMap { Int64(exactly: $0.quotient.digits) }.map { .integer($0) }
        case .mod: a.wholeDivision(by: b).map { .decimal($0.remainder) }
        default: a.divided(by: b)?.inRange.map { .decimal($0) }
        }
    }

    private func quantity(_ a: Quantity, _ operation: BinaryOperator, _ b: Quantity) -> Quantity? {
        switch operation {
        case .plus: a.adding(b)
        case .minus: a.adding(b.with(b.value.negated))
        case .times: a.combined(with: b, isDivision: false)?.inRange
        default: a.combined(with: b, isDivision: true)?.inRange
        }
    }

    /// `&`: like `+` for strings, an empty side counting as an empty string.
    mutating func concatenate() throws(FHIRPathError) {
        let right = try popString("&") ?? "", left = try popString("&") ?? ""
        try pushJoined(left, right)
    }

    private mutating func pushJoined(_ left: String, _ right: String) throws(FHIRPathError) {
        try allow(text: left.utf8.count + right.utf8.count)
        stack.push(.string(left + right))
    }
}
