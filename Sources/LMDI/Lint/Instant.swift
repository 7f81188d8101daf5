/// A moment as milliseconds since 1970 (UTC), read from a FHIR dateTime or instant that has a clock time and an offset.
struct Instant: Comparable {
    let milliseconds: Int64

    static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 17, bytes[10] == UInt8(ascii: "T"), let day = Instant.day(bytes),
            let hour = Instant.number(bytes[11..<13]), let minute = Instant.number(bytes[14..<16])
        else { return nil }
        var seconds = day * 86_400 + Int64(hour * 3600 + minute * 60)
        var at = 16
        var thousandths: Int64 = 0
        if bytes[at] == UInt8(ascii: ":"), bytes.count > 19 {
            guard let second = Instant.number(bytes[17..<19]) else { return nil }
            seconds += Int64(second)
            at = 19
            if bytes[at] == UInt8(ascii: ".") {
                let digits = bytes[(at + 1)...].prefix { (48...57).contains($0) }
                guard let fraction = Instant.number(Array((digits + [48, 48, 48]).prefix(3))[...]) else { return nil }
                thousandths = Int64(fraction)
                at += 1 + digits.count
            }
        }
        guard let offset = Instant.offset(bytes[at...]) else { return nil }
        milliseconds = (seconds - offset) * 1000 + thousandths
    }

    /// `Z`, or hours and minutes, in seconds.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
        if bytes.elementsEqual([UInt8(ascii: "Z")]) { return 0 }
        let parts = Array(bytes)
        guard parts.count == 6, let hours = number(parts[1..<3]), let minutes = number(parts[4..<6]) else { return nil }
        let seconds = Int64(hours * 3600 + minutes * 60)
        switch parts[0] {
        case UInt8(ascii: "+"): return seconds
        case UInt8(ascii: "-"): return -seconds
        default: return nil
        }
    }

    /// Days since 1970 of `YYYY-MM-DD` (Gregorian, also before 1582).
    private static func day(_ bytes: [UInt8]) -> Int64? {
        guard let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1...12).contains(month)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400, yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return Int64(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
