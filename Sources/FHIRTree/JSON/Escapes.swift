/// The escapes of JSON strings (RFC 8259, section 7).
enum Escapes {
    /// The text of a string that the parser has accepted. A lone surrogate becomes U+FFFD.
    static func decoded(_ raw: UnsafeRawBufferPointer) -> String {
        // What an escape stands for is shorter than the escape, unless the text ends within it.
        String(unsafeUninitializedCapacity: raw.count + 1) { text in
            var pen = Pen(text: UnsafeMutableRawBufferPointer(text))
            var at = 0
            while at < raw.count {
                let rest = UnsafeRawBufferPointer(rebasing: raw[at...])
                let plain = rest.place(of: UInt8(ascii: "\\")).flatMap { $0 + 1 < rest.count ? $0 : nil }
                pen.write(UnsafeRawBufferPointer(rebasing: rest[..<(plain ?? rest.count)]))
                guard let plain else { break }
                at = pen.writeEscape(of: raw, at + plain + 1)
            }
            return pen.count
        }
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

    /// Writes the characters of a text.
    private struct Pen {
        let text: UnsafeMutableRawBufferPointer
        private(set) var count = 0

        mutating func write(_ bytes: UnsafeRawBufferPointer) {
            UnsafeMutableRawBufferPointer(rebasing: text[count...]).copyMemory(from: bytes)
            count += bytes.count
        }

        private mutating func write(_ byte: UInt8) {
            text[count] = byte
            count += 1
        }

        /// Writes what the escape with its letter at `at` stands for; gives the place after it.
        mutating func writeEscape(of raw: UnsafeRawBufferPointer, _ at: Int) -> Int {
            switch raw[at] {
            case UInt8(ascii: "b"): write(8)
            case UInt8(ascii: "f"): write(12)
            case UInt8(ascii: "n"): write(10)
            case UInt8(ascii: "r"): write(13)
            case UInt8(ascii: "t"): write(9)
            case UInt8(ascii: "u"): return writeUnicode(of: raw, at + 1)
            case let other: write(other)
            }
            return at + 1
        }

        /// Writes the character of the four digits at `at`, and of the pair's second half.
        private mutating func writeUnicode(of raw: UnsafeRawBufferPointer, _ at: Int) -> Int {
            let place = raw.baseAddress!.assumingMemoryBound(to: UInt8.self) + at - 2
            let unit = at + 4 <= raw.count ? Escapes.unit(place) ?? 0xFFFD : 0xFFFD
            var scalar = UInt32(unit)
            var end = at + 4
            if isHigh(unit), end + 6 <= raw.count, let low = Escapes.unit(place + 6), isLow(low) {
                scalar = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + (UInt32(low) & 0x3FF)
                end += 6
            }
            for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}")! { write(byte) }
            return end
        }
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
