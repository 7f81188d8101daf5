extension Decimal: CustomStringConvertible {
    /// The number that the whole of a text is: sign, digits, decimals and exponent as JSON and FHIR write them.
    public init?(_ text: UnsafeRawBufferPointer) {
        var reader = DecimalReader(text: text)
        guard let value = reader.read() else { return nil }
        self = value
    }

    public init?(_ text: String) {
        var text = text
        guard let value = text.withUTF8({ Decimal(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = value
    }

    /// The number with all of its decimals, never with an exponent.
    public var description: String {
        let digits = String(digits.magnitude), sign = isNegative ? "-" : ""
        if scale <= 0 { return sign + digits + String(repeating: "0", count: self.digits == 0 ? 0 : -scale) }
        if digits.utf8.count <= scale {
            return sign + "0." + String(repeating: "0", count: scale - digits.utf8.count) + digits
        }
        return sign + digits.dropLast(scale) + "." + digits.suffix(scale)
    }
}

/// Reads one number.
private struct DecimalReader {
    let text: UnsafeRawBufferPointer
    var at = 0
    var digits: Int128 = 0
    var scale = 0
    /// Digits that no longer fitted; they count only for the size of the number.
    var dropped = 0

    init(text: UnsafeRawBufferPointer) { self.text = text }

    mutating func read() -> Decimal? {
        let isNegative = sign()
        guard run(countsAsDecimals: false) > 0 else { return nil }
        if at < text.count, text[at] == UInt8(ascii: ".") {
            at += 1
            guard run(countsAsDecimals: true) > 0 else { return nil }
        }
        guard let exponent = exponent(), at == text.count else { return nil }
        let value = Decimal(digits: isNegative ? -digits : digits, scale: scale - dropped - exponent)
        return value.scale < 0 ? value.rescaled(to: 0) ?? value : value
    }

    private mutating func sign() -> Bool {
        guard at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") else { return false }
        at += 1
        return text[at - 1] == UInt8(ascii: "-")
    }

    /// Takes digits; gives how many.
    private mutating func run(countsAsDecimals: Bool) -> Int {
        let start = at
        while at < text.count, text[at] >= UInt8(ascii: "0"), text[at] <= UInt8(ascii: "9") {
            if digits < Decimal.powers[Decimal.maximumDigits - 1] {
                digits = digits * 10 + Int128(text[at] - UInt8(ascii: "0"))
            } else {
                dropped += 1
            }
            if countsAsDecimals { scale += 1 }
            at += 1
        }
        return at - start
    }

    /// 0 when there is none, nil when it is malformed or too large.
    private mutating func exponent() -> Int? {
        guard at < text.count, text[at] | 0x20 == UInt8(ascii: "e") else { return 0 }
        at += 1
        let isNegative = sign(), start = at
        var value = 0
        while at < text.count, text[at] >= UInt8(ascii: "0"), text[at] <= UInt8(ascii: "9") {
            value = value * 10 + Int(text[at] - UInt8(ascii: "0"))
            guard value <= Decimal.maximumExponent else { return nil }
            at += 1
        }
        return at == start ? nil : isNegative ? -value : value
    }
}
