import Testing

@testable import LMDI

/// The numbers here are synthetic (month + 80 or + 65), or of 2032 and later; other kinds are made while the test runs.
@Suite struct PersonNumberTests {
    private func fault(_ text: String, _ issued: PersonNumber.Issue = .before2032) -> IdentifierFault? {
        do {
            _ = try PersonNumber(text.utf8, issued: issued)
            return nil
        } catch {
            return error
        }
    }

    /// A number that begins with these six digits, whose control digits agree.
    private func completed(_ start: String) throws -> PersonNumber {
        for rest in 10_000...99_999 {
            if let number = try? PersonNumber("\(start)\(rest)".utf8) { return number }
        }
        throw IdentifierFault.controlDigits
    }

    @Test(arguments: [
        ("01818010083", PersonNumber.Kind.fodselsnummer, PersonNumber.Origin.tenor),
        ("52928532127", .dNumber, .tenor),
        ("12778512333", .fodselsnummer, .syntPop),
        ("71663999839", .dNumber, .syntPop),
    ])
    func `a synthetic number tells its kind and where it comes from`(
        _ text: String, _ kind: PersonNumber.Kind, _ origin: PersonNumber.Origin
    ) throws {
        let number = try PersonNumber(text.utf8)
        #expect(number.kind == kind)
        #expect(number.origin == origin)
        #expect(number.isSynthetic)
    }

    @Test func `a month with 40 added may be NAV's or a hospital's`() throws {
        let number = try completed("014180")
        #expect(number.origin == .navOrHospital)
        #expect(!number.isSynthetic)
    }

    @Test func `a number that begins with 8 is an FH-number and has no date`() throws {
        let number = try completed("810000")
        #expect(number.kind == .fhNumber)
        #expect(number.birth == nil)
    }

    @Test(arguments: [
        ("01815474909", 1854), ("01819949995", 1999), ("01810099816", 2000), ("01813999869", 2039),
        ("01814090082", 1940), ("15868092073", 1980),
        ("01815374998", 1953), ("01814089947", 1940),
    ])
    func `the individual digits tell the century`(_ text: String, _ year: Int) throws {
        #expect(try PersonNumber(text.utf8).birth?.year == year)
    }

    @Test(arguments: [
        ("", IdentifierFault.length(0)),
        ("0181801008", .length(10)),
        ("018180100831", .length(12)),
        ("UKJENT", .characters),
        ("018180 10083", .characters),
        ("01818010084", .controlDigits),
        ("01818010183", .controlDigits),
        ("10818010083", .controlDigits),
        ("30828011193", .date),
        ("29820010092", .date),
        ("32018010150", .date),
        ("01008010028", .date),
        ("00000000000", .date),
    ])
    func `a number that cannot be one says which part is wrong`(_ text: String, _ expected: IdentifierFault) {
        #expect(fault(text) == expected)
    }

    @Test(arguments: ["010153749", "010140899"])
    func `a number of Folkeregisteret has individual digits of a known series`(_ start: String) {
        for controls in 10...99 { #expect(fault(start + String(controls)) == .date) }
    }

    @Test(arguments: ["29820050043", "29820490078", "29820074929"])
    func `29 February is a day in leap years only`(_ text: String) {
        #expect(fault(text) == nil)
    }

    @Test(arguments: ["02013299903", "30108299939"])
    func `numbers issued from 2032 have more first control digits`(_ text: String) {
        #expect(fault(text) == .controlDigits)
        #expect(fault(text, .from2032) == nil)
    }

    @Test func `a number with right control digits is right by both rules`() {
        #expect(fault("01818010083", .from2032) == nil)
    }
}
