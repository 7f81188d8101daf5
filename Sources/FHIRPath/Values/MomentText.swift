extension Moment {
    /// The moment that the whole of a text is. A `dateTime` may be any partial date, with or without a `T` after it.
    init?(_ text: UnsafeRawBufferPointer, kind: Kind) {
        var reader = MomentReader(text: text)
        guard let moment = reader.read(kind), reader.at == text.count else { return nil }
        self = moment
    }

    /// Whether the whole of a text is a dateTime.
    package static func isDateTime(_ text: UnsafeRawBufferPointer) -> Bool { Moment(text, kind: .dateTime) != nil }

    init?(_ text: String, kind: Kind) {
        var text = text
        guard let moment = text.withUTF8({ Moment(UnsafeRawBufferPointer($0), kind: kind) }) else { return nil }
        self = moment
    }
}

extension Moment: CustomStringConvertible {
    /// The text as FHIR and FHIRPath write it, without `@` and `T` in front.
    public var description: String {
        let date = kind == .time ? "" : dateText
        guard precision >= .hour else { return date }
        return (kind == .time ? "" : date + "T") + timeText + offsetText
    }

    private var dateText: String {
        var text = Moment.padded(UInt32(max(year, 0)), 4)
        if precision >= .month { text += "-" + Moment.padded(UInt32(month), 2) }
        if precision >= .day { text += "-" + Moment.padded(UInt32(day), 2) }
        return text
    }

    private var timeText: String {
        var text = Moment.padded(UInt32(hour), 2)
        if precision >= .minute { text += ":" + Moment.padded(UInt32(minute), 2) }
        if precision >= .second { text += ":" + Moment.padded(UInt32(second), 2) }
        if precision >= .second, fractionDigits > 0 {
            text += "." + Moment.padded(nanosecond, 9).prefix(Int(fractionDigits))
        }
        return text
    }

    private var offsetText: String {
        guard hasOffset else { return "" }
        guard offset != 0 else { return "Z" }
        let minutes = UInt32(offset.magnitude)
        return (offset < 0 ? "-" : "+") + Moment.padded(minutes / 60, 2) + ":" + Moment.padded(minutes % 60, 2)
    }

    private static func padded(_ value: UInt32, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// Reads a moment from the start of a text.
struct MomentReader {
    let text: UnsafeRawBufferPointer
    var at = 0

    init(text: UnsafeRawBufferPointer) { self.text = text }

    mutating func read(_ kind: Moment.Kind) -> Moment? {
        var found = Moment(kind: kind, precision: kind == .time ? .hour : .year)
        if kind != .time {
            guard let date = date(kind) else { return nil }
            found = date
            guard kind == .dateTime, take(UInt8(ascii: "T")) else { return found }
            guard found.precision == .day, next(isDigit: true) else { return found }
            found = found.with(kind: kind, precision: .hour)
        }
        guard let timed = time(found) else { return nil }
        return kind == .dateTime ? zone(timed) : timed
    }

    /// Reads the date part, as far as it goes.
    private mutating func date(_ kind: Moment.Kind) -> Moment? {
        var found = Moment(kind: kind, precision: .year)
        guard let year = number(4), year > 0 else { return nil }
        found.year = Int32(year)
        guard take(UInt8(ascii: "-")) else { return found }
        guard let month = number(2), (1...12).contains(month) else { return nil }
        found = found.with(kind: kind, precision: .month)
        found.month = UInt8(month)
        guard take(UInt8(ascii: "-")) else { return found }
        guard let day = number(2), day >= 1, day <= Moment.days(in: found.month, of: found.year) else { return nil }
        found = found.with(kind: kind, precision: .day)
        found.day = UInt8(day)
        return found
    }

    private mutating func time(_ dated: Moment) -> Moment? {
        var found = dated
        guard let hour = number(2), hour < 24 else { return nil }
        found.hour = UInt8(hour)
        guard take(UInt8(ascii: ":")) else { return found }
        guard let minute = number(2), minute < 60 else { return nil }
        found = found.with(kind: found.kind, precision: .minute)
        found.minute = UInt8(minute)
        guard take(UInt8(ascii: ":")) else { return found }
        guard let second = number(2), second <= 60 else { return nil }
        found = found.with(kind: found.kind, precision: .second)
        found.second = UInt8(second)
        fraction(&found)
        return found
    }

    /// Reads `.123`; digits after the ninth are passed over. A point without a digit is left alone.
    private mutating func fraction(_ found: inout Moment) {
        guard next() == UInt8(ascii: "."), next(1, isDigit: true) else { return }
        at += 1
        var scale: UInt32 = 100_000_000
        while next(isDigit: true) {
            found.nanosecond += UInt32(text[at] - UInt8(ascii: "0")) * scale
            if scale > 0 { found.fractionDigits += 1 }
            scale /= 10
            at += 1
        }
    }

    private mutating func zone(_ timed: Moment) -> Moment? {
        var found = timed
        if take(UInt8(ascii: "Z")) {
            found.offset = 0
            return found
        }
        guard let sign = next(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return found }
        guard next(1, isDigit: true) else { return found }
        at += 1
        guard let hours = number(2), take(UInt8(ascii: ":")), let minutes = number(2), hours <= 14, minutes < 60 else {
            return nil
        }
        found.offset = Int16(hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
        return found
    }

    private func next(_ ahead: Int = 0) -> UInt8? { at + ahead < text.count ? text[at + ahead] : nil }

    private func next(_ ahead: Int = 0, isDigit: Bool) -> Bool {
        next(ahead).map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } == isDigit
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        at += 1
        return true
    }

    private mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard next(isDigit: true) else { return nil }
            value = value * 10 + Int(text[at] - UInt8(ascii: "0"))
            at += 1
        }
        return value
    }
}
