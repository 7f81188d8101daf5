/// Tables of plain records in one run of memory: the form in which compiled things are kept, written and mapped.
///
/// A block owns its memory unless it was made over bytes that live as long as the program (an embedded image).
public final class Block: @unchecked Sendable {
    public let bytes: UnsafeRawBufferPointer
    private let owned: UnsafeMutableRawBufferPointer?

    /// A block over memory that is never freed.
    public init(static bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        owned = nil
    }

    fileprivate init(copying source: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 16)
        memory.copyBytes(from: source)
        owned = memory
        bytes = UnsafeRawBufferPointer(start: memory.baseAddress, count: source.count)
    }

    deinit { owned?.deallocate() }
}

/// Where a table lies in a block.
public struct TableRange: BitwiseCopyable, Sendable {
    public let offset: UInt32
    public let count: UInt32
}

/// A read-only table of plain records inside a `Block`, which the holder of the table keeps alive.
public struct Table<Record: BitwiseCopyable>: @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<Record>
    public let count: Int

    public init(_ range: TableRange, in block: Block) {
        let start = block.bytes.baseAddress! + Int(range.offset)
        base = start.assumingMemoryBound(to: Record.self)
        count = Int(range.count)
    }

    @inlinable public subscript(index: Int) -> Record {
        assert(index >= 0 && index < count)
        return base[index]
    }

    @inlinable public subscript(index: Int32) -> Record { self[Int(index)] }

    @inlinable public var buffer: UnsafeBufferPointer<Record> { UnsafeBufferPointer(start: base, count: count) }
}

/// Collects tables and makes the block.
public struct BlockBuilder {
    private var bytes: [UInt8] = []

    public init() {}

    /// Adds a table, aligned to 16 bytes.
    public mutating func append<Record: BitwiseCopyable>(_ records: [Record]) -> TableRange {
        while bytes.count % 16 != 0 { bytes.append(0) }
        let range = TableRange(offset: UInt32(bytes.count), count: UInt32(records.count))
        records.withUnsafeBytes { bytes.append(contentsOf: $0) }
        return range
    }

    public func finish() -> Block { Block(copying: bytes) }
}
