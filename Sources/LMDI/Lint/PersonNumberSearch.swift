/// Finds person numbers inside other text: eleven digits, also with a blank after six, that no digit stands beside.
enum PersonNumberSearch {
    /// Whether a text has a number in it whose date and control digits agree.
    ///
    /// Every number begins with six digits, so that looking at every sixth byte meets each: most texts cost two looks.
    static func found(in text: UnsafeRawBufferPointer) -> Bool {
        var at = 5
        while at < text.count {
            guard isDigit(text[at]) else {
                at += 6
                continue
            }
            var start = at
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            let end = endOfDigits(text, from: at)
            switch end - start {
            case 11: if isNumber(text[start..<end]) { return true }
            case 6: if let rest = second(text, after: end), isNumber(text[start..<end], text[rest]) { return true }
            default: break
            }
            at = end + 6
        }
        return false
    }

    /// The last five digits of a number that is written with a blank.
    private static func second(_ text: UnsafeRawBufferPointer, after end: Int) -> Range<Int>? {
        guard end < text.count, text[end] == UInt8(ascii: " ") else { return nil }
        let stop = endOfDigits(text, from: end + 1)
        return stop - end == 6 ? end + 1..<stop : nil
    }

    private static func endOfDigits(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end
    }

    private static func isNumber(_ parts: Slice<UnsafeRawBufferPointer>...) -> Bool {
        (try? PersonNumber(parts.joined())) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
