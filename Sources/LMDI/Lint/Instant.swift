internal import FHIRTree

/// A moment as milliseconds since 1970 (UTC), read from a FHIR dateTime or instant that has a clock time and an offset.
struct Instant: Comparable {
    let milliseconds: Int64

    static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

    init?(_ text: UnsafeRawBufferPointer) {
        guard text.count >= 17, text[10] == UInt8(ascii: "T"), let day = Instant.day(text),
            let hour = Instant.number(text, 11, 2), let minute = Instant.number(text, 14, 2)
        else { return nil }
        var seconds = day * 86_400 + hour * 3600 + minute * 60
        var at = 16
        var thousandths: Int64 = 0
        if text[at] == UInt8(ascii: ":"), text.count > 19 {
            guard let second = Instant.number(text, 17, 2) else { return nil }
            seconds += second
            at = 19
            if text[at] == UInt8(ascii: ".") {
                let end = text.endOfDigits(from: at + 1)
                thousandths = Instant.thousandths(text, at + 1..<end)
                at = end
            }
        }
        guard let offset = Instant.offset(text, at) else { return nil }
        milliseconds = (seconds - offset) * 1000 + thousandths
    }

    /// The first three of a fraction's digits.
    private static func thousandths(_ text: UnsafeRawBufferPointer, _ digits: Range<Int>) -> Int64 {
        let count = min(digits.count, 3)
        let number = number(text, digits.lowerBound, count) ?? 0
        return count == 3 ? number : count == 2 ? number * 10 : number * 100
    }

    /// `Z`, or hours and minutes, in seconds.
    private static func offset(_ text: UnsafeRawBufferPointer, _ start: Int) -> Int64? {
        if text.count == start + 1, text[start] == UInt8(ascii: "Z") { return 0 }
        guard text.count == start + 6, let hours = number(text, start + 1, 2), let minutes = number(text, start + 4, 2)
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        switch text[start] {
        case UInt8(ascii: "+"): return seconds
        case UInt8(ascii: "-"): return -seconds
        default: return nil
        }
    }

    /// Days since 1970 of `YYYY-MM-DD` (Gregorian, also before 1582).
    private static func day(_ text: UnsafeRawBufferPointer) -> Int64? {
        guard let year = number(text, 0, 4), let month = number(text, 5, 2), let day = number(text, 8, 2),
            (1...12).contains(month)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400, yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The number that `count` digits make, nil when one is none.
    @inline(__always)
    private static func number(_ text: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int64? {
        var number: Int64 = 0
        for place in start..<start + count {
            guard text.isDigit(place) else { return nil }
            number = number * 10 + Int64(text[place] - UInt8(ascii: "0"))
        }
        return number
    }
}
