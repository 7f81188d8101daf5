// FHIRPath N1, 6.7 "Date/Time Arithmetic".
extension Machine {
    /// A moment plus a time-valued quantity; nil when the result is out of the calendar.
    func moved(_ moment: Moment, by change: Quantity, _ operation: String) throws(FHIRPathError) -> Moment? {
        guard let unit = change.calendar ?? CalendarUnit(code: change.unit), moment.accepts(unit) else {
            throw fail(.badUnit(change.unit))
        }
        // A calendar second may be broken; every other unit counts in whole numbers only.
        if unit == .second, change.calendar != nil, moment.precision == .second {
            guard let milliseconds = (change.value * Decimal(Int64(1000))).integer(.towardZero) else { return nil }
            return moment.adding(milliseconds, .millisecond)
        }
        return change.value.integer(.towardZero).flatMap { moment.adding($0, unit) }
    }
}

extension CalendarUnit: Comparable {
    static func < (a: CalendarUnit, b: CalendarUnit) -> Bool { a.rawValue < b.rawValue }

    /// The length in milliseconds; of a month and a year the one that conversions to coarser units use.
    var milliseconds: Int64 {
        switch self {
        case .year: 365 * 86_400_000
        case .month: 30 * 86_400_000
        case .week: 7 * 86_400_000
        case .day: 86_400_000
        case .hour: 3_600_000
        case .minute: 60_000
        case .second: 1000
        case .millisecond: 1
        }
    }
}

extension Moment {
    /// A date moves by days and longer units, a time by shorter ones.
    fileprivate func accepts(_ unit: CalendarUnit) -> Bool {
        switch kind {
        case .date: unit <= .day
        case .dateTime: true
        case .time: unit > .day
        }
    }

    /// This moment `count` units later. A unit finer than the moment is known to is first converted to that precision,
    /// what is left over being dropped.
    func adding(_ count: Int64, _ unit: CalendarUnit) -> Moment? {
        let finest = Moment.unit(of: precision)
        guard unit <= finest || (unit == .millisecond && finest == .second) else {
            return adding(Moment.converted(count, unit, to: finest), finest)
        }
        switch unit {
        case .year: return addingMonths(count.multipliedReportingOverflow(by: 12))
        case .month: return addingMonths((count, false))
        case .week, .day, .hour, .minute, .second, .millisecond:
            return addingNanoseconds(Int128(count) * Int128(unit.milliseconds) * 1_000_000)
        }
    }

    private static func unit(of precision: Precision) -> CalendarUnit {
        switch precision {
        case .year: .year
        case .month: .month
        case .day: .day
        case .hour: .hour
        case .minute: .minute
        case .second: .second
        }
    }

    private static func converted(_ count: Int64, _ unit: CalendarUnit, to coarser: CalendarUnit) -> Int64 {
        if unit == .month { return count / 12 }
        let (total, isOverflow) = count.multipliedReportingOverflow(by: unit.milliseconds)
        return isOverflow ? Int64.max / 1000 : total / coarser.milliseconds
    }

    /// Keeps the day unless the month has no such day: then it is the month's last.
    private func addingMonths(_ change: (partialValue: Int64, overflow: Bool)) -> Moment? {
        guard !change.overflow, change.partialValue.magnitude < 200_000 else { return nil }
        let months = Int64(year) * 12 + Int64(month) - 1 + change.partialValue
        guard months >= 12, months < 120_000 else { return nil }
        var moved = self
        (moved.year, moved.month) = (Int32(months / 12), UInt8(months % 12 + 1))
        moved.day = min(day, Moment.days(in: moved.month, of: moved.year))
        return moved
    }

    private func addingNanoseconds(_ change: Int128) -> Moment? {
        let perDay = Int128(86_400_000_000_000)
        var total = wallNanoseconds + change
        if kind == .time { total = (total % perDay + perDay) % perDay }
        let rest = (total % perDay + perDay) % perDay
        guard let days = Int64(exactly: (total - rest) / perDay), days.magnitude < 4_000_000 else { return nil }
        var moved = self
        if kind != .time {
            (moved.year, moved.month, moved.day) = Moment.date(ofDayNumber: days)
            guard (1...9999).contains(moved.year) else { return nil }
        }
        let seconds = Int64(rest / 1_000_000_000)
        (moved.hour, moved.minute) = (UInt8(seconds / 3600), UInt8(seconds / 60 % 60))
        (moved.second, moved.nanosecond) = (UInt8(seconds % 60), UInt32(rest % 1_000_000_000))
        if moved.nanosecond % 1_000_000_000 != 0 { moved.fractionDigits = max(fractionDigits, 3) }
        return moved
    }
}
