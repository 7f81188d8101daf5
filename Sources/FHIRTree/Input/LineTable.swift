import Glibc

/// Where the lines of a text begin, and how many characters stand before each of its blocks.
///
/// The blocks keep columns cheap in a document that is one long line.
struct LineTable {
    /// The places after line feeds, the text's beginning first.
    private let starts: [UInt32]
    /// The characters before each block of `blockSize` bytes.
    private let characters: [UInt32]
    private let hasByteOrderMark: Bool

    private static let blockSize = 4096

    init(_ bytes: UnsafeRawBufferPointer) {
        starts = Self.lineStarts(bytes)
        characters = Self.charactersBeforeBlocks(bytes)
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    func location(of offset: Int, in bytes: UnsafeRawBufferPointer) -> (line: Int, column: Int) {
        let offset = max(0, min(offset, bytes.count))
        let line = lineIndex(of: offset)
        let start = Int(starts[line])
        var column = charactersBefore(offset, bytes) - charactersBefore(start, bytes) + 1
        if line == 0, hasByteOrderMark, column > 1 { column -= 1 }
        return (line + 1, column)
    }

    func line(_ number: Int, of bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard number >= 1, number <= starts.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let start = Int(starts[number - 1])
        var stop = number < starts.count ? Int(starts[number]) - 1 : bytes.count
        if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<stop])
    }

    /// The last line that begins at or before the offset.
    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func charactersBefore(_ offset: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
        let block = offset / Self.blockSize
        return Int(characters[block]) + Self.characters(bytes, block * Self.blockSize, offset)
    }

    private static func lineStarts(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
        var starts: [UInt32] = [0]
        guard let base = bytes.baseAddress else { return starts }
        starts.reserveCapacity(bytes.count / 64)
        var at = 0
        while at < bytes.count, let found = memchr(base + at, 0x0A, bytes.count - at) {
            at = UnsafeRawPointer(found) - base + 1
            starts.append(UInt32(at))
        }
        return starts
    }

    private static func charactersBeforeBlocks(_ bytes: UnsafeRawBufferPointer) -> [UInt32] {
        var counts: [UInt32] = [0]
        var at = 0
        while at + blockSize <= bytes.count {
            counts.append(counts[counts.count - 1] + UInt32(characters(bytes, at, at + blockSize)))
            at += blockSize
        }
        return counts
    }

    /// The bytes between two places that do not continue a character.
    private static func characters(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ stop: Int) -> Int {
        var continuing = 0
        var at = start
        while at + 32 <= stop {
            let a = bytes.word(at), b = bytes.word(at + 8), c = bytes.word(at + 16), d = bytes.word(at + 24)
            if (a | b | c | d) & Words.highBits != 0 {
                continuing += continuingBytes(a) + continuingBytes(b) + continuingBytes(c) + continuingBytes(d)
            }
            at += 32
        }
        while at < stop {
            if bytes[at] & 0xC0 == 0x80 { continuing += 1 }
            at += 1
        }
        return stop - start - continuing
    }

    private static func continuingBytes(_ word: UInt64) -> Int {
        (word & ~(word << 1) & Words.highBits).nonzeroBitCount
    }
}
