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

    /// The UTF-16 unit of the escape `\uXXXX` at a place, nil if there is none. The place has six bytes to read.
    static func unit(_ place: UnsafePointer<UInt8>) -> UInt16? {
        guard place[0] == UInt8(ascii: "\\"), place[1] == UInt8(ascii: "u") else { return nil }
        var unit: UInt16 = 0
        for at in 2..<6 {
            guard let digit = hexDigit(place[at]) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    static func isHigh(_ unit: UInt16) -> Bool { unit >> 10 == 0x36 }
    static func isLow(_ unit: UInt16) -> Bool { unit >> 10 == 0x37 }

    /// Appends the character of the four digits at `at`, and of the pair's second half; gives the place after it.
    private static func appendUnicode(_ raw: UnsafeRawBufferPointer, _ at: Int, _ text: inout [UInt8]) -> Int {
        let place = raw.baseAddress!.assumingMemoryBound(to: UInt8.self) + at - 2
        let unit = at + 4 <= raw.count ? unit(place) ?? 0xFFFD : 0xFFFD
        var scalar = UInt32(unit)
        var end = at + 4
        if isHigh(unit), end + 6 <= raw.count, let low = self.unit(place + 6), isLow(low) {
            scalar = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(low) & 0x3FF)
            end += 6
        }
        text.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}")!)
        return end
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
