/// What the first bytes of a document say that it is.
enum TextForm: Equatable {
    case empty
    /// JSON or XML in UTF-8, from the first byte after a byte order mark.
    case json(start: Int)
    case xml(start: Int)
    /// UTF-16 or UTF-32, by its name.
    case wide(Encoding)
    /// Neither JSON nor XML; the name of what it looks like, empty if nobody knows.
    case other(String)

    enum Encoding: String { case utf16LE = "UTF-16LE", utf16BE = "UTF-16BE", utf32 = "UTF-32" }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ bytes: UnsafeRawBufferPointer) {
        if let encoding = Self.wideEncoding(bytes) {
            self = .wide(encoding)
            return
        }
        let start = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
        guard let first = bytes[start...].first(where: { !Self.isBlank($0) }) else {
            self = .empty
            return
        }
        switch first {
        case UInt8(ascii: "<"): self = Self.isHTML(bytes) ? .other("HTML") : .xml(start: start)
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "/"), 0..<0x20:
            self = .json(start: start)
        default: self = Self.isScalar(bytes, start) ? .json(start: start) : .other(Self.guess(bytes))
        }
    }

    /// Told by the byte order mark, or by the zeros beside first characters that are ASCII.
    private static func wideEncoding(_ bytes: UnsafeRawBufferPointer) -> Encoding? {
        let head = Array(bytes.prefix(4))
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
        if head.starts(with: [0xFF, 0xFE]) { return .utf16LE }
        if head.starts(with: [0xFE, 0xFF]) { return .utf16BE }
        switch head.map({ $0 != 0 }) {
        case [true, false, true, false], [true, false]: return .utf16LE
        case [false, true, false, true], [false, true]: return .utf16BE
        case [true, false, false, false], [false, false, false, true]: return .utf32
        default: return nil
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Whether a short number or word is all there is: JSON, if not FHIR.
    private static func isScalar(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Bool {
        let words = bytes[start...].prefix(400).split(whereSeparator: isBlank)
        guard bytes.count < 400, words.count == 1 else { return false }
        let word = String(decoding: words[0], as: UTF8.self)
        let isNumber = word.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
        return isNumber || ["true", "false", "null"].contains(word)
    }

    private static func isHTML(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
    }

    private static func guess(_ bytes: UnsafeRawBufferPointer) -> String {
        let head = bytes.prefix(2000)
        if head.starts(with: "PK\u{3}\u{4}".utf8) { return "ZIP" }
        if head.starts(with: "%PDF".utf8) { return "PDF" }
        if head.starts(with: "-----BEGIN".utf8) { return "PEM" }
        let withoutFill = head.reversed().drop { $0 == UInt8(ascii: "=") || isBlank($0) }
        return head.count >= 16 && withoutFill.allSatisfy(isBase64) ? "base64" : ""
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
    }
}
