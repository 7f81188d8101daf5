/// Parses a UCUM unit (section 2.1 of the specification) and reduces it to base units on the way.
struct UnitParser {
    private let bytes: [UInt8]
    private var at = 0
    private var nesting = 0

    private static let maximumNesting = 32
    private static let maximumLength = 256
    private static let maximumExponent = 99

    init(_ code: String) { bytes = Array(code.utf8) }

    /// The unit that the whole text is.
    mutating func parse() -> CanonicalUnit? {
        guard !bytes.isEmpty, bytes.count <= UnitParser.maximumLength, let unit = term(), at == bytes.count else {
            return nil
        }
        return unit
    }

    private func peek() -> UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    /// Components joined by `.` and `/`, the first of which may have a `/` in front.
    private mutating func term() -> CanonicalUnit? {
        var result: CanonicalUnit
        if take("/") {
            guard let first = component() else { return nil }
            result = first.inverse
        } else {
            guard let first = component() else { return nil }
            result = first
        }
        while true {
            let isDivision = peek() == UInt8(ascii: "/")
            guard isDivision || peek() == UInt8(ascii: ".") else { return result }
            at += 1
            guard let next = component() else { return nil }
            result = result.times(isDivision ? next.inverse : next)
        }
    }

    private mutating func component() -> CanonicalUnit? {
        if take("(") {
            nesting += 1
            guard nesting <= UnitParser.maximumNesting, let inner = term(), take(")") else { return nil }
            nesting -= 1
            return annotated(inner)
        }
        if peek() == UInt8(ascii: "{") { return annotated(.one) }
        if peek().map(isDigit) == true { return numeral() }
        guard let unit = simpleUnit(), let raised = powered(unit) else { return nil }
        return annotated(raised)
    }

    /// The unit after which a `{comment}` may stand, which says nothing.
    private mutating func annotated(_ unit: CanonicalUnit) -> CanonicalUnit? {
        guard take("{") else { return unit }
        while let byte = peek(), byte != UInt8(ascii: "}") {
            guard byte > 32, byte < 127, byte != UInt8(ascii: "{") else { return nil }
            at += 1
        }
        return take("}") ? unit : nil
    }

    /// A whole number, or `10*` and `10^` with an exponent.
    private mutating func numeral() -> CanonicalUnit? {
        let start = at
        while peek().map(isDigit) == true { at += 1 }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if text == "10", take("*") || take("^") {
            return powered(CanonicalUnit(numerator: Decimal(digits: 1, scale: -1))).flatMap { annotated($0) }
        }
        return Decimal(text).flatMap { $0.isZero ? nil : annotated(CanonicalUnit(numerator: $0)) }
    }

    private mutating func powered(_ unit: CanonicalUnit) -> CanonicalUnit? {
        let isNegative = peek() == UInt8(ascii: "-"), hasSign = isNegative || peek() == UInt8(ascii: "+")
        if hasSign { at += 1 }
        let start = at
        var exponent = 0
        while let byte = peek(), isDigit(byte) {
            exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
            guard exponent <= UnitParser.maximumExponent else { return nil }
            at += 1
        }
        if at == start { return hasSign ? nil : unit }
        return unit.raised(to: isNegative ? -exponent : exponent)
    }

    /// A unit with or without a prefix, square brackets and what is in them being part of its name.
    private mutating func simpleUnit() -> CanonicalUnit? {
        let start = at
        while let byte = peek(), !isDigit(byte), !"./(){}+-".utf8.contains(byte) {
            guard byte > 32, byte < 127 else { return nil }
            if byte == UInt8(ascii: "[") {
                guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                at = end
            }
            at += 1
        }
        guard at > start else { return nil }
        return UnitTable.shared.unit(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
