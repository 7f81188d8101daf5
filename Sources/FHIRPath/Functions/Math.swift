import Glibc

// FHIRPath N1, 5.7 "Math".
extension Machine {
    mutating func abs() throws(FHIRPathError) {
        guard let item = try popValue("abs") else { return stack.begin() }
        switch item {
        case .integer(let value): stack.push(value == .min ? nil : .integer(value < 0 ? -value : value))
        case .decimal(let value): stack.push(.decimal(value.magnitude))
        case .quantity(let value): stack.push(.quantity(value.with(value.value.magnitude)))
        case .element, .boolean, .string, .moment, .type, .definition:
            throw fail(.wrongType(operation: "abs", type: typeName(item)))
        }
    }

    /// `ceiling`, `floor`, `truncate`
    mutating func roundToInteger(_ function: Function, _ rounding: Decimal.Rounding) throws(FHIRPathError) {
        let number = try popNumber(function.rawValue)
        stack.push(number.flatMap { $0.decimal.integer(rounding) }.map { .integer($0) })
    }

    mutating func round(hasPrecision: Bool) throws(FHIRPathError) {
        let precision = hasPrecision ? try popInteger("round") : 0
        guard let number = try popNumber("round"), let precision else { return stack.begin() }
        guard precision >= 0 else { throw fail(.wrongType(operation: "round", type: "\(precision)")) }
        let decimal = number.decimal
        stack.push(
            .decimal(Int64(decimal.scale) <= precision ? decimal : decimal.rescaled(to: Int(precision)) ?? decimal))
    }

    /// `exp`, `ln` and `sqrt`, by floating point; empty where they are not defined.
    mutating func real(_ function: Function) throws(FHIRPathError) {
        guard let number = try popNumber(function.rawValue) else { return stack.begin() }
        let value = number.decimal.double
        let result = function == .exp ? exp(value) : function == .ln ? log(value) : sqrt(value)
        stack.push(Decimal(approximating: result).map { .decimal($0) })
    }

    mutating func logarithm() throws(FHIRPathError) {
        let base = try popNumber("log"), number = try popNumber("log")
        guard let number, let base else { return stack.begin() }
        let result = log(number.decimal.double) / log(base.decimal.double)
        stack.push(Decimal(approximating: result).map { .decimal($0) })
    }

    /// Exact where the exponent is a whole number and the result fits.
    mutating func power() throws(FHIRPathError) {
        let exponent = try popNumber("power"), number = try popNumber("power")
        guard let number, let exponent else { return stack.begin() }
        if case .integer(let whole) = exponent, let exact = number.decimal.raised(to: whole) {
            if case .integer = number { return stack.push(exact.integer(.towardZero).map { .integer($0) }) }
            return stack.push(.decimal(exact))
        }
        let result = pow(number.decimal.double, exponent.decimal.double)
        stack.push(Decimal(approximating: result).map { .decimal($0) })
    }
}
