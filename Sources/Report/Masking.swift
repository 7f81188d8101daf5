internal import FHIRTree

/// Hides everything that has the shape of a Norwegian person number: 11 digits that are no part of a longer run of
/// digits, also with one blank (or a hyphen, dot, plus or underscore) after the sixth. What remains of one where a
/// shortened value ends ("018190 1…") is hidden too.
///
/// A digit becomes a star, so that lengths and columns stay.
package enum Masking {
    package static func masked(_ text: String) -> String {
        var text = text
        let isHarmless = text.withUTF8 { bytes in nextNumber(UnsafeRawBufferPointer(bytes), from: 0) == nil }
        if isHarmless { return text }
        var bytes = Array(text.utf8)
        mask(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    package static func mask(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { bytes in
            var at = 0
            let text = UnsafeRawBufferPointer(bytes)
            while let found = nextNumber(text, from: at) {
                for place in found where text.isDigit(place) { bytes[place] = UInt8(ascii: "*") }
                at = found.upperBound
            }
        }
    }

    /// The bytes of the first such number that begins at `start` or later.
    private static func nextNumber(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
        var at = start
        while let digits = bytes.digits(from: at) {
            if let last = endOfNumber(bytes, digits) { return digits.lowerBound..<last }
            at = digits.upperBound
        }
        return nil
    }

    /// Where a number ends that begins with a run of digits, nil when there is none.
    private static func endOfNumber(_ bytes: UnsafeRawBufferPointer, _ digits: Range<Int>) -> Int? {
        let end = digits.upperBound
        switch digits.count {
        case 11: return end
        case 6:
            if hasEllipsis(bytes, end) { return end }
            guard let second = afterSeparator(bytes, end) else { return nil }
            let last = bytes.endOfDigits(from: second)
            return last - second == 5 || (last - second < 5 && hasEllipsis(bytes, last)) ? last : nil
        case 7..<11: return hasEllipsis(bytes, end) ? end : nil
        default: return nil
        }
    }

    private static func hasEllipsis(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
        place + 3 <= bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0xA6
    }

    /// The place after the separator at `start`, nil when none stands there.
    private static func afterSeparator(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int? {
        separators.first { separator in
            start + separator.count <= bytes.count
                && separator.indices.allSatisfy { bytes[start + $0] == separator[$0] }
        }.map { start + $0.count }
    }

    /// Blanks as text, as an escape of JSON or XML and as in a url; and what people write instead of one.
    private static let separators =
        ([
            " ", "\t", "-", ".", "+", "_", "%20", "\\t", "\\u0020", "\\u00a0", "\\u00A0", "&#32;", "&#x20;", "&#160;",
            "&#xA0;", "&#xa0;", "\u{A0}", "\u{202F}",
        ] + (0x2000...0x200A).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }).map { Array($0.utf8) }
}
