import Foundation
import Testing

/// Large inputs: nothing is lost at their end, and none takes for ever.
struct LargeInputTests {
    private static let copies = 60

    /// The entries of a valid bundle many times, each copy with its own ids; the last patient's gender is no code.
    private static func bundle(_ name: String, entries: (first: String, last: String), separator: String) throws -> Data
    {
        let file = Fixture.folder.appendingPathComponent("lmdi/valid-all-resources/\(name)")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: entries.first)).lowerBound
        let end = try #require(text.range(of: entries.last, options: .backwards)).lowerBound
        let all = (0..<copies).map { number in
            text[start..<end].replacing(#/(urn:uuid:[0-9a-f-]{24})[0-9a-f]{12}/#) {
                $0.1 + String(repeating: "0", count: 12 - "\(number)".count) + "\(number)"
            }
        }
        let faulty = all[copies - 1].replacing("female", with: "femal")
        return Data((text[..<start] + (all.dropLast() + [faulty]).joined(separator: separator) + text[end...]).utf8)
    }

    @Test(arguments: ["1", "2"]) func `a fault at the end of a large JSON bundle is found`(jobs: String) throws {
        try expectLastFault(Self.bundle("input.json", entries: ("{\n      \"fullUrl\"", "\n  ]"), separator: ","), jobs)
    }

    @Test(arguments: ["1", "2"]) func `a fault at the end of a large XML bundle is found`(jobs: String) throws {
        try expectLastFault(Self.bundle("input.xml", entries: ("<entry>", "</Bundle>"), separator: ""), jobs)
    }

    private func expectLastFault(_ document: Data, _ jobs: String) throws {
        let result = try Command.run(["validate", "--format", "ndjson", "--jobs", jobs, "-"], input: document)
        let errors = try Outcome(line: result.output).issues.filter { $0.severity == "error" }
        #expect(errors.map(\.expression) == ["Bundle.entry[\(9 * (Self.copies - 1))].resource.gender"])
    }

    @Test func `many faulty XML files are answered on two threads as on one`() throws {
        let folder = try TemporaryFolder()
        let names = String(repeating: #"<name><family value="A"/></name>"#, count: 100)
        for number in 0..<1000 {
            let fault = number % 2 == 0 ? "&x;" : "<"
            let patient = #"<Patient xmlns="http://hl7.org/fhir">\#(names)<active value="\#(fault)"/></Patient>"#
            try folder.write("\(number).xml", patient)
        }
        for program in Command.programs {
            let answers = try ["1", "2"].map { jobs in
                try Command.run(["validate", "--format", "ndjson", "--jobs", jobs, folder.path], program: program)
            }
            #expect(answers.allSatisfy { $0.code == 1 })
            let areEqual = answers[0].output == answers[1].output
            #expect(areEqual)
        }
    }

    private static func patient(_ members: String) -> String { #"{"resourceType":"Patient",\#(members)}"# }

    private static func items(_ text: String) -> String {
        "[" + (0..<20_000).map { text.replacing("%", with: "\($0)") }.joined(separator: ",") + "]"
    }

    private static func tags(_ text: String) -> String {
        (0..<20_000).map { text.replacing("%", with: "\($0)") }.joined()
    }

    private static func xml(_ entries: String) -> String {
        #"<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>\#(entries)</Bundle>"#
    }

    private static func elements(_ more: String) -> String {
        items(#"{"id":"Patient.a%","path":"Patient.a%","definition":"x","min":0,"max":"*"\#(more)}"#)
    }

    /// Each takes seconds, and hours where every item is compared with every other one: the limit is no timing.
    private static let wide = [
        patient(#""name":[{"given":\#(items("null")),"_given":\#(items(#"{"id":"a%"}"#))}]"#),
        patient(
            #""contained":\#(items(#"{"resourceType":"Organization","id":"o%","name":"x"}"#)),"#
                + #""generalPractitioner":\#(items(##"{"reference":"#o%"}"##))"#),
        patient(String(items(##""x%":"#x%""##).dropFirst().dropLast())),
        xml(tags("<entry><resource><Patient><gender value=\"femal\"/></Patient></resource></entry>")),
        xml(
            "<entry><resource><Patient>"
                + tags(##"<generalPractitioner><reference value="#p%"/></generalPractitioner>"##)
                + "</Patient></resource></entry>"),
        #"{"resourceType":"StructureDefinition","type":"Patient","snapshot":{"element":\#(elements(#","base":{"path":"x"}"#))},"#
            + #""differential":{"element":\#(elements(""))}}"#,
        patient(#""identifier":\#(items(#"{"system":"urn:oid:2.16.578.1.12.4.1.4.%","value":"1"}"#))"#),
    ]

    @Test(.timeLimit(.minutes(20)), arguments: wide.indices)
    func `no item of a wide document is compared with every other one`(number: Int) throws {
        let result = try Command.run(
            ["validate", "--quiet", "--max-findings", "1", "-"], input: Data(Self.wide[number].utf8))
        #expect((0...1).contains(result.code), "\(result.errors)")
    }
}
