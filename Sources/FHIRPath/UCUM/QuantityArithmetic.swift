extension Quantity {
    /// The order of two quantities after conversion to common units, nil when they cannot be compared.
    func compare(_ other: Quantity) -> Ordering? {
        if code == other.code { return value.compare(other.value) }
        guard !isCalendarSpan, !other.isCalendarSpan else { return compareMonths(other) }
        guard let (a, b) = inCommonUnits(other) else { return nil }
        return a.compare(b)
    }

    /// Whether this is a number of calendar years or months, whose length in days varies.
    var isCalendarSpan: Bool { calendar == .year || calendar == .month }

    private func compareMonths(_ other: Quantity) -> Ordering? {
        guard isCalendarSpan, other.isCalendarSpan else { return nil }
        return months.compare(other.months)
    }

    /// The number of months in a calendar span.
    private var months: Decimal { calendar == .year ? value * Decimal(Int64(12)) : value }

    /// Both values multiplied to whole multiples of one unit; nil when the units do not measure the same.
    private func inCommonUnits(_ other: Quantity) -> (Decimal, Decimal)? {
        guard let a = UCUM.canonical(code), let b = UCUM.canonical(other.code), a.dimensions == b.dimensions else {
            return nil
        }
        return (
            (value + a.offset) * a.numerator * b.denominator, (other.value + b.offset) * b.numerator * a.denominator
        )
    }

    /// Equal in the less precise of the two once they have a common unit; a calendar year is taken for a Julian one.
    func isEquivalent(to other: Quantity) -> Bool {
        let a = definite, b = other.definite
        if a.unit == b.unit { return a.value.isEquivalent(to: b.value) }
        guard let x = a.converted(to: b.unit), let y = b.converted(to: a.unit) else { return false }
        return Quantity.isEquivalent(x, b.value, precision: a.value)
            || Quantity.isEquivalent(a.value, y, precision: b.value)
    }

    /// Compares values of which one was converted: only as many significant digits count as the original had.
    private static func isEquivalent(_ a: Decimal, _ b: Decimal, precision: Decimal) -> Bool {
        let significant = Decimal.length(precision.trimmed.digits)
        func rounded(_ value: Decimal) -> Decimal {
            value.rescaled(to: value.scale - max(0, Decimal.length(value.digits) - significant)) ?? value
        }
        return rounded(a).compare(rounded(b)) == .equal
    }

    /// The same duration in UCUM's units.
    private var definite: Quantity {
        switch calendar {
        case .year: Quantity(value, unit: "a")
        case .month: Quantity(value, unit: "mo")
        case .week, .day, .hour, .minute, .second, .millisecond, nil: Quantity(value, unit: code)
        }
    }

    /// The value in another unit, nil when it does not measure the same.
    func converted(to unit: String) -> Decimal? {
        if code == unit { return value }
        guard let from = UCUM.canonical(code), let to = UCUM.canonical(unit), from.dimensions == to.dimensions else {
            return nil
        }
        let scaled = ((value + from.offset) * from.numerator * to.denominator).trimmed
        return scaled.divided(by: from.denominator * to.numerator, decimals: 20).map { $0 - to.offset }
    }

    /// The value in UCUM's base units, nil for a unit that is none.
    var inBaseUnits: Decimal? {
        UCUM.canonical(code).flatMap { unit in
            ((value + unit.offset) * unit.numerator).divided(by: unit.denominator, decimals: 30)
        }
    }

    /// The sum, in the finer unit of the two; nil when they do not measure the same.
    func adding(_ other: Quantity) -> Quantity? {
        if code == other.code { return with(value + other.value) }
        if isCalendarSpan, other.isCalendarSpan {
            return Quantity(months + other.months, calendar: .month, word: "months")
        }
        guard let mine = UCUM.canonical(code), let its = UCUM.canonical(other.code), !isCalendarSpan,
            !other.isCalendarSpan
        else { return nil }
        let isMineFiner = (mine.numerator * its.denominator).compare(its.numerator * mine.denominator) != .greater
        let (kept, added) = isMineFiner ? (self, other) : (other, self)
        return added.converted(to: kept.code).map { kept.with(kept.value + $0) }
    }

    /// The product or quotient in base units; nil for units that are none, or division by zero.
    func combined(with other: Quantity, isDivision: Bool) -> Quantity? {
        if other.unit == "1" {
            return isDivision ? value.divided(by: other.value).map { with($0) } : with(value * other.value)
        }
        if unit == "1", !isDivision { return other.with(value * other.value) }
        guard let a = UCUM.canonical(code), let b = UCUM.canonical(other.code) else { return nil }
        let unit = a.times(isDivision ? b.inverse : b)
        let product = isDivision ? value.divided(by: other.value, decimals: 16) : value * other.value
        return product.flatMap { ($0 * unit.numerator).divided(by: unit.denominator, decimals: 16) }.map {
            Quantity($0, unit: unit.code)
        }
    }
}
