import Glibc

/// The documents of a file that has one on each line (newline-delimited JSON), in the memory of the longest line.
///
/// Only a file's name says that it is such a file: the same bytes under another name are a document with something
/// after its end.
public struct NDJSON: ~Copyable {
    public struct Line {
        /// The line's number, from 1; empty lines count, but are not given.
        public let number: Int
        /// The place of its first byte, counted after gzip is undone.
        public let offset: Int
        public let input: Input
    }

    private let stream: ByteStream
    private let limits: Limits
    private var buffer = GrowingBytes(capacity: 1 << 20)
    private var used = 0
    private var number = 0
    private var offset = 0
    private var isAtEnd = false
    /// Keeps the bytes alive that the stream reads.
    private let owner: Input?

    /// Whether a file with this name holds one document on each line.
    public static func isName(_ path: String) -> Bool {
        let name = path.lowercased()
        return name.hasSuffix(".ndjson") || name.hasSuffix(".ndjson.gz")
    }

    public init(path: String, limits: Limits = Limits()) throws(ReadError) {
        stream = ByteStream(try .open(path), limits: limits)
        self.limits = limits
        owner = nil
    }

    public init(_ input: Input, limits: Limits = Limits()) {
        stream = ByteStream(.memory(input.bytes), limits: limits)
        self.limits = limits
        owner = input
    }

    /// The next line that is not blank, nil after the last. What ended the file too early comes as a last line that has
    /// only a problem.
    public mutating func next() throws(ReadError) -> Line? {
        while let line = try nextLine() {
            if line.input.problem != nil || line.input.bytes.contains(where: { $0 > 0x20 }) { return line }
        }
        return nil
    }

    private mutating func nextLine() throws(ReadError) -> Line? {
        var searched = used
        while !isAtEnd {
            if let feed = lineFeed(from: searched) { return take(to: feed, skipping: 1) }
            if buffer.count - used > limits.bytes { return end(with: .tooLarge(limits)) }
            searched = buffer.count - used
            if try fill() { continue }
            if let problem = stream.problem { return end(with: Input(GrowingBytes(capacity: 0), problem: problem)) }
            isAtEnd = true
            return buffer.count > 0 ? take(to: buffer.count, skipping: 0) : nil
        }
        return nil
    }

    private func lineFeed(from start: Int) -> Int? {
        guard start < buffer.count, let found = memchr(buffer.base + start, 0x0A, buffer.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(buffer.base)
    }

    private mutating func take(to stop: Int, skipping: Int) -> Line {
        var text = GrowingBytes(capacity: stop - used)
        text.append(UnsafeRawBufferPointer(rebasing: buffer.bytes[used..<stop]))
        number += 1
        let line = Line(number: number, offset: offset, input: Input(text))
        offset += stop + skipping - used
        used = stop + skipping
        return line
    }

    private mutating func end(with input: Input) -> Line {
        isAtEnd = true
        number += 1
        return Line(number: number, offset: offset, input: input)
    }

    /// Reads more behind the bytes that are not used yet, which move to the front; false at the end.
    private mutating func fill() throws(ReadError) -> Bool {
        buffer.removeFirst(used)
        used = 0
        return try buffer.append(atLeast: 1 << 16) { (room) throws(ReadError) in try stream.read(into: room) } > 0
    }
}
