import Glibc

// Texts as bytes.
extension UnsafeRawBufferPointer {
    /// Whether two runs of bytes are equal.
    @inlinable @inline(__always) public func same(_ other: UnsafeRawBufferPointer) -> Bool {
        count == other.count && isPrefix(of: other)
    }

    /// Whether other bytes, which are at least as many, begin with these: eight at a time, the last ones overlapping.
    @inlinable public func isPrefix(of other: UnsafeRawBufferPointer) -> Bool {
        let last = count - 8
        guard last >= 0 else { return isShortPrefix(of: other) }
        if count > 128 { return isLongPrefix(of: other) }
        var at = 0
        while at < last {
            guard word(at) == other.word(at) else { return false }
            at += 8
        }
        return word(last) == other.word(last)
    }

    /// The same for fewer than eight bytes.
    @inlinable @inline(__always) func isShortPrefix(of other: UnsafeRawBufferPointer) -> Bool {
        guard count >= 4 else { return indices.allSatisfy { self[$0] == other[$0] } }
        return half(0) == other.half(0) && half(count - 4) == other.half(count - 4)
    }

    @inlinable @inline(__always) func half(_ place: Int) -> UInt32 {
        loadUnaligned(fromByteOffset: place, as: UInt32.self)
    }

    /// The C library's comparison costs more to call and less a byte.
    @usableFromInline func isLongPrefix(of other: UnsafeRawBufferPointer) -> Bool {
        memcmp(baseAddress!, other.baseAddress!, count) == 0
    }

    @inlinable @inline(__always) func word(_ place: Int) -> UInt64 {
        loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    /// The first place of a byte.
    package func place(of byte: UInt8) -> Int? {
        guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// The last place of a byte.
    package func lastPlace(of byte: UInt8) -> Int? {
        let wanted = Words.ones &* UInt64(byte)
        var end = count
        while end >= 8 {
            let marks = Words.zeroBytes(word(end &- 8) ^ wanted)
            if marks != 0 { return end &- 1 &- marks.leadingZeroBitCount >> 3 }
            end &-= 8
        }
        while end > 0 {
            end &-= 1
            if self[end] == byte { return end }
        }
        return nil
    }

    /// Whether a text stands somewhere in the bytes.
    package func contains(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first, let wanted = text.baseAddress else { return true }
        var rest = self
        while let place = rest.place(of: first), rest.count - place >= text.count {
            rest = UnsafeRawBufferPointer(rebasing: rest[place...])
            if memcmp(rest.baseAddress!, wanted, text.count) == 0 { return true }
            rest = UnsafeRawBufferPointer(rebasing: rest[1...])
        }
        return false
    }

    package func contains(_ text: StaticString) -> Bool {
        contains(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inlinable @inline(__always) public func begins(with start: StaticString) -> Bool {
        let start = UnsafeRawBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount)
        return count >= start.count && (start.isEmpty || self[0] == start[0]) && start.isPrefix(of: self)
    }

    @inlinable @inline(__always) public func isText(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && begins(with: text)
    }
}
