import Foundation
import Testing

@Test func `rules are listed with their severities, 80 columns wide`() throws {
    let output = try Command.run(["rules"]).output
    #expect(output.contains("lmr/double-identity  warning\n  The patient has both"))
    #expect(output.contains("lmdi/lr-allowed-resources  error\n") && output.contains("fhir/cardinality  error\n"))
    #expect(output.split(separator: "\n").allSatisfy { $0.count < 80 })
}

@Test(arguments: ["en", "nb"])
func `a rule is explained in both languages`(language: String) throws {
    let output = try Command.run(["explain", "lmr/double-identity", "--lang", language]).output
    for part in language == "nb" ? ["Hvorfor", "Råd", "Galt", "Riktig", "Kilde"] : ["Why", "Fix", "Bad", "Good"] {
        #expect(output.contains("\n  \(part)\n"))
    }
}

@Test func `an example shows no person number`() throws {
    let output = try Command.run(["explain", "lmr/"]).output
    #expect(output.firstMatch(of: /[0-9]{11}/) == nil)
}

@Test func `every finding of the fixtures can be explained`() throws {
    for line in try Command.run(["validate", "--format", "ndjson", "fixtures/"]).output.split(separator: "\n") {
        for issue in try Outcome(line: String(line)).issues where !issue.rule.isEmpty {
            #expect(try Command.run(["explain", issue.rule]).code == 0, "\(issue.rule)")
        }
    }
}

@Test(
    arguments: [
        (["explain", "lmr/double-identiti"], "did you mean 'lmr/double-identity'?"),
        (["validate", "--ignore", "lmr", "x.json"], "--ignore: no rule is called 'lmr'; did you mean 'lmr/'?"),
        (["validate", "--select", "fhir/bindng", "x.json"], "--select: no rule is called 'fhir/bindng'"),
    ] as [([String], String)])
func `a rule that nobody knows exits 2 with a guess`(arguments: [String], part: String) throws {
    let result = try Command.run(arguments)
    #expect(result.code == 2)
    #expect(result.errors.contains(part))
}
