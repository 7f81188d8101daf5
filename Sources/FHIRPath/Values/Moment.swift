/// A date, date with time, or time of day, known to some precision.
public struct Moment: Sendable {
    let kind: Kind
    let precision: Precision
    var year: Int32 = 1
    var month: UInt8 = 1
    var day: UInt8 = 1
    var hour: UInt8 = 0
    var minute: UInt8 = 0
    var second: UInt8 = 0
    var nanosecond: UInt32 = 0
    /// The digits of the second's fraction as written, 0 to 9.
    var fractionDigits: UInt8 = 0
    /// Minutes east of Greenwich; `noOffset` when none was given.
    var offset: Int16 = Moment.noOffset

    enum Kind: UInt8, Sendable { case date, dateTime, time }

    /// The finest unit that is known. A fraction of a second is part of the second.
    enum Precision: UInt8, Comparable, Sendable {
        case year, month, day, hour, minute, second

        static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    static let noOffset = Int16.max
    var hasOffset: Bool { offset != Moment.noOffset }

    init(kind: Kind, precision: Precision) {
        self.kind = kind
        self.precision = precision
    }

    /// The same moment known to another precision; what is finer keeps its place but no longer counts.
    func with(kind: Kind, precision: Precision) -> Moment {
        var copy = Moment(kind: kind, precision: precision)
        (copy.year, copy.month, copy.day) = (year, month, day)
        (copy.hour, copy.minute, copy.second) = (hour, minute, second)
        (copy.nanosecond, copy.fractionDigits, copy.offset) = (nanosecond, fractionDigits, offset)
        return copy
    }
}

extension Moment {
    static func isLeap(_ year: Int32) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func days(in month: UInt8, of year: Int32) -> UInt8 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    static func dayNumber(year: Int32, month: UInt8, day: UInt8) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (Int64(month) + (month > 2 ? -3 : 9)) + 2) / 5 + Int64(day) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Year, month and day of a day number.
    static func date(ofDayNumber number: Int64) -> (year: Int32, month: UInt8, day: UInt8) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (Int32(year), UInt8(month), UInt8(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1))
    }

    /// Nanoseconds since 1970 (since midnight for a time) as the fields read on the wall, the offset left out.
    var wallNanoseconds: Int128 {
        let days = kind == .time ? 0 : Moment.dayNumber(year: year, month: month, day: day)
        let seconds = days * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
        return Int128(seconds) * 1_000_000_000 + Int128(nanosecond)
    }
}
