/// A number with a unit: a UCUM code, or a calendar duration written as a word.
public struct Quantity: Sendable {
    let value: Decimal
    /// `mg`, `1` for a pure number; for a calendar duration the word as written: `day`, `weeks`.
    let unit: String
    let calendar: CalendarUnit?

    init(_ value: Decimal, unit: String = "1") {
        self.value = value
        self.unit = unit
        calendar = nil
    }

    init(_ value: Decimal, calendar: CalendarUnit, word: String) {
        self.value = value
        self.unit = word
        self.calendar = calendar
    }

    /// The same unit with another number.
    func with(_ value: Decimal) -> Quantity {
        calendar.map { Quantity(value, calendar: $0, word: unit) } ?? Quantity(value, unit: unit)
    }

    /// nil when its number is out of the range that is calculated with.
    var inRange: Quantity? { value.inRange.map { with($0) } }

    /// The UCUM code; for a year or a month one that equals no UCUM unit, since their lengths vary.
    var code: String { calendar?.code ?? unit }
}

extension Quantity: CustomStringConvertible {
    public var description: String { calendar == nil ? "\(value) '\(unit)'" : "\(value) \(unit)" }
}

/// The units of calendar arithmetic, whose words may be written without quotes.
enum CalendarUnit: UInt8, Sendable, CaseIterable {
    case year, month, week, day, hour, minute, second, millisecond

    /// Knows `day` and `days`.
    init?(word: String) {
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let unit = CalendarUnit.allCases.first(where: { $0.word == singular }) else { return nil }
        self = unit
    }

    var word: String {
        switch self {
        case .year: "year"
        case .month: "month"
        case .week: "week"
        case .day: "day"
        case .hour: "hour"
        case .minute: "minute"
        case .second: "second"
        case .millisecond: "millisecond"
        }
    }

    /// The UCUM unit of the same length; a calendar year or month has none and gets a unit of its own.
    var code: String {
        switch self {
        case .year: "{year}"
        case .month: "{month}"
        case .week: "wk"
        case .day: "d"
        case .hour: "h"
        case .minute: "min"
        case .second: "s"
        case .millisecond: "ms"
        }
    }

    /// The unit that a UCUM code stands for in date arithmetic. Years and months of UCUM are fixed spans of time and
    /// no calendar units.
    init?(code: String) {
        guard let unit = CalendarUnit.allCases.first(where: { $0.code == code && $0 != .year && $0 != .month }) else {
            return nil
        }
        self = unit
    }
}

extension Quantity {
    /// With a unit as it stands in quotes: a word of calendar arithmetic (`1 'month'`) means that duration, since UCUM
    /// has no such code.
    init(_ value: Decimal, writtenUnit: String) {
        if let calendar = CalendarUnit(word: writtenUnit) {
            self.init(value, calendar: calendar, word: writtenUnit)
        } else {
            self.init(value, unit: writtenUnit)
        }
    }
}
