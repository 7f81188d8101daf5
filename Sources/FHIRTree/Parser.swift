/// Parsed input: a tree when the grammar allowed one, and everything found on the way.
public struct ParseResult {
    public let tree: Tree?
    public let problems: [ParseProblem]
}

public struct Limits: Sendable {
    public var depth: Int
    public var bytes: Int

    public init(depth: Int = 256, bytes: Int = 0xFFFF_F000) {
        self.depth = depth
        self.bytes = bytes
    }
}
