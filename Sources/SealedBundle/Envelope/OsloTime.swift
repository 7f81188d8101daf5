/// A moment as clocks in Oslo show it.
///
/// Summer time begins and ends as in the rest of Europe, at 01:00 UTC on the last Sunday of March and of October. The
/// rule is here because a closed machine may lack the table of time zones, or have set another zone.
public struct OsloTime: Sendable, Hashable {
    /// Seconds from 1970.
    public let seconds: Int
    /// Seconds ahead of UTC.
    public let offset: Int

    public init(_ seconds: Int) {
        self.seconds = seconds
        offset = Self.isSummer(seconds) ? 7200 : 3600
    }

    /// The moment at which the day began.
    public var midnight: Int {
        let local = Day(seconds: seconds + offset).start
        return Self.moment(local: local)
    }

    /// `2026-11-20T00:00:00+01:00`
    public var text: String { Self.clock(seconds + offset) + (offset == 7200 ? "+02:00" : "+01:00") }

    /// `2026-11-19T23:00:00Z`
    public static func utcText(_ seconds: Int) -> String { clock(seconds) + "Z" }

    /// Reads a date (its midnight in Oslo) or a date and time with `Z`, an offset, or neither (Oslo's). Nil for others.
    public static func seconds(of text: String) -> Int? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let first = parts.first, let day = Day(first), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return moment(local: day.start) }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
        guard let time = timeOfDay(clock) else { return nil }
        let zone = parts[1].dropFirst(clock.count)
        if zone.isEmpty { return moment(local: day.start + time) }
        return offset(zone).map { day.start + time - $0 }
    }

    /// The moment at which Oslo's clocks show a time; of the two in autumn the later.
    private static func moment(local: Int) -> Int {
        isSummer(local - 7200) && isSummer(local - 3600) ? local - 7200 : local - 3600
    }

    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" { return 0 }
        guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
        return timeOfDay(zone.dropFirst()).map { sign == "+" ? $0 : -$0 }
    }

    private static func timeOfDay(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24 else { return nil }
        guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    }

    private static func isSummer(_ seconds: Int) -> Bool {
        let year = Day(seconds: seconds).year
        return (lastSunday(year, 3)..<lastSunday(year, 10)).contains(seconds)
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func lastSunday(_ year: Int, _ month: Int) -> Int {
        let last = Day(year: year, month: month, day: 31)
        return (last.number - (last.number + 4) % 7) * 86400 + 3600
    }

    private static func clock(_ seconds: Int) -> String {
        let day = Day(seconds: seconds), time = seconds - day.start
        return day.text + "T"
            + [time / 3600, time / 60 % 60, time % 60].map { Day.padded($0, 2) }.joined(separator: ":")
    }
}

/// A day of the Gregorian calendar.
struct Day {
    let year: Int
    let month: Int
    let day: Int
    /// Days from 1970-01-01.
    let number: Int

    var start: Int { number * 86400 }
    var text: String { Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2) }

    /// Counts in years that begin in March, so that the leap day is the last (the algorithm of H. Hinnant's
    /// `days_from_civil`).
    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
        let shifted = month <= 2 ? year - 1 : year
        let inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let era = shifted / 400, ofEra = shifted % 400
        number = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + inYear - 719_468
    }

    init(seconds: Int) {
        let number = seconds / 86400 - (seconds % 86400 < 0 ? 1 : 0) + 719_468
        let era = number / 146_097, ofEra = number % 146_097
        let years = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let inYear = ofEra - (365 * years + years / 4 - years / 100)
        let shifted = (5 * inYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        self.init(
            year: era * 400 + years + (month <= 2 ? 1 : 0), month: month, day: inYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Reads `2026-11-20`; nil for what is no day.
    init?(_ text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3, (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        let again = Day(seconds: start)
        guard again.month == month, again.day == day else { return nil }
    }

    static func padded(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
