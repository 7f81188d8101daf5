/// Eight bytes at a time: tests on every byte of a word at once. The byte at the lowest address is the lowest byte.
public enum Words {
    @inlinable public static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable public static var highBits: UInt64 { 0x8080_8080_8080_8080 }
    static let blanks: UInt64 = ones &* 0x20

    @inline(__always) static func load(_ place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }

    /// Marks (in its high bit) the first byte that ends plain text in a JSON string: a quote, a backslash or a control
    /// character. Bytes above the lowest mark may be marked wrongly.
    @inline(__always) static func endsText(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22), backslash = word ^ (ones &* 0x5C)
        let special = (quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- blanks) & ~word
        return special & highBits
    }

    /// How many of the sixteen bytes from a place on stand before the first that ends plain ASCII text; 16 if none does.
    @inline(__always) static func plainASCII(_ place: UnsafePointer<UInt8>) -> Int {
        let bytes = UnsafeRawPointer(place).loadUnaligned(as: SIMD16<Int8>.self)
        // Seen as signed, control characters and what is no ASCII are below the blank.
        return first(bytes .== all(0x22) .| bytes .== all(0x5C) .| bytes .< all(0x20))
    }

    /// How many of the sixteen bytes from a place on stand before the first closing bracket; 16 if there is none.
    @inline(__always) static func beforeBracket(_ place: UnsafePointer<UInt8>) -> Int {
        // "]" and "}" differ by this bit.
        first((UnsafeRawPointer(place).loadUnaligned(as: SIMD16<Int8>.self) | all(0x20)) .== all(0x7D))
    }

    /// The first of sixteen bytes that is marked; 16 if none is.
    @inline(__always) private static func first(_ marked: SIMDMask<SIMD16<Int8>>) -> Int {
        let marks = unsafeBitCast(marked, to: SIMD2<UInt64>.self)
        if marks[0] | marks[1] == 0 { return 16 }
        if marks[0] != 0 { return firstMark(UInt64(littleEndian: marks[0])) }
        return 8 + firstMark(UInt64(littleEndian: marks[1]))
    }

    @inline(__always) private static func all(_ byte: Int8) -> SIMD16<Int8> { SIMD16(repeating: byte) }

    /// Marks (in its high bit) each byte that is zero.
    @inline(__always) static func zeroBytes(_ word: UInt64) -> UInt64 {
        ~(((word & ~highBits) &+ ~highBits) | word) & highBits
    }

    /// The sum of the bytes of a word.
    @inline(__always) static func sum(_ word: UInt64) -> Int {
        let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }

    /// How many bytes lie below the lowest mark.
    @inline(__always) static func firstMark(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

    /// The low `count` bytes, 0 to 7.
    @inline(__always) static func low(_ word: UInt64, _ count: Int) -> UInt64 {
        word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }

    /// Whether one of the bytes of a word is below a limit, which is at most 0x80.
    @inlinable @inline(__always) public static func hasByte(below limit: UInt8, in word: UInt64) -> Bool {
        (word &- ones &* UInt64(limit)) & ~word & highBits != 0
    }

    /// Whether one of the bytes of a word is this one.
    @inlinable @inline(__always) public static func hasByte(_ byte: UInt8, in word: UInt64) -> Bool {
        hasByte(below: 1, in: word ^ ones &* UInt64(byte))
    }

    /// Whether all bytes of a word are hexadecimal digits, letters in lower case unless case is ignored.
    @inlinable @inline(__always) public static func areHex(_ word: UInt64, ignoringCase: Bool) -> Bool {
        guard word & highBits == 0 else { return false }
        // Bytes from 0x40 on are letters, whose bit 0x20 is set for lower case.
        let small = ignoringCase ? word | (word & ones &* 0x40) >> 1 : word
        let digits = (small &+ ones &* (0x80 - 0x30)) & ~(small &+ ones &* (0x80 - 0x3A))
        let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x67))
        return (digits | letters) & highBits == highBits
    }

    /// Whether all words of a text, the last one overlapping the one before, pass a test; nil for a text without a word.
    @inlinable @inline(__always) public static func all(
        _ text: UnsafeRawBufferPointer, _ passes: (UInt64) -> Bool
    ) -> Bool? {
        let last = text.count - 8
        guard last >= 0 else { return nil }
        var at = 0
        while at < last {
            guard passes(text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) else { return false }
            at += 8
        }
        return passes(text.loadUnaligned(fromByteOffset: last, as: UInt64.self))
    }
}
