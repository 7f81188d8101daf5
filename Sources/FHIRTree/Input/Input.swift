import Glibc

/// The bytes of a document, followed by zeros so that a parser may read past the end in whole words.
public final class Input: @unchecked Sendable {
    /// The document's bytes without the padding.
    public let bytes: UnsafeRawBufferPointer
    /// What kept the document from being read whole, such as a damaged gzip file; the parser hands it on.
    public let problem: ParseProblem?
    private let lines: Monitor<LineTable>
    /// What keeps the bytes, if it is not the input itself.
    private let mapping: MappedFile?

    public static let padding = 64

    /// Room for `count` bytes, filled by `fill`, which gives the number of bytes that it wrote.
    public convenience init(
        capacity count: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Int
    ) rethrows {
        var buffer = GrowingBytes(capacity: count)
        _ = try buffer.append(atLeast: count) { try fill(UnsafeMutableRawBufferPointer(rebasing: $0[..<count])) }
        self.init(buffer)
    }

    public convenience init(_ source: some Collection<UInt8>) {
        let copy = ContiguousArray(source)
        var buffer = GrowingBytes(capacity: copy.count)
        copy.withUnsafeBytes { buffer.append($0) }
        self.init(buffer)
    }

    init(_ buffer: consuming GrowingBytes, problem: ParseProblem? = nil) {
        bytes = UnsafeRawBufferPointer(buffer.finish())
        lines = Monitor(LineTable(bytes))
        mapping = nil
        self.problem = problem
    }

    init(_ file: MappedFile) {
        bytes = file.bytes
        lines = Monitor(LineTable(bytes))
        mapping = file
        problem = nil
    }

    deinit { if mapping == nil { free(UnsafeMutableRawPointer(mutating: bytes.baseAddress)) } }

    /// Whether the bytes are still those that the file has: of a mapped file only.
    public var isUnchanged: Bool { mapping?.isUnchanged ?? true }
}

extension Input {
    /// The line and column of a byte.
    public func location(offset: Int) -> (line: Int, column: Int) { lines.change { $0.location(of: offset) } }

    /// The bytes of a line (1 is the first) without its end; empty if there is no such line.
    package func range(ofLine number: Int) -> Range<Int> { lines.change { $0.line(number) } }

    /// The text of a line (1 is the first) without its end; empty if there is no such line.
    public func line(_ number: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[range(ofLine: number)])
    }
}
