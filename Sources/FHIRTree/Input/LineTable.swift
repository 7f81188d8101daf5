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
        while readEnd < bytes.count, readEnd <= offset { readBlocks() }
        let line = lineIndex(of: offset)
        let start = Int(starts[line])
        var column = charactersBefore(offset) - charactersBefore(start) + 1
        if line == 0, hasByteOrderMark, column > 1 { column -= 1 }
        return (line + 1, column)
    }

    /// The bytes of a line (1 is the first) without its end; empty if there is no such line.
    mutating func line(_ number: Int) -> Range<Int> {
        while readEnd < bytes.count, starts.count <= number { readBlocks() }
        guard number >= 1, number <= starts.count else { return 0..<0 }
        let start = Int(starts[number - 1])
        var stop = number < starts.count ? Int(starts[number]) - 1 : bytes.count
        if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
        return start..<stop
    }

    /// How far the text has been read.
    private var readEnd: Int { min((characters.count - 1) * Self.blockSize, bytes.count) }

    /// Reads some blocks more.
    private mutating func readBlocks() {
        let start = readEnd, stop = min(start + 16 * Self.blockSize, bytes.count)
        for block in stride(from: start, to: stop, by: Self.blockSize) {
            let inside = Self.characters(bytes, block, min(block + Self.blockSize, stop))
            characters.append(characters[characters.count - 1] + UInt32(inside))
        }
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
        // Each byte of the counts is for the continuing bytes in its place of every 64.
        var counts = SIMD8<UInt64>.zero, at = start
        while at <= stop - 64 {
            let words = bytes.loadUnaligned(fromByteOffset: at, as: SIMD8<UInt64>.self)
            if !isASCII(words) { counts &+= continuing(words) }
            at &+= 64
        }
        if at < stop {
            var last = SIMD8<UInt64>.zero
            withUnsafeMutableBytes(of: &last) {
                $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[at..<stop]))
            }
            counts &+= continuing(last)
        }
        return stop - start - Words.sum(counts.wrappedSum())
    }

    @inline(__always) private static func isASCII(_ words: SIMD8<UInt64>) -> Bool {
        let half = words.lowHalf | words.highHalf, quarter = half.lowHalf | half.highHalf
        return (quarter[0] | quarter[1]) & Words.highBits == 0
    }

    /// 1 for each byte of words that continues a character.
    @inline(__always) private static func continuing(_ words: SIMD8<UInt64>) -> SIMD8<UInt64> {
        (words & ~(words &<< 1) & Words.highBits) &>> 7
    }
}
