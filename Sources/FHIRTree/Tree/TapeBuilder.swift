import Glibc

/// A tape that grows while a document is read.
struct TapeBuilder: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Record>
    private(set) var count = 0
    private var capacity: Int

    /// A tape with room for what `byteCount` bytes of usual FHIR hold.
    init(forBytes byteCount: Int) {
        capacity = byteCount / 24 + 64
        let memory = Memory.allocate(capacity * MemoryLayout<Record>.stride)
        base = memory.bindMemory(to: Record.self, capacity: capacity)
    }

    deinit { free(base) }

    @inline(__always) mutating func append(_ record: Record) {
        if count == capacity { grow() }
        base[count] = record
        count &+= 1
    }

    /// Adds the records of another tape, which then stand behind those that are here.
    mutating func append(_ other: Tape) {
        while capacity < count + other.records.count { grow() }
        add(other.records, from: 0, movedBy: 0)
    }

    /// Adds some of its records once more, for the same text so many bytes further on.
    mutating func `repeat`(_ places: Range<Int>, movedBy distance: UInt32) {
        while capacity < count + places.count { grow() }
        let records = UnsafeBufferPointer(start: base + places.lowerBound, count: places.count)
        add(records, from: places.lowerBound, movedBy: distance)
    }

    /// Adds records that stood at a place of their tape; there is room for them.
    private mutating func add(_ records: UnsafeBufferPointer<Record>, from first: Int, movedBy distance: UInt32) {
        let back = UInt32(truncatingIfNeeded: count &- first)
        for place in records.indices {
            var record = records[place]
            record.start &+= distance
            record.next &+= back
            base[count &+ place] = record
        }
        count += records.count
    }

    mutating func removeLast() { count -= 1 }

    /// The records, handed over.
    consuming func finish() -> Tape {
        let tape = Tape(UnsafeBufferPointer(start: base, count: count))
        discard self
        return tape
    }

    @inline(never) private mutating func grow() {
        capacity += capacity / 2
        let grown = Memory.grow(base, to: capacity * MemoryLayout<Record>.stride)
        base = grown.assumingMemoryBound(to: Record.self)
    }
}

/// The finished records of a document.
final class Tape: @unchecked Sendable {
    let records: UnsafeBufferPointer<Record>

    fileprivate init(_ records: UnsafeBufferPointer<Record>) { self.records = records }

    deinit { free(UnsafeMutablePointer(mutating: records.baseAddress)) }
}
