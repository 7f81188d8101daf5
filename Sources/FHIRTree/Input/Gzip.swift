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
        var limits = Limits(bytes: limit)
        limits.inflation = .max
        guard let input = try? Input.read(ByteStream(.memory(bytes), limits: limits), limits: limits) else {
            throw .damaged
        }
        switch input.problem?.kind {
        case nil: return input
        case .tooLarge: throw .tooLarge
        default: throw .damaged
        }
    }
}
