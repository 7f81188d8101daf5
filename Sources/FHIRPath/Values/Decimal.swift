/// An exact decimal number, `digits` × 10^-`scale`, that remembers how many decimals it was written with.
///
/// Up to 38 significant digits are kept; what arithmetic gives beyond that is rounded half away from zero.
public struct Decimal: Sendable {
    let digits: Int128
    /// The number of digits after the point; negative only for numbers too large to be written out in 38 digits.
    let scale: Int

    static let maximumDigits = 38
    /// The largest exponent that a number in a document may have; beyond it the text is no number to us.
    static let maximumExponent = 4096

    static let zero = Decimal(digits: 0, scale: 0)

    init(digits: Int128, scale: Int) {
        self.digits = digits
        self.scale = scale
    }

    public init(_ value: Int64) { self.init(digits: Int128(value), scale: 0) }

    var isNegative: Bool { digits < 0 }
    var isZero: Bool { digits == 0 }
    var negated: Decimal { Decimal(digits: -digits, scale: scale) }
    var magnitude: Decimal { isNegative ? negated : self }
}

extension Decimal {
    /// 10^0 … 10^38, all that fit an `Int128`.
    static let powers: [Int128] = {
        var powers: [Int128] = [1]
        for _ in 0..<maximumDigits { powers.append(powers.last! * 10) }
        return powers
    }()

    /// The number of digits of a coefficient, 1 for zero, 39 for the few that exceed 38.
    static func length(_ digits: Int128) -> Int {
        var low = 1, high = maximumDigits + 1
        while low < high {
            let middle = (low + high) / 2
            if digits.magnitude < UInt128(powers[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The coefficient divided by 10^`places`, rounded as told.
    static func shrink(_ digits: Int128, by places: Int, _ rounding: Rounding) -> Int128 {
        guard places > 0 else { return digits }
        guard places <= maximumDigits else {
            return rounding == .down && digits < 0 ? -1 : rounding == .up && digits > 0 ? 1 : 0
        }
        let (quotient, rest) = digits.quotientAndRemainder(dividingBy: powers[places])
        switch rounding {
        case .towardZero: return quotient
        case .down: return rest < 0 ? quotient - 1 : quotient
        case .up: return rest > 0 ? quotient + 1 : quotient
        case .half:
            let isHalfOrMore = rest.magnitude >= UInt128(powers[places]) - rest.magnitude
            return !isHalfOrMore ? quotient : digits < 0 ? quotient - 1 : quotient + 1
        }
    }

    enum Rounding { case towardZero, down, up, half }

    /// The same number with another number of decimals; nil if it does not fit 38 digits.
    func rescaled(to newScale: Int, _ rounding: Rounding = .half) -> Decimal? {
        if newScale <= scale {
            return Decimal(digits: Decimal.shrink(digits, by: scale - newScale, rounding), scale: newScale)
        }
        if digits == 0 { return Decimal(digits: 0, scale: newScale) }
        let places = newScale - scale
        guard places + Decimal.length(digits) <= Decimal.maximumDigits else { return nil }
        return Decimal(digits: digits * Decimal.powers[places], scale: newScale)
    }

    /// nil when it is too large, or too near to zero, to be calculated with any further.
    var inRange: Decimal? { abs(scale) <= Decimal.maximumExponent ? self : nil }

    /// Without the zeros at the end of its decimals.
    var trimmed: Decimal {
        var digits = digits, scale = scale
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        return Decimal(digits: digits, scale: scale)
    }

    /// The whole number, nil when it is out of an `Int64`'s range.
    func integer(_ rounding: Rounding) -> Int64? {
        rescaled(to: 0, rounding).flatMap { Int64(exactly: $0.digits) }
    }
}
