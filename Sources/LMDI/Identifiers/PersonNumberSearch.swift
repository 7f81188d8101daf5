internal import FHIRTree

/// Looks for what may be a person number inside other text: eleven digits, or six and five with something between them,
/// that no digit stands beside.
enum PersonNumberSearch {
    struct Candidate {
        let digits: Digits
        /// The eleven digits, or the first six.
        let place: Range<Int>
        /// What stands between six digits and five.
        let gap: Range<Int>
    }

    /// Whether a text has something of the form in it that passes a test.
    static func find(in text: UnsafeRawBufferPointer, _ passes: (Candidate) -> Bool) -> Bool {
        var at = 0
        while let run = text.digits(from: at) {
            if let candidate = candidate(run, text), passes(candidate) { return true }
            at = run.upperBound
        }
        return false
    }

    private static func candidate(_ run: Range<Int>, _ text: UnsafeRawBufferPointer) -> Candidate? {
        let end = run.upperBound
        switch run.count {
        case 11:
            return digits(text[run]).map { Candidate(digits: $0, place: run, gap: end..<end) }
        case 6:
            guard let second = second(text, after: end), let digits = digits([text[run], text[second]].joined()) else {
                return nil
            }
            return Candidate(digits: digits, place: run, gap: end..<second.lowerBound)
        default: return nil
        }
    }

    /// Five digits that stand up to three bytes behind six: a blank of Unicode has so many.
    private static func second(_ text: UnsafeRawBufferPointer, after end: Int) -> Range<Int>? {
        var start = end
        while start < text.count, start - end < 3, !text.isDigit(start) { start += 1 }
        let stop = text.endOfDigits(from: start)
        return stop - start == 5 ? start..<stop : nil
    }

    private static func digits(_ text: some Sequence<UInt8>) -> Digits? { try? Digits(text, lengths: 11...11) }
}
