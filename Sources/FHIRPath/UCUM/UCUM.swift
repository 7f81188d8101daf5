/// The Unified Code for Units of Measure, case sensitive (https://ucum.org/ucum).
public enum UCUM {
    /// Whether a text is a UCUM unit: `mg/mL`, `10*3/uL`, `{tablet}`.
    public static func isValid(_ code: String) -> Bool { canonical(code) != nil }

    /// Whether quantities in both units measure the same and can be compared.
    public static func isComparable(_ a: String, _ b: String) -> Bool {
        guard let a = canonical(a), let b = canonical(b) else { return false }
        return a.dimensions == b.dimensions
    }

    /// The unit in base units, nil if the text is no unit.
    static func canonical(_ code: String) -> CanonicalUnit? {
        var parser = UnitParser(code)
        return parser.parse()
    }
}

/// A unit as a multiple of base units: a value in it, `offset` added, times `numerator` / `denominator`.
struct CanonicalUnit: Sendable {
    var numerator = Decimal(Int64(1))
    var denominator = Decimal(Int64(1))
    /// Only of units that do not start at zero (`Cel`, `[degF]`) and stand alone.
    var offset = Decimal.zero
    /// The exponents of the base units, none of them 0. Arbitrary units such as `[iU]` are their own base.
    var dimensions: [String: Int] = [:]

    static let one = CanonicalUnit()

    func times(_ other: CanonicalUnit) -> CanonicalUnit {
        CanonicalUnit(
            numerator: numerator * other.numerator, denominator: denominator * other.denominator,
            dimensions: dimensions.merging(other.dimensions, uniquingKeysWith: +).filter { $0.value != 0 })
    }

    var inverse: CanonicalUnit {
        CanonicalUnit(numerator: denominator, denominator: numerator, dimensions: dimensions.mapValues { -$0 })
    }

    func raised(to exponent: Int) -> CanonicalUnit {
        if exponent == 1 { return self }
        var result = CanonicalUnit.one
        for _ in 0..<exponent.magnitude { result = result.times(self) }
        return exponent < 0 ? result.inverse : result
    }

    func scaled(by factor: Decimal) -> CanonicalUnit {
        CanonicalUnit(numerator: numerator * factor, denominator: denominator, dimensions: dimensions)
    }

    /// The base units as a UCUM code: `g.m-1`, `1`.
    var code: String {
        if dimensions.isEmpty { return "1" }
        return dimensions.sorted { ($0.value < 0 ? 1 : 0, $0.key) < ($1.value < 0 ? 1 : 0, $1.key) }
            .map { $0.value == 1 ? $0.key : "\($0.key)\($0.value)" }.joined(separator: ".")
    }
}
