/// Base64 as RFC 4648 has it; white space between the characters is passed over.
enum Base64 {
    /// How many bytes a text stands for; nil when it is no base64.
    static func length(_ text: UnsafeRawBufferPointer) -> Int? {
        var letters = 0, padding = 0
        for byte in text where !PrimitiveGrammar.isSpace(byte) {
            if byte == UInt8(ascii: "=") { padding += 1 } else { letters += 1 }
        }
        guard (letters + padding) % 4 == 0, padding <= 2 else { return nil }
        return letters * 3 / 4
    }

    static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let length = length(text) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(length)
        var word: UInt32 = 0, bits = 0
        for byte in text where !PrimitiveGrammar.isSpace(byte) && byte != UInt8(ascii: "=") {
            guard let value = value(byte) else { return nil }
            word = word << 6 | UInt32(value)
            bits += 6
            guard bits >= 8 else { continue }
            bits -= 8
            result.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
        }
        return result
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
