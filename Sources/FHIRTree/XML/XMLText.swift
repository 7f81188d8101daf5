/// The text of an XML document in UTF-8, and what is wrong with the encoding that it was given in.
struct XMLText {
    let source: Input
    /// Where the document begins, after a byte order mark.
    let start: Int
    let problems: [ParseProblem]
    /// Whether the bytes could be made UTF-8.
    let isReadable: Bool

    init(_ input: Input, from start: Int, givenAs encoding: String?) {
        let mark = start > 0 ? [ParseProblem(kind: .byteOrderMark, offset: 0)] : []
        if let encoding {
            self.init(source: input, start: start, encoding: encoding, isReadable: true)
            return
        }
        guard let declared = Self.declaredEncoding(input.bytes, start), !Self.isUTF8(declared) else {
            self.init(source: input, start: start, problems: mark, isReadable: true)
            return
        }
        let isLatin1 = ["ISO-8859-1", "LATIN1", "ISO_8859-1"].contains(declared.uppercased())
        let source = isLatin1 && start == 0 ? Transcoding.utf8(latin1: input) : input
        self.init(source: source, start: start, encoding: declared, isReadable: isLatin1 && start == 0)
    }

    private init(source: Input, start: Int, problems: [ParseProblem], isReadable: Bool) {
        self.source = source
        self.start = start
        self.problems = problems
        self.isReadable = isReadable
    }

    private init(source: Input, start: Int, encoding: String, isReadable: Bool) {
        let problem = ParseProblem(kind: .notUTF8, offset: 0, detail: encoding)
        self.init(source: source, start: start, problems: [problem], isReadable: isReadable)
    }

    private static func isUTF8(_ name: String) -> Bool {
        ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased())
    }

    /// The `encoding` of the XML declaration.
    private static func declaredEncoding(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> String? {
        let head = bytes[start...].prefix(200)
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = String(decoding: head[..<end], as: UTF8.self)
        let parts = declaration.split(whereSeparator: { $0.isWhitespace || $0 == "=" || $0 == "?" })
        guard let at = parts.firstIndex(of: "encoding"), at + 1 < parts.count else { return nil }
        return String(parts[at + 1].drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
    }
}
