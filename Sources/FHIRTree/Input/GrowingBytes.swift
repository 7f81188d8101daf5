import Glibc

/// Bytes that are added at the end.
struct GrowingBytes: ~Copyable {
    private(set) var base: UnsafeMutableRawPointer
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 64) + Input.padding
        base = Memory.allocate(self.capacity)
    }

    deinit { free(base) }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        memcpy(base + count, start, bytes.count)
        count += bytes.count
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count += 1
    }

    /// Adds what `fill` writes into the free room, of which there are at least `least` bytes; gives their number.
    mutating func append<Failure: Error>(
        atLeast least: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
    ) throws(Failure) -> Int {
        reserve(least)
        let room = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - Input.padding - count)
        let written = try fill(room)
        count += written
        return written
    }

    mutating func removeFirst(_ gone: Int) {
        guard gone > 0 else { return }
        memmove(base, base + gone, count - gone)
        count -= gone
    }

    mutating func truncate(to count: Int) { self.count = min(self.count, count) }

    /// The bytes, handed over, followed by the padding's zeros.
    consuming func finish() -> UnsafeMutableRawBufferPointer {
        memset(base + count, 0, Input.padding)
        let all = UnsafeMutableRawBufferPointer(start: base, count: count)
        discard self
        return all
    }

    private mutating func reserve(_ more: Int) {
        guard count + more + Input.padding > capacity else { return }
        capacity = max(capacity * 2, count + more + Input.padding)
        base = Memory.grow(base, to: capacity)
    }
}
