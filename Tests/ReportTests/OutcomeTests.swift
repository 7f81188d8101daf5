import FHIRTree
import FHIRValidation
import Foundation
import Testing

@testable import Report

@Test func `one input gives one OperationOutcome that names what was found`() throws {
    let found = issue(
        advice: "add it", line: 3, column: 7, profile: "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-bundle")
    let text = try rendered(.operationoutcome(.en), [FileReport(name: "a.json", issues: IssueList([found]))])
    #expect(
        text == """
            {
              "resourceType": "OperationOutcome",
              "meta": {
                "tag": [
                  {
                    "system": "urn:lmdi:program",
                    "version": "0.1.0",
                    "code": "lmdi"
                  },
                  {
                    "system": "urn:lmdi:guide",
                    "version": "1.1.7",
                    "code": "hl7.fhir.no.lmdi"
                  }
                ]
              },
              "language": "en",
              "extension": [
                {
                  "url": "http://hl7.org/fhir/StructureDefinition/operationoutcome-file",
                  "valueString": "a.json"
                }
              ],
              "issue": [
                {
                  "extension": [
                    {
                      "url": "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line",
                      "valueInteger": 3
                    },
                    {
                      "url": "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col",
                      "valueInteger": 7
                    },
                    {
                      "url": "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id",
                      "valueString": "fhir/cardinality"
                    },
                    {
                      "url": "http://hl7.org/fhir/StructureDefinition/operationoutcome-authority",
                      "valueUri": "http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-bundle"
                    }
                  ],
                  "severity": "error",
                  "code": "required",
                  "details": {
                    "coding": [
                      {
                        "system": "http://hl7.org/fhir/dotnet-api-operation-outcome",
                        "code": "1028"
                      },
                      {
                        "system": "urn:lmdi:rule",
                        "code": "fhir/cardinality"
                      }
                    ],
                    "text": "something is missing"
                  },
                  "diagnostics": "add it",
                  "expression": [
                    "Bundle.entry[0]"
                  ]
                }
              ]
            }

            """)
}

@Test func `a clean input has one informational issue`() throws {
    let outcome = try json(try rendered(.operationoutcome(.nb), [FileReport(name: "a", issues: IssueList([]))]))
    let issues = outcome["issue"] as? [[String: Any]] ?? []
    #expect(issues.count == 1)
    #expect(issues.first?["severity"] as? String == "information")
    #expect(issues.first?["code"] as? String == "informational")
    #expect((issues.first?["details"] as? [String: Any])?["text"] as? String == "Ingen funn.")
}

@Test func `several inputs give a collection in their order with distinct addresses`() throws {
    let reports = ["a", "b", "a"].map { FileReport(name: $0, issues: IssueList([issue()])) }
    let text = try rendered(.operationoutcome(.en), reports)
    let bundle = try json(text)
    #expect(bundle["type"] as? String == "collection")
    let entries = bundle["entry"] as? [[String: Any]] ?? []
    let addresses = entries.compactMap { $0["fullUrl"] as? String }
    #expect(Set(addresses).count == 3)
    #expect(addresses.allSatisfy { $0.count == 45 && Array($0)[23] == "8" && "89ab".contains(Array($0)[28]) })
    #expect(try rendered(.operationoutcome(.en), reports) == text)
}

@Test func `no address of an entry looks like a person number`() throws {
    let reports = (0..<3_000).map { FileReport(name: "bundle-\($0).json", issues: IssueList([])) }
    let text = try rendered(.operationoutcome(.en), reports)
    #expect(Masking.masked(text) == text)
}

@Test(arguments: [ReportFormat.ndjson(.en), .operationoutcome(.nb)])
func `a long report is the same when a helper writes its second half`(format: ReportFormat) throws {
    let issues = (0..<1_001).map { issue(expression: "Bundle.entry[\($0)]", line: $0 + 1) }
    let reports = ["a", "b"].map { FileReport(name: $0, issues: IssueList(issues)) }
    for count in 1...2 {
        let alone = try rendered(format, Array(reports.prefix(count)))
        #expect(try rendered(format, Array(reports.prefix(count)), crew: Crew(helpers: 1)) == alone)
    }
}

@Test(arguments: [ReportFormat.ndjson(.en), .operationoutcome(.nb), textOptions(max: 3_000)])
func `a long report written as it is made is the same as one that was kept`(format: ReportFormat) throws {
    let issues = (0..<3_001).map { issue(text: "æ\"\($0)", expression: "Bundle.entry[\($0)]", line: $0 + 1) }
    let reports = ["a", "b"].map { FileReport(name: $0, issues: IssueList(issues)) }
    for count in 1...2 {
        let kept = try rendered(format, Array(reports.prefix(count)))
        #expect(kept.utf8.count > 2 * Output.enough)
        #expect(try rendered(format, Array(reports.prefix(count)), inTurn: true) == kept)
        #expect(try rendered(format, Array(reports.prefix(count)), crew: Crew(helpers: 1), inTurn: true) == kept)
    }
}

@Test func `nothing readable gives an empty report`() throws {
    #expect(try rendered(.operationoutcome(.en), []) == "")
}

@Test func `ndjson has one line for each input and the line of an NDJSON input`() throws {
    let text = try rendered(
        .ndjson(.en),
        [
            FileReport(name: "a", issues: IssueList([])),
            FileReport(name: "b\n\"", line: 4, issues: IssueList([issue()])),
        ])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"file":"a","outcome":{"resourceType":"OperationOutcome","#))
    #expect(lines[1].hasPrefix(#"{"file":"b\n\"","line":4,"outcome":"#))
    #expect(lines[1].contains(#"operationoutcome-issue-line","valueInteger":4}"#))
}

@Test func `control characters stay valid JSON`() throws {
    let report = FileReport(name: "a", issues: IssueList([issue(text: "\u{1}\u{1F}\t\r\\ \u{2028}")]))
    let outcome = try json(try rendered(.operationoutcome(.en), [report]))
    let details = (outcome["issue"] as? [[String: Any]])?.first?["details"] as? [String: Any]
    #expect(details?["text"] as? String == "\u{1}\u{1F}\t\r\\ \u{2028}")
}

@Test func `texts of one length are not taken for each other`() throws {
    let texts = ["an ordinary", number, "an ordinary", "the other's"]
    let report = FileReport(name: "a.json", issues: IssueList(texts.map { issue(text: $0) }))
    let text = try rendered(.ndjson(.en), [report])
    let written = text.components(separatedBy: "\"text\":\"").dropFirst().map { $0.prefix(11) }
    #expect(written == ["an ordinary", "***********", "an ordinary", "the other's"])
}
