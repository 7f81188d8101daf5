import Testing

@testable import LMDI

@Suite struct NumberTests {
    @Test(
        arguments: [
            ("999999999", nil),
            ("977665000", nil),
            ("977665003", .controlDigits),
            ("97766500", .length(8)),
            ("9776650001", .length(10)),
            ("977 665 000", .characters),
            ("NO977665000", .characters),
            ("977665000MVA", .characters),
            // The remainder is 1: no digit fits.
            ("100000030", .controlDigits),
        ] as [(String, IdentifierFault?)])
    func `an organisation number has nine digits and a control digit`(_ text: String, _ fault: IdentifierFault?) {
        #expect(OrganizationNumber.fault(in: text.utf8) == fault)
    }

    @Test(
        arguments: [
            ("9144900", nil),
            ("1", nil),
            ("", .length(0)),
            ("99999999", .length(8)),
            ("-1", .characters),
            ("9144 900", .characters),
            ("HPR9144900", .characters),
            ("٣", .characters),
        ] as [(String, IdentifierFault?)])
    func `an HPR number has at most seven digits`(_ text: String, _ fault: IdentifierFault?) {
        #expect(HPRNumber.fault(in: text.utf8) == fault)
    }

    @Test(
        arguments: [("700595", nil), ("4208723", nil), ("4A", .characters), ("", .length(0))]
            as [(String, IdentifierFault?)])
    func `a RESH id has digits only`(_ text: String, _ fault: IdentifierFault?) {
        #expect(RESHNumber.fault(in: text.utf8) == fault)
    }

    @Test(
        arguments: [("1000001", nil), ("100001", .length(6)), ("100000A", .characters)] as [(String, IdentifierFault?)])
    func `an LMR number has seven digits`(_ text: String, _ fault: IdentifierFault?) {
        #expect(LMRNumber.fault(in: text.utf8) == fault)
    }
}
