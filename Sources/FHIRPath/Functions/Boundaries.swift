// `lowBoundary`, `highBoundary`, `precision` and `comparable`, from FHIRPath 2.1 on.
extension Machine {
    /// The least (greatest) value that the input may stand for, given to a number of digits.
    mutating func pushBoundary(_ function: Function, hasPrecision: Bool) throws(FHIRPathError) {
        let isHigh = function == .highBoundary
        let precision = hasPrecision ? try popInteger(function.rawValue) : nil
        guard let item = try popValue(function.rawValue) else { return stack.begin() }
        let digits = precision.map { Int(clamping: $0) }
        switch item {
        case .integer(let value):
            stack.push(Decimal(value).boundary(isHigh: isHigh, decimals: digits ?? 8).map { .decimal($0) })
        case .decimal(let value):
            stack.push(value.boundary(isHigh: isHigh, decimals: digits ?? 8).map { .decimal($0) })
        case .quantity(let value):
            let bound = value.value.boundary(isHigh: isHigh, decimals: digits ?? 8)
            stack.push(bound.map { .quantity(value.with($0)) })
        case .moment(let value):
            let most = value.kind == .date ? 8 : value.kind == .time ? 9 : 17
            stack.push(value.boundary(isHigh: isHigh, digits: digits ?? most).map { .moment($0) })
        case .element, .boolean, .string, .type, .definition:
            throw fail(.wrongType(operation: function.rawValue, type: typeName(item)))
        }
    }

    /// The number of decimals, or of the digits that a moment is written with.
    mutating func pushPrecision() throws(FHIRPathError) {
        guard let item = try popValue("precision") else { return stack.begin() }
        switch item {
        case .integer: stack.push(.integer(0))
        case .decimal(let value): stack.push(.integer(Int64(max(value.scale, 0))))
        case .moment(let value): stack.push(.integer(Int64(value.digits)))
        case .element, .boolean, .string, .quantity, .type, .definition:
            throw fail(.wrongType(operation: "precision", type: typeName(item)))
        }
    }

    mutating func testComparable() throws(FHIRPathError) {
        let right = try popValue("comparable"), left = try popValue("comparable")
        guard let left, let right else { return stack.begin() }
        guard let a = quantity(left), let b = quantity(right) else {
            throw fail(.noCommonType(operation: "comparable", typeName(left), typeName(right)))
        }
        push(boolean: a.code == b.code || UCUM.isComparable(a.code, b.code))
    }
}

extension Decimal {
    /// Half a unit of the last decimal below (above), rounded down (up) to so many decimals; nil for a number of decimals
    /// that no Decimal has.
    fileprivate func boundary(isHigh: Bool, decimals: Int) -> Decimal? {
        guard (0...28).contains(decimals), let finer = rescaled(to: scale + 1) else { return nil }
        let bound = Decimal(digits: finer.digits + (isHigh ? 5 : -5), scale: finer.scale)
        return bound.rescaled(to: decimals, isHigh ? .up : .down)
    }
}

extension Moment {
    /// The digits that its precision is written with: 4 for a year, 17 for a date and time with milliseconds.
    fileprivate var digits: Int {
        let date = kind == .time ? 0 : min(Int(precision.rawValue), 2) * 2 + 4
        guard precision >= .hour else { return date }
        return date + (Int(precision.rawValue) - 2) * 2 + Int(fractionDigits)
    }

    /// The earliest (latest) moment, written with so many digits; nil for a number of digits that it cannot have.
    fileprivate func boundary(isHigh: Bool, digits: Int) -> Moment? {
        let wanted: Precision
        switch kind == .time ? digits + 8 : digits {
        case 4: wanted = .year
        case 6: wanted = .month
        case 8 where kind != .time: wanted = .day
        case 10: wanted = .hour
        case 12: wanted = .minute
        case 14, 17: wanted = .second
        default: return nil
        }
        guard kind != .date || wanted <= .day else { return nil }
        let full = isHigh ? latest : earliest
        var bound = full.with(kind: kind, precision: wanted)
        let hasFraction = digits == (kind == .time ? 9 : 17)
        bound.fractionDigits = hasFraction ? 3 : 0
        bound.nanosecond = hasFraction ? boundedNanosecond(full, isHigh) : 0
        if kind == .dateTime, wanted >= .hour, !hasOffset {
            bound.offset = isHigh ? Moment.westernmost : Moment.easternmost
        } else if wanted < .hour {
            bound.offset = Moment.noOffset
        }
        return bound
    }

    /// To the millisecond: what was written, the rest filled with 9 (or 0).
    private func boundedNanosecond(_ full: Moment, _ isHigh: Bool) -> UInt32 {
        let isOpen = precision < .second || fractionDigits == 0
        return isOpen ? (isHigh ? 999_000_000 : 0) : full.nanosecond / 1_000_000 * 1_000_000
    }
}
