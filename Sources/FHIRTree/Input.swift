import Glibc

/// The bytes of a document, followed by zeros so that a parser may read past the end in whole words.
public final class Input: @unchecked Sendable {
    /// The document's bytes without the padding.
    public let bytes: UnsafeRawBufferPointer
    private let memory: UnsafeMutableRawBufferPointer

    public static let padding = 64

    /// Room for `count` bytes, filled by `fill`, which gives the number of bytes that it wrote.
    public init(capacity count: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        memory = .allocate(byteCount: count + Input.padding, alignment: 64)
        let room = UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
        let written = try fill(room)
        memset(memory.baseAddress! + written, 0, memory.count - written)
        bytes = UnsafeRawBufferPointer(start: memory.baseAddress, count: written)
    }

    public convenience init(_ source: some Collection<UInt8>) {
        let copy = Array(source)
        self.init(capacity: copy.count) { room in
            room.copyBytes(from: copy)
            return copy.count
        }
    }

    deinit { memory.deallocate() }
}
