/// Base64 in lines, as mails have it (RFC 2045, section 6.8).
enum Base64Text {
    /// Nil when a character is no base64.
    static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        var result: [UInt8] = []
        var word: UInt32 = 0, bits = 0, isEnded = false
        for byte in text.utf8 where !PlainBytes.isBlank(byte) {
            if byte == UInt8(ascii: "=") {
                isEnded = true
                continue
            }
            guard !isEnded, let value = value(byte) else { return nil }
            word = word << 6 | value
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            result.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
        }
        return result
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

extension String {
    /// Without the blanks at its ends.
    var trimmingSpaces: String { trimming(\.isWhitespace) }

    func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var text = Substring(drop(while: isTrimmed))
        while let last = text.last, isTrimmed(last) { text = text.dropLast() }
        return String(text)
    }
}
