extension Moment {
    static let hours: Int128 = 3_600_000_000_000
    /// The offsets in use on earth, in minutes.
    static let westernmost: Int16 = -12 * 60, easternmost: Int16 = 14 * 60

    /// The first moment that it may stand for, in its own precision filled up.
    var earliest: Moment { filled(with: (1, 1, 0, 0, 0, 0)) }

    /// The last moment that it may stand for. A second without a fraction counts as that very second.
    var latest: Moment {
        let lastMonth = precision == .year ? 12 : month
        return filled(with: (12, Moment.days(in: lastMonth, of: year), 23, 59, 59, 999_999_999))
    }

    private typealias Filling = (
        month: UInt8, day: UInt8, hour: UInt8, minute: UInt8, second: UInt8, nanosecond: UInt32
    )

    private func filled(with filling: Filling) -> Moment {
        var full = self
        if precision < .month { full.month = filling.month }
        if precision < .day { full.day = filling.day }
        if precision < .hour { full.hour = filling.hour }
        if precision < .minute { full.minute = filling.minute }
        if precision < .second { (full.second, full.nanosecond) = (filling.second, filling.nanosecond) }
        return full
    }

    /// Compares as FHIRPath does: nil when the precisions or a missing time zone leave it open.
    func compare(_ other: Moment) -> Ordering? {
        guard (kind == .time) == (other.kind == .time) else { return nil }
        let isOneZoned = hasOffset != other.hasOffset
        let a = range(isZoneOpen: isOneZoned), b = other.range(isZoneOpen: isOneZoned)
        if a.upperBound < b.lowerBound { return .less }
        if b.upperBound < a.lowerBound { return .greater }
        return precision == other.precision && a == b && !isOneZoned ? .equal : nil
    }

    /// The first instant that it may stand for; without an offset as if it were in Greenwich.
    var earliestInstant: Int128 { range(isZoneOpen: false).lowerBound }

    /// All instants that it may stand for; `isZoneOpen` makes one without an offset stand for any zone on earth.
    private func range(isZoneOpen: Bool) -> ClosedRange<Int128> {
        var low = earliest.wallNanoseconds, high = latest.wallNanoseconds
        if hasOffset {
            let shift = Int128(offset) * (Moment.hours / 60)
            (low, high) = (low - shift, high - shift)
        } else if isZoneOpen {
            low -= Int128(Moment.easternmost) * (Moment.hours / 60)
            high -= Int128(Moment.westernmost) * (Moment.hours / 60)
        }
        return low...high
    }
}
