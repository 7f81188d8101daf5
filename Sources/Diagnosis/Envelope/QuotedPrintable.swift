/// Quoted-printable (RFC 2045, section 6.7).
enum QuotedPrintable {
    static func decoded(_ text: some StringProtocol) -> [UInt8] {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "=") else {
                result.append(bytes[at])
                at += 1
                continue
            }
            if let byte = byte(bytes, at + 1) {
                result.append(byte)
                at += 3
            } else if let next = lineEnd(bytes, at + 1) {
                at = next
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return result
    }

    /// The text of a body whose head got lost on the way; nil when nothing in it looks encoded.
    static func decodedBody(_ text: String) -> String? {
        let marks = ["=3D", "=22", "=C3=", "=20\n", "=20\r\n"]
        guard marks.contains(where: text.contains) else { return nil }
        let bytes = decoded(text)
        return bytes.elementsEqual(text.utf8) ? nil : bytes.withUnsafeBytes(PlainBytes.text)
    }

    private static func byte(_ bytes: [UInt8], _ at: Int) -> UInt8? {
        guard at + 1 < bytes.count, let high = hex(bytes[at]), let low = hex(bytes[at + 1]) else { return nil }
        return high << 4 | low
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
    }

    /// The place after a line's end that a blank or two may stand before; nil when there is none.
    private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
        if at == bytes.count { return at }
        return bytes[at] == 0x0A ? at + 1 : nil
    }
}
