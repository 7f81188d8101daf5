/// An eleven-digit person number: what its digits tell once they agree with each other.
///
/// Day, month and year, three individual digits (which also tell the century) and two control digits. Added to the day
/// or the month, 40, 65 or 80 tells what kind of number it is.
package struct PersonNumber: Hashable, Sendable {
    package let kind: Kind
    package let origin: Origin
    /// Nil for an FH-number, which has no date in it.
    package let birth: Birth?

    package enum Kind: Sendable, Hashable, CaseIterable {
        case fodselsnummer, dNumber
        /// A felles hjelpenummer: begins with 8 or 9.
        case fhNumber
    }

    package enum Origin: Sendable, Hashable, CaseIterable {
        case folkeregisteret
        /// Month + 80: Skatteetaten's Tenor.
        case tenor
        /// Month + 65: SyntPop.
        case syntPop
        /// Month + 40: NAV's synthetic numbers, and the hjelpenummer (H-number) that a hospital gives: nobody can tell.
        case navOrHospital
    }

    package struct Birth: Hashable, Sendable, Comparable {
        package let year: Int
        package let month: Int
        package let day: Int

        package static func < (a: Birth, b: Birth) -> Bool {
            (a.year, a.month, a.day) < (b.year, b.month, b.day)
        }
    }

    /// How the first control digit is judged.
    package enum Issue: Sendable {
        case before2032
        /// Its remainder may also be 1, 2 or 3.
        case from2032
    }

    /// Reads a number; throws the first part that cannot be right.
    package init(_ text: some Sequence<UInt8>, issued: Issue = .before2032) throws(IdentifierFault) {
        try self.init(Digits(text, lengths: 11...11), issued)
    }

    /// Reads eleven digits.
    init(_ digits: Digits, _ issued: Issue) throws(IdentifierFault) {
        if digits[0] >= 8 {
            (kind, origin, birth) = (.fhNumber, .folkeregisteret, nil)
        } else {
            kind = digits[0] >= 4 ? .dNumber : .fodselsnummer
            let (month, origin) = try PersonNumber.month(digits.number(2, 2))
            self.origin = origin
            let isOrdinary = kind == .fodselsnummer && origin == .folkeregisteret
            birth = try Birth(day: digits.number(0, 2) % 40, month: month, digits, isOrdinary: isOrdinary)
        }
        try PersonNumber.checkControls(digits, issued)
    }

    /// Whether the number was made for tests. A number with 40 added to its month may be a hospital's: that is not certain.
    package var isSynthetic: Bool {
        switch origin {
        case .tenor, .syntPop: true
        case .folkeregisteret, .navOrHospital: false
        }
    }

    private static func month(_ written: Int) throws(IdentifierFault) -> (Int, Origin) {
        switch written {
        case 1...12: (written, .folkeregisteret)
        case 41...52: (written - 40, .navOrHospital)
        case 66...77: (written - 65, .syntPop)
        case 81...92: (written - 80, .tenor)
        default: throw .date
        }
    }

    private static func checkControls(_ digits: Digits, _ issued: Issue) throws(IdentifierFault) {
        let first = digits.remainder(weights: [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
        let second = digits.remainder(weights: [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
        let isFirstRight =
            switch issued {
            case .before2032: first == 0
            case .from2032: first <= 3
            }
        guard isFirstRight, second == 0 else { throw .controlDigits }
    }
}

extension PersonNumber.Birth {
    /// The day of birth; the century follows from the two-digit year and the individual digits.
    ///
    /// An ordinary fødselsnummer has individual digits of one of four series; D-numbers and synthetic ones have others
    /// too, and are then of the twentieth century.
    init(day: Int, month: Int, _ digits: Digits, isOrdinary: Bool) throws(IdentifierFault) {
        let short = digits.number(4, 2)
        let year: Int
        switch digits.number(6, 3) {
        case 0...499: year = 1900 + short
        case 500...749 where short >= 54: year = 1800 + short
        case 500...999 where short < 40: year = 2000 + short
        case 900...999: year = 1900 + short
        default:
            if isOrdinary { throw .date }
            year = 1900 + short
        }
        guard day >= 1, day <= Self.days(in: month, of: year) else { throw .date }
        self.init(year: year, month: month, day: day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
