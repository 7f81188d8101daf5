internal import CZlib

/// Unpacks gzip (RFC 1952), several members after one another included.
public enum Gzip {
    public enum Fault: Error, Hashable, Sendable {
        /// Not gzip, or the compressed data are damaged or end too early.
        case notGzip, damaged
        /// More than the limit comes out.
        case tooLarge
    }

    public static func isGzip(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// The unpacked bytes, at most `limit`.
    public static func unpack(_ bytes: UnsafeRawBufferPointer, limit: Int) throws(Fault) -> Input {
        guard isGzip(bytes) else { throw .notGzip }
        var capacity = min(max(announcedSize(bytes), 4096), limit)
        while true {
            if let input = try attempt(bytes, capacity: capacity) { return input }
            guard capacity < limit else { throw .tooLarge }
            capacity = min(capacity * 4, limit)
        }
    }

    /// The size that the trailer tells (of the last member, modulo 4 GB), a guess within what deflate can reach.
    private static func announcedSize(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard bytes.count >= 18 else { return 0 }
        let size = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
        return min(Int(UInt32(littleEndian: size)), bytes.count * 1032)
    }

    /// The unpacked bytes, nil if they are more than `capacity`.
    private static func attempt(_ bytes: UnsafeRawBufferPointer, capacity: Int) throws(Fault) -> Input? {
        var outcome = Outcome.damaged
        // One byte more than wanted, so that a stream that ends exactly at the capacity is seen to end.
        let input = Input(capacity: capacity + 1) { room in
            var written = 0
            outcome = inflateMembers(bytes, into: room, &written)
            return written
        }
        switch outcome {
        case .finished: return input
        case .full: return nil
        case .damaged: throw .damaged
        }
    }

    private enum Outcome { case finished, full, damaged }

    private static func inflateMembers(
        _ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer, _ written: inout Int
    ) -> Outcome {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return .damaged
        }
        defer { inflateEnd(&stream) }
        var read = 0
        while true {
            let inCount = min(bytes.count - read, 1 << 30), outCount = min(room.count - written, 1 << 30)
            stream.next_in = UnsafeMutablePointer(
                mutating: (bytes.baseAddress! + read).assumingMemoryBound(to: UInt8.self))
            stream.next_out = (room.baseAddress! + written).assumingMemoryBound(to: UInt8.self)
            stream.avail_in = uInt(inCount)
            stream.avail_out = uInt(outCount)
            let code = inflate(&stream, Z_NO_FLUSH)
            read += inCount - Int(stream.avail_in)
            written += outCount - Int(stream.avail_out)
            if code == Z_STREAM_END {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[read...])
                guard isGzip(rest) else { return .finished }
                inflateReset(&stream)
            } else if code != Z_OK && code != Z_BUF_ERROR || read == bytes.count && stream.avail_out > 0 {
                return .damaged
            }
            if written == room.count { return .full }
        }
    }
}
