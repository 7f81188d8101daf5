import FHIRTree
import FHIRValidation
import Testing

@testable import Report

private let document = """
    {
      "resourceType": "Bundle",
      "type": "batch"
    }
    """

private func report(_ issues: [Issue], name: String = "bundle.json", line: Int? = nil) -> FileReport {
    FileReport(name: name, line: line, issues: IssueList(issues), source: Input(document.utf8))
}

private let typeIssue = issue(
    "fhir/fixed", text: "the value is not the one that the profile fixes", advice: "write transaction",
    expression: "Bundle.type", line: 3, column: 11, range: 40..<47)

@Test func `a finding shows its place, text, advice, path and source line`() throws {
    #expect(
        try rendered(textOptions(), [report([typeIssue])]) == """
            bundle.json:3:11: error fhir/fixed
              the value is not the one that the profile fixes
              Fix: write transaction
              Bundle.type
              3 |   "type": "batch"
                |           ^^^^^^^

            1 file: 1 error (lmdi 0.1.0, hl7.fhir.no.lmdi 1.1.7)

            """)
}

@Test func `the report speaks Norwegian`() throws {
    let text = try rendered(textOptions(.nb), [report([typeIssue]), report([issue("a/b", .warning)])])
    #expect(text.contains("bundle.json:3:11: feil fhir/fixed\n  nb the value"))
    #expect(text.contains("\n  Råd: write transaction\n"))
    #expect(text.hasSuffix("2 filer, 1 med feil: 1 feil, 1 advarsel (lmdi 0.1.0, hl7.fhir.no.lmdi 1.1.7)\n"))
}

@Test func `a clean file is told in the summary, and quiet says nothing`() throws {
    #expect(
        try rendered(textOptions(), [report([])]) == "1 file: no findings (lmdi 0.1.0, hl7.fhir.no.lmdi 1.1.7)\n")
    #expect(try rendered(textOptions(quiet: true), [report([])]) == "")
    #expect(try rendered(textOptions(), []) == "")
}

@Test func `the worst findings are shown first and the rest is counted`() throws {
    let issues = (1...5).map { issue("i/\($0)", .information, line: $0) } + [issue("e/1", .error, line: 9)]
    let text = try rendered(textOptions(max: 2), [report(issues)])
    #expect(text.contains("i/1"))
    #expect(text.contains("e/1"))
    #expect(!text.contains("i/2"))
    #expect(text.contains("bundle.json: and 4 information more (--max-findings 2)\n"))
    #expect(text.contains("1 file: 1 error, 5 information ("))
}

@Test func `no line is wider than the terminal but for paths and file names`() throws {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let long = issue(text: words, advice: words, expression: "Bundle", line: 3, column: 11, range: 40..<47)
    let text = try rendered(textOptions(width: 60), [report([long])])
    let lines: [Substring] = text.split(separator: "\n")
    #expect(lines.dropLast().allSatisfy { $0.count <= 60 })
}

@Test func `a finding in an NDJSON input is at that input's line`() throws {
    let text = try rendered(textOptions(), [report([issue(line: 1, column: 5, range: 4..<5)], line: 17)])
    #expect(text.hasPrefix("bundle.json:17:5: error"))
}

@Test func `colours are there when asked for and only then`() throws {
    #expect(try rendered(textOptions(colored: true), [report([typeIssue])]).contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(try !rendered(textOptions(), [report([typeIssue])]).contains("\u{1B}"))
}

@Test func `a document cannot steer the terminal`() throws {
    let source = "{\"a\": \"\u{1B}[2J\u{9B}31m\u{202E}\"}"
    let bad = issue(text: "got \u{1B}[2J\r\nnew", expression: "A\u{7}", column: 7, range: 6..<12)
    let text = try rendered(
        textOptions(), [FileReport(name: "\u{1B}]0;x", issues: IssueList([bad]), source: Input(source.utf8))])
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    #expect(!text.contains("\r"))
}
