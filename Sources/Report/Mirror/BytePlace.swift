internal import FHIRTree

/// A place in a document as the registry's engine counts it: lines and bytes, from 1.
struct BytePlace: Sendable {
    let line: Int
    let column: Int

    var text: String { "line \(line), position \(column)" }

    init(_ offset: Int, in source: Input) {
        let offset = min(max(offset, 0), source.bytes.count)
        line = source.location(offset: offset).line
        column = offset - source.range(ofLine: line).lowerBound + 1
    }
}
