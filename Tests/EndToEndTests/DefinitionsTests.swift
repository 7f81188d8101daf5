import Testing

/// `--definitions` with all that users put there.
@Suite struct DefinitionsTests {
    private static let patient = "{\"resourceType\": \"Patient\"}"

    private static func profile(_ url: String, base: String, _ elements: String = "") -> String {
        """
        {"resourceType": "StructureDefinition", "url": "\(url)", "name": "P", "status": "draft", "kind": "resource",
         "abstract": false, "type": "Patient", "derivation": "constraint", "baseDefinition": "\(base)",
         "differential": {"element": [{"id": "Patient", "path": "Patient"}\(elements)]}}
        """
    }

    /// The result of checking a Patient that claims `http://example.org/p`.
    private func check(_ files: [String: String], _ further: [String] = []) throws -> Command.Result {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write("definitions/" + name, text) }
        let document = try folder.write(
            "a.json", "{\"resourceType\": \"Patient\", \"meta\": {\"profile\": [\"http://example.org/p\"]}}")
        return try Command.run(
            ["validate", "--guide", "none", "--definitions", folder.path + "/definitions", document] + further)
    }

    @Test(arguments: [
        ("a ring of bases", profile("http://example.org/p", base: "http://example.org/p"), "builds on itself"),
        ("a base that nobody has", profile("http://example.org/p", base: "http://example.org/q"), "is missing"),
        (
            "an element that the base lacks",
            profile(
                "http://example.org/p", base: "http://hl7.org/fhir/StructureDefinition/Patient",
                ", {\"id\": \"Patient.shoe\", \"path\": \"Patient.shoe\", \"min\": 1}"), "Patient.shoe"
        ),
    ])
    func `a broken definition that a document needs is named, and the exit is 2`(
        _ name: String, _ text: String, _ words: String
    ) throws {
        let result = try check(["p.json": text])
        #expect(result.code == 2)
        #expect(result.errors.contains("http://example.org/p") && result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test func `a broken definition that no document needs does no harm`() throws {
        let good = Self.profile("http://example.org/p", base: "http://hl7.org/fhir/StructureDefinition/Patient")
        let result = try check([
            "p.json": good, "q.json": Self.profile("http://example.org/q", base: "http://example.org/q"),
        ])
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
    }

    @Test func `what defines nothing is passed over in a folder`() throws {
        let good = Self.profile("http://example.org/p", base: "http://hl7.org/fhir/StructureDefinition/Patient")
        let result = try check(["p.json": good, "patient.json": Self.patient, "list.json": "[1, 2]"])
        #expect(result.code == 0)
    }
}
