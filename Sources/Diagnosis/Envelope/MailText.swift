/// A mail with its head (RFC 5322, RFC 2045–2046): the texts of its parts, decoded.
struct MailText {
    let parts: [String]

    private static let known: Set<String> = [
        "from", "to", "cc", "subject", "date", "received", "return-path", "mime-version", "message-id", "content-type",
        "content-transfer-encoding", "delivered-to", "reply-to", "sender",
    ]

    /// Nil when the text does not begin with the head of a mail, or of a part of one.
    init?(_ text: String) {
        guard let head = Head(Substring(text)) else { return nil }
        let names = Set(head.fields.map { $0.name.lowercased() })
        guard names.intersection(Self.known).count >= min(2, names.count), !names.isDisjoint(with: Self.known) else {
            return nil
        }
        parts = Self.parts(head)
    }

    private static func parts(_ head: Head) -> [String] {
        let type = head.fields.first("content-type") ?? "text/plain"
        if type.lowercased().hasPrefix("multipart/"), let boundary = parameter("boundary", of: type) {
            // A part with a head of its own is a mail to whoever reads it next; one without is its text.
            return pieces(head.body, boundary)
        }
        let text = decoded(head.body, head.fields.first("content-transfer-encoding") ?? "", type)
        guard let text else { return [] }
        return [type.lowercased().hasPrefix("text/html") ? HTMLText.text(of: text) : text]
    }

    /// The parts between the lines of a boundary, each with its head.
    private static func pieces(_ body: Substring, _ boundary: String) -> [String] {
        let mark = "--" + boundary
        var pieces: [[Substring]] = []
        for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.hasPrefix(mark) {
                if line.hasPrefix(mark + "--") { break }
                pieces.append([])
            } else if !pieces.isEmpty {
                pieces[pieces.count - 1].append(line)
            }
        }
        return pieces.map { $0.joined(separator: "\n") }
    }

    private static func decoded(_ body: Substring, _ encoding: String, _ type: String) -> String? {
        let bytes: [UInt8]
        switch encoding.lowercased().trimmingSpaces {
        case "quoted-printable": bytes = QuotedPrintable.decoded(body)
        case "base64": bytes = Base64Text.decoded(body) ?? []
        default: return String(body)
        }
        let charset = parameter("charset", of: type)?.lowercased() ?? ""
        if charset.hasPrefix("iso-8859") || charset == "windows-1252" { return PlainBytes.latin1(bytes) }
        return bytes.withUnsafeBytes(PlainBytes.text)
    }

    /// The text of a body that is nothing but base64 and lost its head; nil for anything else.
    static func decodedBase64(_ text: String) -> String? {
        guard text.utf8.count >= 24, let bytes = Base64Text.decoded(text) else { return nil }
        return bytes.withUnsafeBytes { bytes in
            bytes.contains { $0 < 9 } ? nil : PlainBytes.text(bytes)
        }
    }

    /// `boundary` of `multipart/mixed; boundary="x"`.
    static func parameter(_ name: String, of value: String) -> String? {
        for part in value.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, String(pair[0]).trimmingSpaces.lowercased() == name else { continue }
            return String(pair[1]).trimmingSpaces.trimming { $0 == "\"" }
        }
        return nil
    }

    /// Fields up to the first empty line, folded ones joined.
    private struct Head {
        var fields: [HeaderField] = []
        var body: Substring = ""

        init?(_ text: Substring) {
            var rest = text.drop { $0.isNewline }
            while let first = rest.first, !first.isNewline {
                let end = rest.firstIndex { $0.isNewline } ?? rest.endIndex
                guard add(rest[..<end]) else { return nil }
                rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
            }
            body = rest.drop { $0.isNewline }
            if fields.isEmpty { return nil }
        }

        private mutating func add(_ line: Substring) -> Bool {
            if let first = line.first, first == " " || first == "\t", let last = fields.last {
                fields[fields.count - 1] = HeaderField(last.name, last.value + " " + String(line).trimmingSpaces)
                return true
            }
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
            let name = line[..<colon]
            guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
            fields.append(HeaderField(String(name), String(line[line.index(after: colon)...]).trimmingSpaces))
            return true
        }
    }
}
