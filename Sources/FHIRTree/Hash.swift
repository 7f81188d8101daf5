/// A fast hash of bytes, the same on every run and machine, so that tables keyed by it can be written to an image.
/// It is not meant to withstand an adversary; tables filled from a document take a random seed.
public enum Hash {
    public static let defaultSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inlinable public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = defaultSeed) -> UInt64 {
        var hash = seed
        var at = 0
        while at + 8 <= bytes.count {
            hash = mix(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        return finish(hash, tail: tail(bytes), count: bytes.count)
    }

    /// The hash of what `of` has gathered from whole words, the last bytes and the length.
    @inlinable static func finish(_ hash: UInt64, tail: UInt64, count: Int) -> UInt64 {
        mix(hash ^ tail ^ UInt64(truncatingIfNeeded: count) << 56)
    }

    /// The bytes after the last whole word, as the low bytes of one.
    @inlinable static func tail(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count, rest = count & 7
        if rest == 0 { return 0 }
        if count > 8 {
            let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return last >> UInt64(64 - 8 * rest)
        }
        var tail: UInt64 = 0
        for at in 0..<rest { tail |= UInt64(bytes[at]) << (8 * UInt64(at)) }
        return tail
    }

    @inlinable static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
