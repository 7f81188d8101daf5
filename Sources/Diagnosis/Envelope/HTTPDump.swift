/// An answer with its head, as `curl -i` and `curl -v` print it (RFC 9112, section 4).
struct HTTPDump {
    let status: Int
    let headers: [HeaderField]
    let body: String

    /// Nil when the text does not begin with a status line. Of several heads (100 Continue, a proxy's) the last counts.
    init?(_ text: String) {
        var rest = Substring(text.drop { $0.isWhitespace })
        var found: (status: Int, headers: [HeaderField])?
        while true {
            let lines = Self.verbose(rest) ?? rest
            guard let head = Self.head(lines) else { break }
            found = (head.status, head.headers)
            rest = head.rest.drop { $0.isNewline }
        }
        guard let found else { return nil }
        (status, headers, body) = (found.status, found.headers, String(rest))
    }

    /// The text from a status line on that stands somewhere inside; nil when there is none.
    static func tail(_ text: String) -> String? {
        guard let start = text.firstRange(of: "\nHTTP/")?.lowerBound else { return nil }
        let tail = text[text.index(after: start)...]
        return head(tail) == nil ? nil : String(tail)
    }

    private static func head(_ text: Substring) -> (status: Int, headers: [HeaderField], rest: Substring)? {
        guard text.hasPrefix("HTTP/") else { return nil }
        var rest = text
        let words = line(&rest).split(separator: " ")
        guard words.count > 1, let status = Int(words[1]), (100..<600).contains(status) else { return nil }
        var headers: [HeaderField] = []
        while let first = rest.first, !first.isNewline {
            let line = line(&rest)
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers.append(HeaderField(String(line[..<colon]), String(value)))
        }
        return (status, headers, rest)
    }

    /// The next line, taken from the text with its end.
    private static func line(_ rest: inout Substring) -> Substring {
        let end = rest.firstIndex { $0.isNewline } ?? rest.endIndex
        defer { rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...] }
        return rest[..<end]
    }

    /// What `curl -v` received: the lines that begin with `<`, without that; nil when the text is not from there.
    private static func verbose(_ text: Substring) -> Substring? {
        guard ["* ", "> ", "< HTTP/"].contains(where: { text.hasPrefix($0) }), text.contains("< HTTP/") else {
            return nil
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let received = lines.drop { !$0.hasPrefix("< HTTP/") }.filter { !$0.hasPrefix("* ") && !$0.hasPrefix("> ") }
        return Substring(
            received.map { $0.hasPrefix("<") ? $0.dropFirst().drop { $0 == " " } : $0 }.joined(separator: "\n"))
    }
}
