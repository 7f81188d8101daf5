import Testing

/// Slices as the specification tells them apart (http://hl7.org/fhir/R4/profiling.html#discriminator), by profiles that a
/// user brings.
@Suite struct SlicingTests {
    @Test(arguments: Self.cases)
    func `an item goes to the slice that its discriminators tell`(_ item: Case) throws {
        let folder = try TemporaryFolder()
        let profile = try folder.write("p.json", Self.profile(item.type, item.elements))
        let document = try folder.write("a.json", "{\"resourceType\": \"\(item.type)\", \(item.members)}")
        let result = try Command.run([
            "validate", "--format", "ndjson", "--guide", "none", "--definitions", profile, "--profile",
            "http://example.org/p", document,
        ])
        let rules = try Outcome(line: result.output).issues.filter { $0.severity == "error" }.map(\.rule)
        #expect(rules == item.rules)
    }

    @Test func `the two parts of a blood pressure are told apart by codings that are sliced themselves`() throws {
        let folder = try TemporaryFolder()
        let part = { (code: String) in
            """
            {"code": {"coding": [{"system": "http://snomed.info/sct", "code": "1"}, {"system": "http://loinc.org", "code": "\(code)"}]},
             "valueQuantity": {"value": 60, "unit": "mmHg", "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}
            """
        }
        let pressure = try folder.write(
            "a.json",
            """
            {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/1"},
             "effectiveDateTime": "2026-01-01", "category": [{"coding": [
               {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
             "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
             "component": [\(part("8480-6")), \(part("8462-4"))]}
            """)
        let result = try Command.run(["validate", "--format", "ndjson", "--guide", "none", pressure])
        #expect(try Outcome(line: result.output).issues.filter { $0.severity == "error" }.map(\.rule) == [])
    }

