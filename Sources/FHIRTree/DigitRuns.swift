// Runs of digits in a text: what numbers that name somebody are looked for in.
extension UnsafeRawBufferPointer {
    /// The first whole run of six or more digits that begins at `start` or later.
    ///
    /// Looking at every sixth byte meets each: most texts cost few looks.
    package func digits(from start: Int) -> Range<Int>? {
        var at = start + 5, before = start
        while at < count {
            guard isDigit(at) else {
                at += 6
                continue
            }
            var first = at
            while first > before, isDigit(first - 1) { first -= 1 }
            before = endOfDigits(from: at)
            if before - first >= 6 { return first..<before }
            at = before + 6
        }
        return nil
    }

    /// The end of the digits that stand at a place, the place itself when none do.
    package func endOfDigits(from start: Int) -> Int {
        var end = start
        while end < count, isDigit(end) { end += 1 }
        return end
    }

    package func isDigit(_ place: Int) -> Bool { self[place] &- UInt8(ascii: "0") < 10 }
}
