internal import FHIRTree

/// The written forms of FHIR's primitives as linear matchers over bytes (http://hl7.org/fhir/R4/datatypes.html#primitive).
package enum PrimitiveGrammar {
    enum Verdict: Equatable { case good, bad, noSuchDate, tooLong, blank, controlCharacter }

    static let longestString = 1_048_576

    /// Whether a text is written as a type asks.
    package static func accepts(_ text: UnsafeRawBufferPointer, _ type: PrimitiveType) -> Bool {
        switch check(text, type) {
        case .good, .blank, .controlCharacter: true
        case .bad, .noSuchDate, .tooLong: false
        }
    }

    static func check(_ text: UnsafeRawBufferPointer, _ type: PrimitiveType) -> Verdict {
        switch type {
        case .boolean: verdict(isBoolean(text))
        case .integer: verdict(isInteger(text, from: -2_147_483_648))
        case .unsignedInt: verdict(isInteger(text, from: 0))
        case .positiveInt: verdict(isInteger(text, from: 1))
        case .decimal: verdict(isDecimal(text))
        case .string, .markdown: string(text)
        case .code: verdict(isCode(text))
        case .id: verdict(isID(text))
        case .uri: verdict(isURI(text))
        case .url, .canonical: verdict(!hasSpace(text))
        case .oid: verdict(isOID(text))
        case .uuid: verdict(isUUID(text))
        case .date: DateGrammar.date(text)
        case .dateTime: DateGrammar.dateTime(text)
        case .instant: DateGrammar.instant(text)
        case .time: DateGrammar.time(text)
        case .base64Binary: verdict(isBase64(text))
        case .xhtml: .good
        }
    }

    private static func verdict(_ good: Bool) -> Verdict { good ? .good : .bad }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func hasSpace(_ text: UnsafeRawBufferPointer) -> Bool {
        Words.all(text) { !Words.hasByte(below: 0x21, in: $0) } != true && text.contains(where: isSpace)
    }

    private static func isBoolean(_ text: UnsafeRawBufferPointer) -> Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8)
    }

    private static func isInteger(_ text: UnsafeRawBufferPointer, from smallest: Int) -> Bool {
        let signed = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
        let digits = text.dropFirst(signed ? 1 : 0)
        guard !digits.isEmpty, digits.count <= 10, digits.allSatisfy(isDigit) else { return false }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else { return false }
        let size = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let value = text.first == UInt8(ascii: "-") ? -size : size
        return value >= smallest && value <= 2_147_483_647
    }

    /// A number with a point, and with an exponent where it is written so.
    private static func isDecimal(_ text: UnsafeRawBufferPointer) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        guard let mark = rest.first else { return true }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(isDigit)
    }

    private static func string(_ text: UnsafeRawBufferPointer) -> Verdict {
        if text.count > longestString, text.count(where: { $0 & 0xC0 != 0x80 }) > longestString { return .tooLong }
        if text.first != 0x20, Words.all(text, hasNoControl) == true { return .good }
        var blank = true
        for byte in text {
            if byte < 0x20 {
                if byte != 0x09, byte != 0x0A, byte != 0x0D { return .controlCharacter }
            } else if byte != 0x20 {
                blank = false
                if byte == 0x7F { return .controlCharacter }
            }
        }
        return blank ? .blank : .good
    }

    private static func hasNoControl(_ word: UInt64) -> Bool {
        !Words.hasByte(below: 0x20, in: word) && !Words.hasByte(0x7F, in: word)
    }

    /// No white space around, and inside only single blanks.
    private static func isCode(_ text: UnsafeRawBufferPointer) -> Bool {
        if Words.all(text, { !Words.hasByte(below: 0x21, in: $0) }) == true { return true }
        var previousBlank = true
        for byte in text {
            let blank = byte == 0x20
            if blank ? previousBlank : isSpace(byte) { return false }
            previousBlank = blank
        }
        return !previousBlank
    }

    private static func isID(_ text: UnsafeRawBufferPointer) -> Bool {
        (1...64).contains(text.count)
            && text.allSatisfy {
                isDigit($0) || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            }
    }

    private static func isOID(_ text: UnsafeRawBufferPointer) -> Bool {
        guard text.begins(with: "urn:oid:") else { return false }
        var at = 8, arcs = 0
        while true {
            let start = at
            while at < text.count, isDigit(text[at]) { at += 1 }
            guard at > start, at == start + 1 || text[start] != UInt8(ascii: "0") else { return false }
            if arcs == 0, at > start + 1 || text[start] > UInt8(ascii: "2") { return false }
            arcs += 1
            if at == text.count { return arcs >= 2 }
            guard text[at] == UInt8(ascii: ".") else { return false }
            at += 1
        }
    }

    /// A uri that says that it is an OID or a UUID must be one, under `urn:`; RFC 4122 reads the latter's letters in any case.
    private static func isURI(_ text: UnsafeRawBufferPointer) -> Bool {
        if text.begins(with: "urn:uuid:") { return isUUID(text, ignoringCase: true) }
        if text.begins(with: "urn:oid:") { return isOID(text) }
        return !hasSpace(text) && !text.begins(with: "uuid:") && !text.begins(with: "oid:")
    }

    private static func isUUID(_ text: UnsafeRawBufferPointer, ignoringCase: Bool = false) -> Bool {
        guard text.count == 45, text.begins(with: "urn:uuid:") else { return false }
        let hyphen = UInt8(ascii: "-")
        guard text[17] == hyphen, text[22] == hyphen, text[27] == hyphen, text[32] == hyphen else { return false }
        // Eight digits at 9 and 37; the words at 18, 23, 28 have a hyphen in their fifth byte, made a digit; 33 has none.
        let digit = UInt64(hyphen ^ UInt8(ascii: "0")) << 32
        return isHex(text, 9, 0, ignoringCase) && isHex(text, 18, digit, ignoringCase)
            && isHex(text, 23, digit, ignoringCase) && isHex(text, 28, digit, ignoringCase)
            && isHex(text, 33, 0, ignoringCase) && isHex(text, 37, 0, ignoringCase)
    }

    /// Whether the eight bytes at a place, after some bits are changed, are hexadecimal digits.
    @inline(__always)
    private static func isHex(_ text: UnsafeRawBufferPointer, _ at: Int, _ change: UInt64, _ ignoringCase: Bool) -> Bool
    {
        Words.areHex(text.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ change, ignoringCase: ignoringCase)
    }

    /// Groups of four, padded at the end; white space between groups is allowed.
    private static func isBase64(_ text: UnsafeRawBufferPointer) -> Bool {
        var count = 0, padding = 0
        for byte in text where !isSpace(byte) {
            if byte == UInt8(ascii: "=") {
                padding += 1
            } else {
                let letter = (byte | 0x20) &- 0x61 < 26
                guard letter || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/"), padding == 0
                else { return false }
            }
            count += 1
        }
        return count > 0 && count % 4 == 0 && padding <= 2
    }
}