    @Test(arguments: [
        (#"{"system": "http://a", "use": "temp"}"#, "The nearest item has use 'temp'."),
        (#"{"value": "1"}, {"system": "http://a"}"#, "The nearest item lacks use."),
        (#"{"value": "1"}"#, "The nearest item lacks system."),
    ])
    func `a slice that is missing says what keeps the nearest item out and what an item must have`(
        _ items: String, _ words: String
    ) throws {
        let folder = try TemporaryFolder()
        let profile = try folder.write("p.json", Self.profile("Patient", Self.required))
        let document = try folder.write("a.json", "{\"resourceType\": \"Patient\", \"identifier\": [\(items)]}")
        let result = try Command.run([
            "validate", "--format", "ndjson", "--guide", "none", "--definitions", profile, "--profile",
            "http://example.org/p", document,
        ])
        #expect(result.output.contains("'identifier' lacks the slice 'a'. The profile requires 1. \(words)"))
        #expect(result.output.contains("Add 'a', with system 'http://a' and use 'old'."))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var type = "Patient"
        let elements: [String]
        let members: String
        let rules: [String]
    }

    private static func profile(_ type: String, _ elements: [String]) -> String {
        """
        {"resourceType": "StructureDefinition", "url": "http://example.org/p", "name": "P", "status": "draft",
         "kind": "resource", "abstract": false, "type": "\(type)", "derivation": "constraint",
         "baseDefinition": "http://hl7.org/fhir/StructureDefinition/\(type)",
         "differential": {"element": [\(elements.joined(separator: ",\n"))]}}
        """
    }

    private static func element(_ id: String, _ rest: String) -> String {
        let path = id.split(separator: ".").map { $0.prefix { $0 != ":" } }.joined(separator: ".")
        let slice = id.split(separator: ".").last?.split(separator: ":").dropFirst().first
        let name = slice.map { "\"sliceName\": \"\($0)\", " } ?? ""
        return "{\"id\": \"\(id)\", \"path\": \"\(path)\", \(name)\(rest)}"
    }

    private static func slicing(_ discriminators: [(String, String)], _ rules: String) -> String {
        let list = discriminators.map { "{\"type\": \"\($0.0)\", \"path\": \"\($0.1)\"}" }.joined(separator: ", ")
        return "\"slicing\": {\"discriminator\": [\(list)], \"rules\": \"\(rules)\"}"
    }

    private static let required = [
        element("Patient.identifier", slicing([("value", "system"), ("value", "use")], "open")),
        element("Patient.identifier:a", "\"min\": 1"),
        element("Patient.identifier:a.system", "\"min\": 1, \"fixedUri\": \"http://a\""),
        element("Patient.identifier:a.use", "\"min\": 1, \"fixedCode\": \"old\""),
    ]

    private static let twoNames = [
        element("Patient.name", slicing([("value", "use"), ("exists", "period")], "closed")),
        element("Patient.name:old", "\"max\": \"1\""),
        element("Patient.name:old.use", "\"min\": 1, \"fixedCode\": \"usual\""),
        element("Patient.name:old.period", "\"min\": 1"),
        element("Patient.name:now", "\"max\": \"1\""),
        element("Patient.name:now.use", "\"min\": 1, \"fixedCode\": \"usual\""),
        element("Patient.name:now.period", "\"max\": \"0\""),
    ]

    private static let general = [
        element("Patient.generalPractitioner", slicing([("type", "resolve()")], "closed")),
        element(
            "Patient.generalPractitioner:person",
            """
            "max": "1", "type": [{"code": "Reference", "targetProfile": [
              "http://hl7.org/fhir/StructureDefinition/Practitioner"]}]
            """),
    ]

    private static let byProfile = [
        element("Bundle.entry", slicing([("profile", "resource")], "closed")),
        element("Bundle.entry:sign", "\"max\": \"1\""),
        element(
            "Bundle.entry:sign.resource",
            """
            "min": 1, "type": [{"code": "Observation", "profile": [
              "http://hl7.org/fhir/StructureDefinition/heartrate"]}]
            """),
    ]

    private static func heartRates(_ code: String, count: Int = 1) -> String {
        let entries = (1...count).map { id in
            """
            {"fullUrl": "http://example.org/fhir/Observation/\(id)", "resource": {
              "resourceType": "Observation", "id": "\(id)", "status": "final", "subject": {"reference": "Patient/1"},
              "effectiveDateTime": "2026-01-01", "category": [{"coding": [
                {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
              "code": {"coding": [{"system": "http://loinc.org", "code": "\(code)"}]},
              "valueQuantity": {"value": 60, "unit": "/min", "system": "http://unitsofmeasure.org", "code": "/min"}}}
            """
        }
        return "\"type\": \"collection\", \"entry\": [" + entries.joined(separator: ", ") + "]"
    }

    private static let reslices = [
        element("Patient.identifier", slicing([("value", "system")], "open")),
        element("Patient.identifier:a", slicing([("value", "use")], "closed")),
        element("Patient.identifier:a.system", "\"min\": 1, \"fixedUri\": \"http://a\""),
        element("Patient.identifier:a/old", "\"max\": \"1\""),
        element("Patient.identifier:a/old.use", "\"min\": 1, \"fixedCode\": \"old\""),
    ]

    private static let cases = [
        Case(
            testDescription: "two discriminators, each decides", elements: twoNames,
            members: "\"name\": [{\"use\": \"usual\", \"period\": {\"start\": \"2020\"}}, {\"use\": \"usual\"}]",
            rules: []),
        Case(
            testDescription: "two discriminators, none fits", elements: twoNames,
            members: "\"name\": [{\"use\": \"nickname\"}]", rules: ["fhir/slicing-closed"]),
        Case(
            testDescription: "two discriminators, one too many", elements: twoNames,
            members: "\"name\": [{\"use\": \"usual\"}, {\"use\": \"usual\"}]", rules: ["fhir/slicing-maximum"]),
        Case(
            testDescription: "a resolved reference of the right type", elements: general,
            members: """
                "contained": [{"resourceType": "Practitioner", "id": "p"}], "generalPractitioner": [{"reference": "#p"}]
                """, rules: []),
        Case(
            testDescription: "a resolved reference of another type", elements: general,
            members: """
                "contained": [{"resourceType": "Organization", "id": "o", "name": "O"}],
                "generalPractitioner": [{"reference": "#o"}]
                """, rules: ["fhir/slicing-closed"]),
        Case(
            testDescription: "a resource that conforms to the slice's profile", type: "Bundle", elements: byProfile,
            members: heartRates("8867-4"), rules: []),
        Case(
            testDescription: "two that conform where one is allowed", type: "Bundle", elements: byProfile,
            members: heartRates("8867-4", count: 2), rules: ["fhir/slicing-maximum"]),
        Case(
            testDescription: "a resource that does not conform to the slice's profile", type: "Bundle",
            elements: byProfile, members: heartRates("1-8"), rules: ["fhir/slicing-closed"]),
        Case(
            testDescription: "a re-slice that fits", elements: reslices,
            members: "\"identifier\": [{\"system\": \"http://a\", \"use\": \"old\"}, {\"system\": \"http://b\"}]",
            rules: []),
        Case(
            testDescription: "an item of the slice that no re-slice takes", elements: reslices,
            members: "\"identifier\": [{\"system\": \"http://a\", \"use\": \"usual\"}]", rules: ["fhir/slicing-closed"]),
    ]
}
