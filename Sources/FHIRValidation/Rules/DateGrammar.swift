/// The written forms of dates and times, and whether such a day exists.
enum DateGrammar {
    typealias Verdict = PrimitiveGrammar.Verdict

    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`
    static func date(_ text: UnsafeRawBufferPointer) -> Verdict {
        var reader = Reader(text)
        return reader.day() == nil || !reader.isAtEnd ? .bad : reader.verdict
    }

    /// A date, or a whole date with a time and a zone.
    static func dateTime(_ text: UnsafeRawBufferPointer) -> Verdict {
        var reader = Reader(text)
        guard let parts = reader.day() else { return .bad }
        if reader.isAtEnd { return reader.verdict }
        guard parts == 3, reader.take("T"), reader.clock(), reader.zone(), reader.isAtEnd else { return .bad }
        return reader.verdict
    }

    /// A whole date with a time and a zone.
    static func instant(_ text: UnsafeRawBufferPointer) -> Verdict {
        var reader = Reader(text)
        guard reader.day() == 3, reader.take("T"), reader.clock(), reader.zone(), reader.isAtEnd else { return .bad }
        return reader.verdict
    }

    /// `hh:mm:ss` with an optional fraction, without a zone.
    static func time(_ text: UnsafeRawBufferPointer) -> Verdict {
        var reader = Reader(text)
        guard reader.clock(), reader.isAtEnd else { return .bad }
        return reader.verdict
    }

    private struct Reader {
        let text: UnsafeRawBufferPointer
        var at = 0
        /// `noSuchDate` when every part has the right form, but the calendar or the clock does not have it.
        var verdict: Verdict = .good

        init(_ text: UnsafeRawBufferPointer) { self.text = text }

        var isAtEnd: Bool { at == text.count }

        mutating func take(_ mark: Unicode.Scalar) -> Bool {
            guard at < text.count, text[at] == UInt8(ascii: mark) else { return false }
            at += 1
            return true
        }

        mutating func number(_ digits: Int) -> Int? {
            guard at + digits <= text.count else { return nil }
            var value = 0
            for place in at..<at + digits {
                guard PrimitiveGrammar.isDigit(text[place]) else { return nil }
                value = value * 10 + Int(text[place] - 0x30)
            }
            at += digits
            return value
        }

        mutating func demand(_ holds: Bool) { if !holds { verdict = .noSuchDate } }

        /// Reads a date; gives how many of year, month and day it has, nil when the form is wrong.
        mutating func day() -> Int? {
            guard let year = number(4) else { return nil }
            demand(year > 0)
            guard take("-") else { return 1 }
            guard let month = number(2) else { return nil }
            demand((1...12).contains(month))
            guard take("-") else { return 2 }
            guard let day = number(2) else { return nil }
            demand(day >= 1 && day <= Self.days(in: month, of: year))
            return 3
        }

        mutating func clock() -> Bool {
            guard let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2) else {
                return false
            }
            demand(hour < 24 && minute < 60 && second <= 60)
            guard take(".") else { return true }
            let first = at
            while at < text.count, PrimitiveGrammar.isDigit(text[at]) { at += 1 }
            return at > first
        }

        mutating func zone() -> Bool {
            if take("Z") { return true }
            guard take("+") || take("-"), let hour = number(2), take(":"), let minute = number(2) else { return false }
            demand(hour < 14 && minute < 60 || hour == 14 && minute == 0)
            return true
        }

        static func days(in month: Int, of year: Int) -> Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }
}
