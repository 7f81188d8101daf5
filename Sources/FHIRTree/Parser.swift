/// Parsed input: a tree when the grammar allowed one, and everything found on the way, in document order.
public struct ParseResult: Sendable {
    public let tree: Tree?
    public let problems: [ParseProblem]
}

public struct Limits: Sendable {
    /// How deep objects, arrays and tags may stand in each other.
    public var depth: Int
    public var bytes: Int

    public init(depth: Int = 256, bytes: Int = 0xFFFF_F000) {
        self.depth = depth
        self.bytes = bytes
    }
}

/// Reads a document, JSON or XML, into a tree.
public enum Parser {
    public static func parse(_ input: Input, symbols: SymbolTable, limits: Limits = Limits()) -> ParseResult {
        var parser = JSONParser(input.bytes, symbols: symbols, limits: limits)
        let isWhole = parser.document(from: 0)
        let problems = parser.problems.sorted { $0.offset < $1.offset }
        guard isWhole else { return ParseResult(tree: nil, problems: problems) }
        return ParseResult(tree: parser.tree(of: input), problems: problems)
    }
}
