import Testing

/// Resources that are held against the definitions which they name.
@Suite struct CounterpartTests {
    @Test(arguments: Self.cases)
    func `a resource agrees with the definition that it names`(
        _ definition: String, _ resource: String, _ rules: [String]
    ) throws {
        let folder = try TemporaryFolder()
        let given = ["--definitions", try folder.write("definition.json", definition)]
        #expect(try Self.errors(["--guide", "none"] + given, resource) == rules)
    }

    private static let cases: [(String, String, [String])] = [
        (searchParameter, capabilities("token"), []),
        (searchParameter, capabilities("date"), ["fhir/search-parameter"]),
        (searchParameter, derived("Patient"), []),
        (searchParameter, derived("Group"), ["fhir/search-parameter"]),
        (codeSystem, valueSet("\"concept\": [{\"code\": \"1\"}]"), []),
        (codeSystem, valueSet("\"concept\": [{\"code\": \"2\"}]"), ["fhir/value-set-code"]),
        (codeSystem, valueSet(filter("size", "=", "12")), []),
        (codeSystem, valueSet(filter("size", "=", "large")), ["fhir/value-set-filter"]),
        (codeSystem, valueSet(filter("notSelectable", "=", "1")), ["fhir/value-set-filter"]),
        (codeSystem, valueSet(filter("like", "=", "http://example.org/s#1")), []),
        (codeSystem, valueSet(filter("like", "=", "http://example.org/s#2")), ["fhir/value-set-filter"]),
        (codeSystem, valueSet(filter("like", "in", "1")), ["fhir/value-set-filter"]),
        (codeSystem, valueSet(filter("concept", "is-a", "2")), ["fhir/value-set-filter"]),
        (codeSystem, supplement("1"), []),
        (codeSystem, supplement("2"), ["fhir/code-system-supplement"]),
        (measure, report("initial-population"), []),
        (measure, report("numerator"), ["fhir/measure-part", "fhir/measure-part"]),
        (measure, report("initial-population", "\"measureScore\": {\"value\": 0.5}"), []),
        (measure, report("initial-population", "\"measureScore\": {\"value\": 5}"), ["fhir/measure-score"]),
    ]

    @Test(arguments: [("Basic.author", [String]()), ("Basic.colour", ["fhir/snapshot"])])
    func `a profile speaks of elements that its base has`(_ path: String, _ rules: [String]) throws {
        #expect(try Self.errors(["--guide", "none"], Self.profile(path)) == rules)
    }

    @Test func `a broken profile is told and what it says not evaluated`() throws {
        let folder = try TemporaryFolder()
        let given = ["--definitions", try folder.write("profile.json", Self.profile("Basic.colour"))]
        let profile = ["--profile", "http://example.org/StructureDefinition/note"]
        let basic = try folder.write("basic.json", #"{"resourceType": "Basic", "code": {"text": "…"}}"#)
        let result = try Command.run(["validate", "--guide", "none", "--format", "ndjson"] + given + profile + [basic])
        #expect(result.code == 2 && result.errors.contains("Basic.colour"))
        let issues = try Outcome(line: result.output).issues
        #expect(issues.map(\.rule) == ["fhir/profile-unknown"] && issues[0].severity == "information")
    }

    @Test func `a contained questionnaire is answered`() throws {
        let response = """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "#q",
              "contained": [{"resourceType": "Questionnaire", "id": "q", "status": "active",
                "item": [{"linkId": "1", "type": "integer"}]}],
              "item": [{"linkId": "1", "answer": [{"valueString": "x"}]}]}
            """
        let folder = try TemporaryFolder()
        let definitions = ["--definitions", try folder.write("s.json", Self.codeSystem)]
        #expect(
            try Self.errors(["--guide", "none"] + definitions, response) == ["fhir/questionnaire/answer-type"])
    }

    private static func errors(_ options: [String], _ json: String) throws -> [String] {
        let folder = try TemporaryFolder()
        let result = try Command.run(
            ["validate", "--format", "ndjson"] + options + [folder.write("a.json", json)])
        return try Outcome(line: result.output).issues.filter { $0.severity == "error" }.map(\.rule)
    }

    private static func profile(_ path: String) -> String {
        """
        {"resourceType": "StructureDefinition", "url": "http://example.org/StructureDefinition/note", "name": "Note",
          "status": "draft", "kind": "resource", "abstract": false, "type": "Basic",
          "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Basic", "derivation": "constraint",
          "differential": {"element": [{"id": "\(path)", "path": "\(path)", "min": 1}]}}
        """
    }

    private static let searchParameter = """
        {"resourceType": "SearchParameter", "url": "http://example.org/p", "name": "p", "status": "active",
          "description": "…", "code": "p", "base": ["Patient"], "type": "token", "expression": "Patient.active"}
        """

    private static func capabilities(_ type: String) -> String {
        """
        {"resourceType": "CapabilityStatement", "status": "active", "date": "2026-11-21", "kind": "requirements",
          "description": "…", "fhirVersion": "4.0.1", "format": ["json"], "rest": [{"mode": "server", "resource": [
            {"type": "Patient", "searchParam": [
              {"name": "p", "definition": "http://example.org/p", "type": "\(type)"}]}]}]}
        """
    }

    private static func derived(_ base: String) -> String {
        """
        {"resourceType": "SearchParameter", "url": "http://example.org/q", "name": "Q", "status": "active",
          "derivedFrom": "http://example.org/p", "description": "…", "code": "q", "base": ["\(base)"],
          "type": "token", "expression": "Patient.active"}
        """
    }

    private static let codeSystem = """
        {"resourceType": "CodeSystem", "url": "http://example.org/s", "status": "active", "content": "complete",
          "property": [{"code": "size", "type": "integer"}, {"code": "like", "type": "Coding"}],
          "concept": [{"code": "1"}]}
        """

    private static func valueSet(_ member: String) -> String {
        """
        {"resourceType": "ValueSet", "url": "http://example.org/v", "status": "active", "compose": {"include": [
          {"system": "http://example.org/s", \(member)}]}}
        """
    }

    private static func filter(_ property: String, _ op: String, _ value: String) -> String {
        "\"filter\": [{\"property\": \"\(property)\", \"op\": \"\(op)\", \"value\": \"\(value)\"}]"
    }

    private static func supplement(_ code: String) -> String {
        """
        {"resourceType": "CodeSystem", "url": "http://example.org/t", "status": "active", "content": "supplement",
          "supplements": "http://example.org/s", "concept": [{"code": "\(code)"}]}
        """
    }

    private static let measure = """
        {"resourceType": "Measure", "url": "http://example.org/m", "status": "active",
          "scoring": {"coding": [
            {"system": "http://terminology.hl7.org/CodeSystem/measure-scoring", "code": "proportion"}]},
          "group": [{"population": [{"code": \(population("initial-population")),
            "criteria": {"language": "text/fhirpath", "expression": "Patient"}}]}]}
        """

    private static func report(_ code: String, _ member: String = "\"id\": \"1\"") -> String {
        """
        {"resourceType": "MeasureReport", "status": "complete", "type": "summary", "measure": "http://example.org/m",
          "period": {"start": "2026"}, "group": [{"population": [{"code": \(population(code))}], \(member)}]}
        """
    }

    private static func population(_ code: String) -> String {
        """
        {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/measure-population", "code": "\(code)"}]}
        """
    }
}
