package import FHIRTree

/// The line of the source where something was found, cut to a width, and where the marker stands under it.
package struct SourceExcerpt: Equatable {
    package let line: String
    /// Characters before the marker.
    package let indent: Int
    package let length: Int

    /// Nil when the place is not in the source, or the source is no text that can be shown (UTF-16); a place without bytes is marked with one character. Only the bytes near the place are looked at, however long the line is.
    package init?(_ source: Input, _ range: Range<Int>, width: Int) {
        let bytes = source.bytes
        guard range.lowerBound >= 0, range.lowerBound <= bytes.count, bytes.count > 0, width > 8 else { return nil }
        let reach = 4 * width + Self.margin
        let start = Self.lineStart(bytes, range.lowerBound, reach), end = Self.lineEnd(bytes, range.lowerBound, reach)
        let near = UnsafeRawBufferPointer(rebasing: bytes[start.place..<end.place])
        guard near.place(of: 0) == nil else { return nil }
        var text = Array(near)
        Masking.mask(&text)
        let split = range.lowerBound - start.place
        let marked = Self.measured(text[split..<min(text.count, split + range.count)])
        self.init(
            Self.measured(text[..<split]), Self.measured(text[split...]), length: marked.count,
            isCut: (start.isCut, end.isCut), width: width)
    }

    private static func measured(_ bytes: ArraySlice<UInt8>) -> MeasuredText {
        MeasuredText(PlainText.oneLine(String(decoding: bytes, as: UTF8.self)))
    }

    /// Bytes read beyond the window, so that a number at its edge is seen whole and masked.
    private static let margin = 32

    private init(_ before: MeasuredText, _ after: MeasuredText, length: Int, isCut: (Bool, Bool), width: Int) {
        let isShort = before.count + after.count <= width && !isCut.0 && !isCut.1
        let kept = isShort ? before.count : min(before.count, max(width / 3, width - after.count - 1))
        let head = kept < before.count ? "…" + before.suffix(max(kept - 1, 0)) : before.text
        indent = kept < before.count ? max(kept, 1) : before.count
        let room = width - indent
        let isLong = !isShort && (after.count > room || isCut.1)
        let shown = isLong ? min(after.count, max(room - 1, 1)) : after.count
        line = head + (isLong ? after.prefix(shown) + "…" : after.text)
        self.length = max(1, min(length, shown))
    }

    private static func lineStart(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ reach: Int) -> (
        place: Int, isCut: Bool
    ) {
        let limit = max(0, place - reach)
        var at = place
        while at > limit, bytes[at - 1] != UInt8(ascii: "\n") { at -= 1 }
        let isCut = at == limit && limit > 0
        while isCut, at < place, isContinuation(bytes[at]) { at += 1 }
        return (at, isCut)
    }

    private static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ reach: Int) -> (
        place: Int, isCut: Bool
    ) {
        let limit = min(bytes.count, place + reach)
        var at = place
        while at < limit, bytes[at] != UInt8(ascii: "\n") { at += 1 }
        let isCut = at == limit && limit < bytes.count
        while isCut, at > place, isContinuation(bytes[at]) { at -= 1 }
        return (at, isCut)
    }

    /// Whether a byte is a later byte of a UTF-8 character.
    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
