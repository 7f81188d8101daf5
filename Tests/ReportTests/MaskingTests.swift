import FHIRTree
import FHIRValidation
import Testing

@testable import Report

@Test(arguments: [
    ("01819012345", "***********"), ("nr 01819012345.", "nr ***********."), ("018190 12345", "****** *****"),
    ("018190-12345", "******-*****"), ("018190\u{A0}12345", "******\u{A0}*****"), ("018190%2012345", "******%*******"),
    ("018190\\u00a012345", "******\\u**a******"), ("a01819012345b", "a***********b"),
    ("01819012345 41819012345", "*********** ***********"), ("æ 018190 12345 å", "æ ****** ***** å"),
    ("0181901234…", "**********…"), ("018190…", "******…"), ("018190 12…", "****** **…"),
    ("1 018190 12345", "1 ****** *****"), ("018190\u{2009}12345", "******\u{2009}*****"),
])
func `what looks like a person number is masked`(text: String, masked: String) {
    #expect(Masking.masked(text) == masked)
    #expect(Masking.masked(text).count == text.count)
}

@Test(arguments: [
    "", "018190123456", "0181901234", "018190 123456", "1018190 12345", "018190  12345", "2026-11-21T10:00:00+01:00",
    "urn:oid:2.16.578.1.12.4.1.4.1", "01819…", "018190", "018190 ", "urn:uuid:0d2f1c86-0b2c-4b2f-8f52-3a5f6c7b8d9e",
    "018190 1234x",
])
func `other numbers stay`(text: String) {
    #expect(Masking.masked(text) == text)
}

@Test func `a long text without numbers is quick to mask`() {
    let digits = String(repeating: "1", count: 1_000_000)
    #expect(Masking.masked(digits) == digits)
    let sixes = String(repeating: "123456 ", count: 100_000)
    #expect(Masking.masked(sixes) == sixes)
}

@Test func `no format shows a person number wherever it stands`() throws {
    let line = "{\"value\": \"\(number)\", \"other\": \"018190 12345\"}"
    let words = Issue.Words(
        rule: "x/\(number)", severity: .error, type: .value, text: Localized(nb: "t \(number)", en: "t \(number)"),
        advice: Localized(nb: "a 018190 12345", en: "a 018190 12345"), profile: "http://x/\(number)")
    let found = Issue(
        words, expression: "Bundle.entry.where(id='\(number)')", line: 1, column: 12, range: 10..<23)
    let report = FileReport(
        name: "/data/018190 12345/\(number).json", line: 2, issues: IssueList([found]), source: Input(line.utf8))
    for format in [textOptions(), textOptions(.nb), .operationoutcome(.en), .ndjson(.nb)] {
        let text = try rendered(format, [report, report])
        #expect(!text.contains(number))
        #expect(!text.contains("018190 12345"))
    }
}
