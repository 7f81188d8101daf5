internal import CZlib

/// Makes one gzip stream, piece by piece. A class, because zlib remembers the place of its state.
final class Deflater {
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Base64.piece, alignment: 16)

    /// Level 1: what a bundle gains at level 6 (a fifth) takes three times as long.
    init() {
        stream.initialize(to: z_stream())
        // 15 bits of window, 16 more for gzip's header and trailer.
        let code = deflateInit2_(
            stream, 1, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        if code != Z_OK { fatalError("out of memory") }
        emptyRoom()
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        room.deallocate()
    }

    /// Deflates bytes; hands packed ones on in pieces of the same size, the last of all when `isLast`.
    func add<Failure: Error>(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool,
        _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var start = 0
        repeat {
            let count = min(bytes.count - start, 1 << 30)
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: UInt8.self) })
            stream.pointee.avail_in = uInt(count)
            start += count
            let flush = isLast && start == bytes.count ? Z_FINISH : Z_NO_FLUSH
            while case let code = deflate(stream, flush), stream.pointee.avail_out == 0 || code == Z_STREAM_END {
                let filled = room.count - Int(stream.pointee.avail_out)
                try body(UnsafeMutableRawBufferPointer(rebasing: room[..<filled]))
                emptyRoom()
                if code == Z_STREAM_END { return }
            }
        } while start < bytes.count
    }

    private func emptyRoom() {
        stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = uInt(room.count)
    }
}

/// Undoes gzip.
enum Inflater {
    /// The unpacked bytes; nil when they are not exactly one whole gzip stream, or more than `limit`.
    static func unpacked(_ packed: [UInt8], limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return nil
        }
        defer { inflateEnd(&stream) }
        return packed.withUnsafeBytes { unpacked($0, &stream, limit) }
    }

    private static func unpacked(
        _ packed: UnsafeRawBufferPointer, _ stream: inout z_stream, _ limit: Int
    ) -> [UInt8]? {
        var bytes: [UInt8] = [], start = 0, code = Z_OK
        // What the trailer says of the size, modulo 2^32; a lie costs no more than it has bytes to show for.
        bytes.reserveCapacity(min(limit, packed.count * 12))
        while code == Z_OK, start < packed.count || stream.avail_out == 0 {
            let count = min(packed.count - start, 1 << 16)
            let base = packed.baseAddress.map { ($0 + start).assumingMemoryBound(to: UInt8.self) }
            stream.next_in = UnsafeMutablePointer(mutating: base)
            stream.avail_in = uInt(count)
            let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { room, filled in
                stream.next_out = room.baseAddress
                stream.avail_out = uInt(room.count)
                code = inflate(&stream, Z_NO_FLUSH)
                filled = room.count - Int(stream.avail_out)
            }
            start += count - Int(stream.avail_in)
            bytes.append(contentsOf: piece)
            if bytes.count > limit { return nil }
        }
        return code == Z_STREAM_END && start == packed.count ? bytes : nil
    }
}
