/// Bytes that should be text, in the encodings that answers and mails come in.
enum PlainBytes {
    /// The text of UTF-8, of UTF-16 (what PowerShell writes into files) or of Latin-1; nil for what is no text.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
        if let wide = wide(bytes) { return wide }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let rest = bytes[start...]
        guard !rest.contains(0) else { return nil }
        if let text = String(validating: rest, as: UTF8.self) { return text }
        return latin1(rest)
    }

    static func latin1(_ bytes: some Sequence<UInt8>) -> String? {
        var text = String.UnicodeScalarView()
        var strange = 0, count = 0
        for byte in bytes {
            text.append(Unicode.Scalar(byte))
            count += 1
            if byte < 0x20, !isBlank(byte) { strange += 1 }
        }
        return strange * 20 > count ? nil : String(text)
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func wide(_ bytes: UnsafeRawBufferPointer) -> String? {
        let head = Array(bytes.prefix(4))
        let isLittle: Bool
        if head.starts(with: [0xFF, 0xFE]) || (head.count == 4 && head[0] != 0 && head[1] == 0 && head[3] == 0) {
            isLittle = true
        } else if head.starts(with: [0xFE, 0xFF]) || (head.count == 4 && head[0] == 0 && head[1] != 0 && head[2] == 0) {
            isLittle = false
        } else {
            return nil
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for at in stride(from: 0, to: bytes.count & ~1, by: 2) {
            let (a, b) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            units.append(isLittle ? b << 8 | a : a << 8 | b)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        return String(validating: units, as: UTF16.self)
    }
}
