/// JSON objects and OperationOutcomes in XML that stand in a text, each ready to be parsed.
///
/// Lines that a mail program broke inside a JSON string are joined, and what is cut off is closed behind the last part
/// that is whole.
struct EmbeddedDocuments {
    struct Piece {
        let bytes: [UInt8]
        /// Whether the text ended before the document did.
        let isCut: Bool
    }

    private(set) var pieces: [Piece] = []

    /// Braces that begin nothing, before the rest is taken for prose: each costs a look at all that follows.
    private static let mostFailures = 32
    private static let deepest = 512

    init(_ text: String) {
        let bytes = Array(text.utf8)
        findXML(bytes)
        if pieces.isEmpty { findJSON(bytes) }
    }

    private mutating func findJSON(_ bytes: [UInt8]) {
        var at = 0, failures = 0
        while failures < Self.mostFailures, let start = bytes[at...].firstIndex(of: UInt8(ascii: "{")) {
            at = start + 1
            guard Self.beginsObject(bytes, at) else { continue }
            guard let found = Self.json(bytes, start) else {
                failures += 1
                continue
            }
            pieces.append(Piece(bytes: found.bytes, isCut: found.isCut))
            at = found.end
        }
    }

    /// Whether a name or the end of the object follows the brace, not prose.
    private static func beginsObject(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard let next = bytes[start...].first(where: { !PlainBytes.isBlank($0) }) else { return false }
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    }

    /// One object from its brace on; nil when nothing in it is whole.
    private static func json(_ bytes: [UInt8], _ start: Int) -> (bytes: [UInt8], end: Int, isCut: Bool)? {
        var result: [UInt8] = [], closers: [UInt8] = []
        var isText = false, isEscaped = false
        var whole: (count: Int, closers: [UInt8])?
        for at in start..<bytes.count {
            let byte = bytes[at]
            guard !isText else {
                result.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else {
                    isText = byte != UInt8(ascii: "\"")
                }
                continue
            }
            result.append(byte)
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
            case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard closers.popLast() == byte else { return nil }
                if closers.isEmpty { return (result, at + 1, false) }
                whole = (result.count, closers)
            default: break
            }
            if closers.count > deepest { return nil }
        }
        guard let whole else { return nil }
        return (result[..<whole.count] + whole.closers.reversed(), bytes.count, true)
    }

    private mutating func findXML(_ bytes: [UInt8]) {
        let opening = Array("<OperationOutcome".utf8), closing = Array("</OperationOutcome>".utf8)
        let issue = Array("</issue>".utf8)
        var at = 0
        while let start = bytes[at...].firstRange(of: opening)?.lowerBound {
            if let end = bytes[start...].firstRange(of: closing)?.upperBound {
                pieces.append(Piece(bytes: Array(bytes[start..<end]), isCut: false))
                at = end
            } else {
                var last: Int?, from = start
                while let found = bytes[from...].firstRange(of: issue)?.upperBound { (last, from) = (found, found) }
                guard let last else { return }
                pieces.append(Piece(bytes: bytes[start..<last] + closing, isCut: true))
                return
            }
        }
    }
}
