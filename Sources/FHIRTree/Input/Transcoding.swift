/// Texts in encodings other than UTF-8, which FHIR does not allow but which XML may have.
enum Transcoding {
    /// The text of UTF-16 as UTF-8, nil for UTF-32 and for surrogates without their half.
    static func utf8(_ input: Input, from encoding: TextForm.Encoding) -> Input? {
        let isLittle: Bool
        switch encoding {
        case .utf16LE: isLittle = true
        case .utf16BE: isLittle = false
        case .utf32: return nil
        }
        var units: [UInt16] = []
        units.reserveCapacity(input.bytes.count / 2)
        for at in stride(from: 0, to: input.bytes.count & ~1, by: 2) {
            let unit = input.bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self)
            units.append(isLittle ? UInt16(littleEndian: unit) : UInt16(bigEndian: unit))
        }
        if units.first == 0xFEFF { units.removeFirst() }
        var text: [UInt8] = []
        text.reserveCapacity(units.count)
        let isFaulty = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
        return isFaulty ? nil : Input(text)
    }

    /// The text of Latin-1 as UTF-8.
    static func utf8(latin1 input: Input) -> Input {
        var text = GrowingBytes(capacity: input.bytes.count + input.bytes.count / 16)
        for byte in input.bytes {
            if byte >= 0x80 { text.append(0xC0 | byte >> 6) }
            text.append(byte < 0x80 ? byte : 0x80 | byte & 0x3F)
        }
        return Input(text)
    }
}
