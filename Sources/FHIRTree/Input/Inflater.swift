internal import CZlib

/// Undoes gzip, one piece at a time.
final class Inflater {
    /// What one step used and made, and whether a gzip member ended with it.
    struct Step {
        let taken: Int
        let written: Int
        let endsMember: Bool
    }

    /// On the heap, because zlib remembers the place.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)

    init() {
        stream.initialize(to: z_stream())
        // 15 bits of window, 16 more for gzip's header and trailer.
        let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        if code != Z_OK { fatalError("out of memory") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates as much as there is and fits; nil if the bytes are damaged. After a member the next may follow.
    func step(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Step? {
        let given = min(packed.count, 1 << 30), free = min(room.count, 1 << 30)
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(given)
        stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(free)
        let code = inflate(stream, Z_NO_FLUSH)
        guard code == Z_OK || code == Z_BUF_ERROR || code == Z_STREAM_END else { return nil }
        let taken = given - Int(stream.pointee.avail_in), written = free - Int(stream.pointee.avail_out)
        if code == Z_STREAM_END { inflateReset(stream) }
        return Step(taken: taken, written: written, endsMember: code == Z_STREAM_END)
    }
}
