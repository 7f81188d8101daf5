/// Finds bytes that are not UTF-8 (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
    /// The first place where the bytes are not UTF-8, nil if they all are.
    static func firstFault(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var at = 0
        while at < bytes.count {
            if at + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if word & Words.highBits == 0 {
                    at += 8
                    continue
                }
            }
            let length = characterLength(bytes, at)
            if length == 0 { return at }
            at += length
        }
        return nil
    }

    static func hasNonASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var high: UInt64 = 0
        var at = 0
        while at + 8 <= bytes.count {
            high |= bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            at += 8
        }
        return (high | Hash.tail(bytes)) & Words.highBits != 0
    }

    /// The length of the character at a place, 0 if the bytes there are none.
    static func characterLength(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
        let lead = bytes[at]
        if lead < 0x80 { return 1 }
        let second = at + 1 < bytes.count ? bytes[at + 1] : 0
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: length = second >= 0xA0 ? 3 : 0
        case 0xED: length = second < 0xA0 ? 3 : 0
        case 0xE1...0xEF: length = 3
        case 0xF0: length = second >= 0x90 ? 4 : 0
        case 0xF4: length = second < 0x90 ? 4 : 0
        case 0xF1...0xF3: length = 4
        default: length = 0
        }
        guard length > 0, at + length <= bytes.count else { return 0 }
        for next in 1..<length where bytes[at + next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
