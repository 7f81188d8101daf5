/// Parsed input: a tree when the grammar allowed one, and everything found on the way, in document order.
public struct ParseResult: Sendable {
    public let tree: Tree?
    public let problems: [ParseProblem]
    /// The text that the problems' offsets count in; it also gives their line and column.
    public let source: Input
}

public struct Limits: Sendable {
    /// How deep objects, arrays and tags may stand in each other.
    public var depth: Int
    public var bytes: Int
    /// How many times its packed size a gzip file may have, once it has unpacked to `freeInflation` bytes.
    public var inflation = 200

    static let freeInflation = 64 << 20

    public init(depth: Int = 256, bytes: Int = 0xFFFF_F000) {
        self.depth = depth
        self.bytes = bytes
    }
}

/// Reads a document, JSON or XML, into a tree.
public enum Parser {
    public static func parse(_ input: Input, symbols: SymbolTable, limits: Limits = Limits()) -> ParseResult {
        parse(input, NameGuesses(symbols), limits: limits, crew: Crew(helpers: 0))
    }

    /// `guesses` learns from one document for the next; `crew` helps with a large bundle.
    package static func parse(
        _ input: Input, _ guesses: NameGuesses, limits: Limits = Limits(), crew: Crew
    ) -> ParseResult {
        if let problem = input.problem { return refused(input, problem) }
        guard input.bytes.count <= limits.bytes else {
            return refused(input, ParseProblem(kind: .tooLarge, offset: 0, detail: String(limits.bytes)))
        }
        switch TextForm(input.bytes) {
        case .empty: return refused(input, ParseProblem(kind: .empty, offset: 0))
        case .json(let start): return json(input, from: start, guesses, limits, crew)
        case .xml(let start): return XMLParser.parse(input, from: start, symbols: guesses.symbols, limits: limits)
        case .wide(let encoding): return wide(input, encoding, guesses.symbols, limits)
        case .other(let guess):
            return refused(input, ParseProblem(kind: .notJSONorXML, offset: 0, detail: guess))
        }
    }

    private static func json(
        _ input: Input, from start: Int, _ guesses: NameGuesses, _ limits: Limits, _ crew: Crew
    ) -> ParseResult {
        let later = LaterItems(of: input, guesses.symbols, limits, crew: crew)
        defer { later?.end() }
        var parser = JSONParser(input.bytes, guesses, limits: limits, later: later)
        if start > 0 { parser.add(ParseProblem(kind: .byteOrderMark, offset: 0)) }
        let isWhole = parser.document(from: start)
        let problems = parser.problems.sorted { $0.offset < $1.offset }
        return ParseResult(tree: isWhole ? parser.tree(of: input) : nil, problems: problems, source: input)
    }

    /// UTF-16 is XML with a fault, but no JSON.
    private static func wide(
        _ input: Input, _ encoding: TextForm.Encoding, _ symbols: SymbolTable, _ limits: Limits
    ) -> ParseResult {
        guard let text = Transcoding.utf8(input, from: encoding), case .xml(let start) = TextForm(text.bytes) else {
            return refused(input, ParseProblem(kind: .utf16, offset: 0, detail: encoding.rawValue))
        }
        return XMLParser.parse(text, from: start, symbols: symbols, limits: limits, encoding: encoding.rawValue)
    }

    private static func refused(_ input: Input, _ problem: ParseProblem) -> ParseResult {
        ParseResult(tree: nil, problems: [problem], source: input)
    }
}
