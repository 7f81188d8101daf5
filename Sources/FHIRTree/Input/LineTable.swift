import Glibc

/// Where the lines of a text begin, and how many characters stand before each of its blocks: as far as somebody has asked.
///
/// The blocks keep columns cheap in a document that is one long line.
struct LineTable: @unchecked Sendable {
    /// The places after line feeds, the text's beginning first.
    private var starts: [UInt32] = [0]
    /// The characters before each block of `blockSize` bytes.
    private var characters: [UInt32] = [0]
    private let bytes: UnsafeRawBufferPointer
    private let hasByteOrderMark: Bool

    private static let blockSize = 1024

    /// The text's owner keeps it alive.
    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    mutating func location(of offset: Int) -> (line: Int, column: Int) {
        let offset = max(0, min(offset, bytes.count))
        while readEnd < bytes.count, readEnd <= offset { readBlock() }
        let line = lineIndex(of: offset)
        let start = Int(starts[line])
        var column = charactersBefore(offset) - charactersBefore(start) + 1
        if line == 0, hasByteOrderMark, column > 1 { column -= 1 }
        return (line + 1, column)
    }

    /// The bytes of a line (1 is the first) without its end; empty if there is no such line.
    mutating func line(_ number: Int) -> Range<Int> {
        while readEnd < bytes.count, starts.count <= number { readBlock() }
        guard number >= 1, number <= starts.count else { return 0..<0 }
        let start = Int(starts[number - 1])
        var stop = number < starts.count ? Int(starts[number]) - 1 : bytes.count
        if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
        return start..<stop
    }

    /// How far the text has been read.
    private var readEnd: Int { min((characters.count - 1) * Self.blockSize, bytes.count) }

    /// Reads one block more.
    private mutating func readBlock() {
        let start = readEnd, stop = min(start + Self.blockSize, bytes.count)
        characters.append(characters[characters.count - 1] + UInt32(Self.characters(bytes, start, stop)))
        var rest = UnsafeRawBufferPointer(rebasing: bytes[start..<stop])
        while let place = rest.place(of: 0x0A) {
            rest = UnsafeRawBufferPointer(rebasing: rest[(place + 1)...])
            starts.append(UInt32(stop - rest.count))
        }
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

    private func charactersBefore(_ offset: Int) -> Int {
        let block = offset / Self.blockSize
        return Int(characters[block]) + Self.characters(bytes, block * Self.blockSize, offset)
    }

    /// The bytes between two places, a block at most, that do not continue a character.
    private static func characters(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ stop: Int) -> Int {
        // Each byte of the counts is for the continuing bytes in its place of every eight.
        var counts: UInt64 = 0, at = start
        while at <= stop - 32 {
            let words = (bytes.word(at), bytes.word(at &+ 8), bytes.word(at &+ 16), bytes.word(at &+ 24))
            if (words.0 | words.1 | words.2 | words.3) & Words.highBits != 0 {
                counts &+= continuing(words.0) &+ continuing(words.1) &+ continuing(words.2) &+ continuing(words.3)
            }
            at &+= 32
        }
        var others = Words.sum(counts)
        while at < stop {
            if bytes[at] & 0xC0 == 0x80 { others += 1 }
            at += 1
        }
        return stop - start - others
    }

    /// 1 for each byte of a word that continues a character.
    @inline(__always) private static func continuing(_ word: UInt64) -> UInt64 {
        (word & ~(word << 1) & Words.highBits) >> 7
    }
}
