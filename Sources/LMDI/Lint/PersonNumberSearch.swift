/// Finds person numbers inside other text: eleven digits, also with a blank after six, that no digit stands beside.
enum PersonNumberSearch {
    /// Whether a text has a number in it whose date and control digits agree.
    static func found(in text: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < text.count {
            guard isDigit(text[at]) else {
                at += 1
                continue
            }
            let end = endOfDigits(text, from: at)
            switch end - at {
            case 11: if isNumber(text[at..<end]) { return true }
            case 6:
                let rest = end + 1
                if end < text.count, text[end] == 32, endOfDigits(text, from: rest) - rest == 5,
                    isNumber(text[at..<end], text[rest..<rest + 5])
                {
                    return true
                }
            default: break
            }
            at = end
        }
        return false
    }

    private static func endOfDigits(_ text: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = start
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end
    }

    private static func isNumber(_ parts: Slice<UnsafeRawBufferPointer>...) -> Bool {
        (try? PersonNumber(parts.joined())) != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
