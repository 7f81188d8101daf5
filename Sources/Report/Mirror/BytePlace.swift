internal import FHIRTree

/// A place in a document as the registry's engine counts it: lines and bytes, from 1.
struct BytePlace: Sendable {
    let line: Int
    let column: Int

    var text: String { "line \(line), position \(column)" }

    init(_ offset: Int, in source: Input) {
        let bytes = source.bytes, offset = min(max(offset, 0), bytes.count)
        line = source.location(offset: offset).line
        let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        column = offset - start + 1
    }
}
