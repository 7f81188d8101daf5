import Testing

/// What valid documents hold and validators like to stumble over, with the faulty neighbour of each.
@Suite struct ValidDocumentTests {
    @Test func `no document of the folder valid gets an error or a warning`() throws {
        let folder = Fixture.folder.appendingPathComponent("valid").path
        let result = try Command.run(["validate", "--guide", "none", "--format", "ndjson", folder])
        let outcomes = try result.output.split(separator: "\n").map { try Outcome(line: String($0)) }
        #expect(outcomes.count >= 9)
        for outcome in outcomes {
            #expect(outcome.issues.allSatisfy { $0.severity == "information" }, "\(outcome.file)")
        }
    }

    @Test(arguments: Self.documents)
    func `a valid document gets no error, its faulty neighbour gets one`(
        _ name: String, _ valid: String, _ faulty: String, _ rule: String
    ) throws {
        #expect(try Self.errors(valid) == [], "\(name)")
        #expect(try Self.errors(faulty) == [rule], "\(name)")
    }

    private static func errors(_ json: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.json", json)
        let result = try Command.run(["validate", "--guide", "none", "--format", "ndjson", file])
        return try Outcome(line: result.output).issues.filter { $0.severity == "error" }.map(\.rule)
    }

    private static let documents: [(String, String, String, String)] = [
        (
            "a test that asks for a format by FHIR's short name", testScript("xml"), testScript("yaml"), "fhir/binding"
        ),
        (
            "a modifier extension whose url is an example", modifier("http://example.org/fhir/negated"),
            modifier("http://hospital.example.org/fhir/negated"), "fhir/modifier-extension-unknown"
        ),
    ]

    private static func testScript(_ format: String) -> String {
        """
        {"resourceType": "TestScript", "url": "http://example.org/TestScript/1", "name": "Reads", "status": "draft",
          "test": [{"action": [{"operation": {"accept": "\(format)", "url": "Patient/1", "encodeRequestUrl": true}}]}]}
        """
    }

    private static func modifier(_ url: String) -> String {
        """
        {"resourceType": "Basic", "code": {"text": "referral"},
          "modifierExtension": [{"url": "\(url)", "valueBoolean": true}]}
        """
    }
}
