import Glibc

/// A tape that grows while a document is read.
struct TapeBuilder: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Record>
    private(set) var count = 0
    private var capacity: Int

    /// A huge page; a tape of several gets them from the system, which halves the time of first touching it.
    private static let hugePage = 2 << 20

    /// A tape with room for what `byteCount` bytes of usual FHIR hold.
    init(forBytes byteCount: Int) {
        capacity = byteCount / 24 + 64
        base = Self.allocate(capacity)
    }

    deinit { free(base) }

    @inline(__always) mutating func append(_ record: Record) {
        if count == capacity { grow() }
        base[count] = record
        count &+= 1
    }

    mutating func removeLast() { count -= 1 }

    /// The records, handed over; the builder is empty afterwards.
    consuming func finish() -> Tape {
        let tape = Tape(UnsafeBufferPointer(start: base, count: count))
        discard self
        return tape
    }

    @inline(never) private mutating func grow() {
        capacity += capacity / 2
        let size = capacity * MemoryLayout<Record>.stride
        guard let grown = realloc(base, size) else { fatalError("out of memory") }
        base = grown.assumingMemoryBound(to: Record.self)
    }

    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Record> {
        let size = capacity * MemoryLayout<Record>.stride
        var memory: UnsafeMutableRawPointer?
        guard posix_memalign(&memory, size >= 2 * hugePage ? hugePage : 64, size) == 0, let memory else {
            fatalError("out of memory")
        }
        if size >= 2 * hugePage { madvise(memory, size, MADV_HUGEPAGE) }
        return memory.assumingMemoryBound(to: Record.self)
    }
}

/// The finished records of a document.
final class Tape: @unchecked Sendable {
    let records: UnsafeBufferPointer<Record>

    fileprivate init(_ records: UnsafeBufferPointer<Record>) { self.records = records }

    deinit { free(UnsafeMutablePointer(mutating: records.baseAddress)) }
}
