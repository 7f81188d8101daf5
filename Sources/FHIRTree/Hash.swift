/// A fast hash of bytes, the same on every run and machine, so that tables keyed by it can be written to an image.
/// It is not meant to withstand an adversary; tables filled from a document take this run's seed.
public enum Hash {
    public static let defaultSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Random, so that nobody can prepare a document whose texts meet.
    public static let runSeed = UInt64.random(in: .min ... .max)

    @inlinable public static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = defaultSeed) -> UInt64 {
        var hash = seed
        var at = 0
        while at &+ 8 <= bytes.count {
            hash = mix(hash ^ bytes.word(at))
            at &+= 8
        }
        return mix(hash ^ tail(bytes) ^ UInt64(truncatingIfNeeded: bytes.count) << 56)
    }

    /// Another hash of bytes, for tables of one run: half the work on longer texts. With a larger step only the first sixteen
    /// bytes of each step count, and the last ones.
    @inlinable public static func quick(
        _ bytes: UnsafeRawBufferPointer, seed: UInt64 = defaultSeed, step: Int = 16
    ) -> UInt64 {
        let last = bytes.count - 16
        guard last >= 0 else { return of(bytes, seed: seed) }
        let other = mix(seed ^ UInt64(truncatingIfNeeded: bytes.count))
        var hash = seed
        var at = 0
        while at < last {
            hash = mix(hash ^ bytes.word(at), other ^ bytes.word(at &+ 8))
            at &+= step
        }
        return mix(hash ^ bytes.word(last), other ^ bytes.word(last &+ 8))
    }

    /// The bytes after the last whole word, as the low bytes of one.
    @inlinable @inline(__always) static func tail(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let count = bytes.count, rest = count & 7
        if rest == 0 { return 0 }
        if count > 8 {
            let last = bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return last >> UInt64(64 - 8 * rest)
        }
        if count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
        }
        var tail: UInt64 = 0
        for at in 0..<rest { tail |= UInt64(bytes[at]) << (8 * UInt64(at)) }
        return tail
    }

    @inlinable @inline(__always)
    static func mix(_ value: UInt64, _ factor: UInt64 = 0xD6E8_FEB8_6659_FD93) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }
}
