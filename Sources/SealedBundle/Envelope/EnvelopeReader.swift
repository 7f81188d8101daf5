/// Reads the text of an envelope: one flat JSON object whose values are strings. Stricter than JSON: no other kinds of
/// value, no name twice.
struct EnvelopeReader {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0
    /// The value of each name, between its quotes, escapes and all.
    private(set) var values: [String: Range<Int>] = [:]

    /// No envelope has more members, whatever a later version adds.
    private static let mostMembers = 100

    /// Nil when the text is no such object.
    init?(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        guard take("{") else { return nil }
        if !take("}") {
            repeat { guard member() else { return nil } } while take(",")
            guard take("}") else { return nil }
        }
        skipBlanks()
        guard at == bytes.count else { return nil }
    }

    /// A value with its escapes undone, nil when it is missing or has a broken one.
    func text(_ name: String) -> String? {
        guard let range = values[name] else { return nil }
        return Self.unescaped(UnsafeRawBufferPointer(rebasing: bytes[range])).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// The bytes that a value is the Base64 of, nil when it is none. (.NET escapes the plus sign.)
    func data(_ name: String) -> [UInt8]? {
        guard let range = values[name] else { return nil }
        let raw = UnsafeRawBufferPointer(rebasing: bytes[range])
        guard raw.contains(UInt8(ascii: "\\")) else { return Base64.decoded(raw) }
        return Self.unescaped(raw).flatMap { $0.withUnsafeBytes(Base64.decoded) }
    }

    private mutating func member() -> Bool {
        guard values.count < Self.mostMembers, let name = string(), take(":"), let value = string() else {
            return false
        }
        guard let key = Self.unescaped(UnsafeRawBufferPointer(rebasing: bytes[name])) else { return false }
        return values.updateValue(value, forKey: String(decoding: key, as: UTF8.self)) == nil
    }

    private mutating func string() -> Range<Int>? {
        guard take("\"") else { return nil }
        let start = at
        while at < bytes.count, bytes[at] >= 0x20 {
            if bytes[at] == UInt8(ascii: "\"") {
                at += 1
                return start..<at - 1
            }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
        at += 1
        return true
    }

    private mutating func skipBlanks() {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    /// Undoes escapes; nil for what is no escape, and for a half of a surrogate pair: no field has use for one.
    private static func unescaped(_ raw: UnsafeRawBufferPointer) -> [UInt8]? {
        var text: [UInt8] = [], at = 0
        text.reserveCapacity(raw.count)
        while at < raw.count {
            guard raw[at] == UInt8(ascii: "\\") else {
                text.append(raw[at])
                at += 1
                continue
            }
            guard at + 1 < raw.count else { return nil }
            if raw[at + 1] == UInt8(ascii: "u") {
                guard at + 6 <= raw.count, raw[at + 2..<at + 6].allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
                    let number = UInt32(String(decoding: raw[at + 2..<at + 6], as: UTF8.self), radix: 16),
                    let scalar = Unicode.Scalar(number)
                else { return nil }
                text.append(contentsOf: String(Character(scalar)).utf8)
                at += 6
            } else {
                guard let plain = plainEscapes[raw[at + 1]] else { return nil }
                text.append(plain)
                at += 2
            }
        }
        return text
    }

    private static let plainEscapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
}
