/// The escapes of JSON strings (RFC 8259, section 7).
enum Escapes {
    /// The text of a string that the parser has accepted. A lone surrogate becomes U+FFFD.
    static func decoded(_ raw: UnsafeRawBufferPointer) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        var at = 0
        while at < raw.count {
            guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.count else {
                text.append(raw[at])
                at += 1
                continue
            }
            at += 2
            switch raw[at - 1] {
            case UInt8(ascii: "b"): text.append(8)
            case UInt8(ascii: "f"): text.append(12)
            case UInt8(ascii: "n"): text.append(10)
            case UInt8(ascii: "r"): text.append(13)
            case UInt8(ascii: "t"): text.append(9)
            case UInt8(ascii: "u"): at = appendUnicode(raw, at, &text)
            case let other: text.append(other)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the character of the four digits at `at`, and of the pair's second half; gives the place after it.
    private static func appendUnicode(_ raw: UnsafeRawBufferPointer, _ at: Int, _ text: inout [UInt8]) -> Int {
        let unit = hex4(raw, at)
        var scalar = UInt32(unit)
        var end = at + 4
        if unit >> 10 == 0x36, end + 6 <= raw.count, raw[end] == UInt8(ascii: "\\"), raw[end + 1] == UInt8(ascii: "u") {
            let low = hex4(raw, end + 2)
            if low >> 10 == 0x37 {
                scalar = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(low) & 0x3FF)
                end += 6
            }
        }
        text.append(contentsOf: String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
        return end
    }

    private static func hex4(_ raw: UnsafeRawBufferPointer, _ at: Int) -> UInt16 {
        var value: UInt16 = 0
        for byte in raw[at..<min(at + 4, raw.count)] {
            value = value << 4 | UInt16(Character(Unicode.Scalar(byte)).hexDigitValue ?? 0)
        }
        return value
    }
}
