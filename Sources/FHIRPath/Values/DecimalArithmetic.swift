import Glibc

extension Decimal {
    /// Less, equal or greater as a number: `1.0` equals `1.00`.
    func compare(_ other: Decimal) -> Ordering {
        let signs = Ordering(digits.signum(), other.digits.signum())
        guard signs == .equal, digits != 0 else { return signs }
        let sizes = Ordering(
            Decimal.length(digits) - scale, Decimal.length(other.digits) - other.scale)
        guard sizes == .equal else { return isNegative ? sizes.reversed : sizes }
        let common = Swift.max(scale, other.scale)
        // Numbers of one size fit when they are given the same number of decimals.
        guard let a = rescaled(to: common), let b = other.rescaled(to: common) else { return .equal }
        return Ordering(a.digits, b.digits)
    }

    static func + (a: Decimal, b: Decimal) -> Decimal {
        var scale = Swift.max(a.scale, b.scale)
        while true {
            if let x = a.rescaled(to: scale), let y = b.rescaled(to: scale) {
                let (sum, overflow) = x.digits.addingReportingOverflow(y.digits)
                if !overflow, length(sum) <= maximumDigits { return Decimal(digits: sum, scale: scale) }
            }
            scale -= 1
        }
    }

    static func - (a: Decimal, b: Decimal) -> Decimal { a + b.negated }

    static func * (a: Decimal, b: Decimal) -> Decimal {
        var x = a, y = b
        while length(x.digits) + length(y.digits) > maximumDigits {
            let (product, overflow) = x.digits.multipliedReportingOverflow(by: y.digits)
            if !overflow, length(product) <= maximumDigits { break }
            if length(x.digits) >= length(y.digits) { x = x.shorter } else { y = y.shorter }
        }
        return Decimal(digits: x.digits * y.digits, scale: x.scale + y.scale)
    }

    private var shorter: Decimal { Decimal(digits: Decimal.shrink(digits, by: 1, .half), scale: scale - 1) }

    /// The quotient to at least `decimals` decimals, zeros at its end left out; nil for division by zero.
    func divided(by other: Decimal, decimals: Int = 8) -> Decimal? {
        guard !other.isZero else { return nil }
        var scale = Swift.max(decimals, self.scale, other.scale)
        // One digit more than asked for, to round with.
        while scale >= -Decimal.maximumExponent {
            if let numerator = rescaled(to: scale + other.scale + 1) {
                let quotient = numerator.digits / other.digits
                let exact = Decimal(digits: quotient, scale: scale + 1)
                return (exact.rescaled(to: scale) ?? exact).trimmed
            }
            scale -= 1
        }
        return nil
    }

    /// The whole quotient (toward zero) and the remainder, nil for division by zero or when they do not fit 38 digits.
    func wholeDivision(by other: Decimal) -> (quotient: Decimal, remainder: Decimal)? {
        let common = Swift.max(scale, other.scale)
        guard !other.isZero, let a = rescaled(to: common), let b = other.rescaled(to: common) else { return nil }
        let (quotient, rest) = a.digits.quotientAndRemainder(dividingBy: b.digits)
        return (Decimal(digits: quotient, scale: 0), Decimal(digits: rest, scale: common))
    }

    /// This number to a power that is a whole number from 0 to 1000; nil when it grows beyond 38 digits before the point.
    func raised(to power: Int64) -> Decimal? {
        guard power >= 0, power <= 1000 else { return nil }
        var result = Decimal(Int64(1))
        for _ in 0..<power {
            result = result * self
            guard result.scale >= 0, result.inRange != nil else { return nil }
        }
        return result
    }
}

extension Decimal {
    var double: Double { strtod(description, nil) }

    /// The decimal nearest to what a floating-point function gave, its rounding noise removed; nil if it is no number.
    init?(approximating value: Double) {
        guard value.isFinite, let exact = Decimal(value.description) else { return nil }
        let noise = Decimal.length(exact.digits) - 14
        let rounded = noise > 0 ? exact.rescaled(to: exact.scale - noise)?.trimmed : exact.trimmed
        guard let rounded, Decimal.length(rounded.digits) <= 11 else {
            self = exact
            return
        }
        self = rounded.scale < 0 ? rounded.rescaled(to: 0) ?? rounded : rounded
    }
}
