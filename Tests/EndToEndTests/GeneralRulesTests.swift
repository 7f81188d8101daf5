import Testing

/// Rules that FHIR's pages state and no definition holds, seen through `--guide none`.
@Suite struct GeneralRulesTests {
    @Test(arguments: Self.documents)
    func `a document gets just these rules`(_ name: String, _ json: String, _ rules: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(try Self.rules(["--guide", "none", folder.write("a.json", json)]) == rules, "\(name)")
    }

    @Test(arguments: Self.answers)
    func `an answer is held against its questionnaire`(_ item: String, _ answer: String, _ rules: [String]) throws {
        let folder = try TemporaryFolder()
        let questionnaire = try folder.write(
            "q.json",
            """
            {"resourceType": "Questionnaire", "url": "http://example.org/q", "status": "active",
              "item": [{"linkId": "1", \(item)}]}
            """)
        let response = try folder.write(
            "r.json",
            """
            {"resourceType": "QuestionnaireResponse", "questionnaire": "http://example.org/q", "status": "completed",
              "item": [{"linkId": "1", \(answer)}]}
            """)
        let found = try Self.rules(["--guide", "none", "--definitions", questionnaire, response])
        #expect(found == rules.map { "fhir/questionnaire/" + $0 })
    }

    @Test func `an unknown profile is told once, with the number of its places`() throws {
        let entries = ["p", "p", "q", "p"].map {
            "{\"resource\": {\"resourceType\": \"Basic\", \"meta\": {\"profile\": [\"http://example.org/\($0)\"]}}}"
        }
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "a.json",
            "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [\(entries.joined(separator: ","))]}")
        let result = try Command.run(["validate", "--guide", "none", "--format", "ndjson", file])
        let told = try Outcome(line: result.output).issues.filter { $0.rule == "fhir/profile-unknown" }.map(\.text)
        #expect(told.count == 2)
        #expect(told.first?.contains("in 2 more places") == true)
    }

    private static func rules(_ arguments: [String]) throws -> [String] {
        let result = try Command.run(["validate", "--format", "ndjson"] + arguments)
        return try Outcome(line: result.output).issues.filter { $0.severity == "error" }.map(\.rule)
    }

    private static let documents: [(String, String, [String])] = [
        ("fullUrl of another resource", bundle("collection", "Patient/2", "Patient/1"), ["fhir/bundle-fullurl"]),
        ("fullUrl of the resource", bundle("collection", "Patient/1", "Patient/1"), []),
        ("a document with a subject that is there", bundle("document", "Patient/1", "Patient/1"), []),
        (
            "a document with another subject", bundle("document", "Patient/1", "Patient/7"),
            ["fhir/bundle-incomplete", "fhir/document-orphan"]
        ),
        (
            "a supplement that says it is complete",
            codeSystem("complete", "\"supplements\": \"http://loinc.org\", "), ["fhir/code-system-content"]
        ),
        ("a supplement", codeSystem("supplement", "\"supplements\": \"http://loinc.org\", "), []),
        ("concepts that are not there", codeSystem("not-present", ""), ["fhir/code-system-content"]),
        (
            "a period of moments that cannot be compared", period("2026-03-01", "2026-03-01T10:00:00Z"),
            ["fhir/invariant/per-1"]
        ),
        ("a period of moments that can", period("2026-03", "2026-04-01T10:00:00Z"), []),
        ("two elements with one id", patient(ids: "a", "a"), ["fhir/element-id"]),
        ("elements with ids of their own", patient(ids: "a", "b"), []),
        ("an OID without urn:", patient("oid:1.2.3"), ["fhir/format"]),
        ("an OID", patient("urn:oid:1.2.3"), []),
        ("a reference to another type than stated", encounter("Group"), ["fhir/reference-type"]),
        ("a reference to the type stated", encounter("Patient"), []),
        ("a match of a type that was not sought", searchset("Group", "match"), ["fhir/searchset-mode"]),
        ("an included resource of a type that was not sought", searchset("Group", "include"), []),
        ("a match of the type that was sought", searchset("Patient", "match"), []),
        ("a vital sign without what its profile wants", vitalSign, ["fhir/cardinality", "fhir/cardinality"]),
    ]

    private static let answers: [(String, String, [String])] = [
        ("\"type\": \"integer\"", "\"answer\": [{\"valueInteger\": 1}]", []),
        ("\"type\": \"integer\"", "\"answer\": [{\"valueString\": \"1\"}]", ["answer-type"]),
        ("\"type\": \"integer\"", "\"answer\": [{\"valueInteger\": 1}, {\"valueInteger\": 2}]", ["occurrences"]),
        ("\"type\": \"integer\", \"required\": true", "\"text\": \"?\"", ["required"]),
        ("\"type\": \"string\", \"maxLength\": 2", "\"answer\": [{\"valueString\": \"abc\"}]", ["length"]),
        (
            "\"type\": \"choice\", \"answerOption\": [{\"valueCoding\": {\"code\": \"a\"}}]",
            "\"answer\": [{\"valueCoding\": {\"code\": \"b\"}}]", ["option"]
        ),
        ("\"type\": \"group\"", "\"item\": [{\"linkId\": \"2\"}]", ["unknown-item"]),
        (
            "\"type\": \"string\", \"item\": [{\"linkId\": \"2\", \"type\": \"string\"}]",
            "\"item\": [{\"linkId\": \"2\"}]", ["nesting"]
        ),
        (
            """
            "type": "reference", "extension": [{
              "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource", "valueCode": "Group"}]
            """, "\"answer\": [{\"valueReference\": {\"reference\": \"Patient/1\"}}]", ["reference-type"]
        ),
        (
            """
            "type": "attachment",
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/maxSize", "valueDecimal": 2}]
            """, "\"answer\": [{\"valueAttachment\": {\"contentType\": \"text/plain\", \"data\": \"YWJj\"}}]", ["size"]
        ),
    ]

    private static func bundle(_ type: String, _ address: String, _ subject: String) -> String {
        """
        {"resourceType": "Bundle", "type": "\(type)", "timestamp": "2026-11-21T12:00:00Z",
          "identifier": {"system": "http://example.org/id", "value": "1"}, "entry": [
          {"fullUrl": "http://example.org/Composition/1", "resource": {
            "resourceType": "Composition", "id": "1", "status": "final", "type": {"text": "…"}, "date": "2026-11-21",
            "title": "…", "subject": {"reference": "\(subject)"}, "author": [{"display": "…"}]}},
          {"fullUrl": "http://example.org/\(address)", "resource": {"resourceType": "Patient", "id": "1"}}]}
        """
    }

    private static func patient(ids first: String, _ second: String) -> String {
        """
        {"resourceType": "Patient", "id": "a", "name": [
          {"id": "\(first)", "family": "Dahl"}, {"id": "\(second)", "family": "Moe"}]}
        """
    }

    private static func patient(_ system: String) -> String {
        "{\"resourceType\": \"Patient\", \"identifier\": [{\"system\": \"\(system)\", \"value\": \"1\"}]}"
    }

    private static func encounter(_ type: String) -> String {
        """
        {"resourceType": "Encounter", "status": "finished", "class": {"code": "AMB"},
          "subject": {"reference": "Patient/1", "type": "\(type)"}}
        """
    }

    private static func searchset(_ type: String, _ mode: String) -> String {
        """
        {"resourceType": "Bundle", "type": "searchset", "link": [
          {"relation": "self", "url": "http://example.org/\(type)?name=x"}], "entry": [
          {"fullUrl": "http://example.org/Patient/1", "resource": {"resourceType": "Patient", "id": "1"},
            "search": {"mode": "\(mode)"}}]}
        """
    }

    private static func codeSystem(_ content: String, _ more: String) -> String {
        """
        {"resourceType": "CodeSystem", "url": "http://example.org/system", "status": "active", \(more)
          "content": "\(content)", "concept": [{"code": "1"}]}
        """
    }

    private static func period(_ start: String, _ end: String) -> String {
        """
        {"resourceType": "Patient", "address": [{"city": "Oslo", "period": {"start": "\(start)", "end": "\(end)"}}]}
        """
    }

    private static let vitalSign = """
        {"resourceType": "Observation", "status": "final",
          "category": [{"coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
          "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
          "valueQuantity": {"value": 37, "unit": "°C", "system": "http://unitsofmeasure.org", "code": "Cel"}}
        """
}
