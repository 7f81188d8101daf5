import Foundation
import Testing

/// What users bring as definitions, in every odd shape: it works, or one line says what is wrong.
@Suite struct PackageTests {
    @Test(arguments: Self.cases)
    func `definitions in any shape work or are refused in one line`(_ item: Case) throws {
        let folder = try TemporaryFolder()
        let argument = try item.make(folder)
        let document = try folder.write(
            "a.json",
            "{\"resourceType\": \"Patient\", \"meta\": {\"profile\": [\"http://example.org/p\(item.version)\"]}}")
        let result = try Command.run(
            ["validate", "--guide", "none", document] + argument.flatMap { ["--definitions", $0] },
            environment: ["HOME": folder.path])
        #expect(result.code == item.code, "\(result.errors)")
        #expect((result.errors + result.output).contains(item.words), "\(result.errors) \(result.output)")
        #expect(item.code != 2 || result.errors.filter { $0 == "\n" }.count == 1, "\(result.errors)")
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var code: Int32 = 1
        let words: String
        var version = ""
        let make: @Sendable (TemporaryFolder) throws -> [String]
    }

    private static let patient = "http://hl7.org/fhir/StructureDefinition/Patient"

    /// A profile that wants an element.
    private static func profile(
        _ wanted: String, url: String = "http://example.org/p", version: String = "1.0.0", base: String = patient
    ) -> String {
        """
        {"resourceType": "StructureDefinition", "url": "\(url)", "version": "\(version)", "name": "P", "status": "draft",
         "kind": "resource", "abstract": false, "type": "Patient", "derivation": "constraint", "baseDefinition": "\(base)",
         "differential": {"element": [{"path": "Patient"}, {"path": "Patient.\(wanted)", "min": 1}]}}
        """
    }

    private static let xml = """
        <StructureDefinition xmlns="http://hl7.org/fhir"><url value="http://example.org/p"/><name value="P"/>
          <status value="draft"/><kind value="resource"/><abstract value="false"/><type value="Patient"/>
          <baseDefinition value="\(patient)"/><derivation value="constraint"/><differential>
          <element><path value="Patient"/></element>
          <element><path value="Patient.gender"/><min value="1"/></element></differential></StructureDefinition>
        """

    private static func manifest(_ id: String, needs other: String) -> String {
        "{\"name\": \"\(id)\", \"version\": \"1.0.0\", \"dependencies\": {\"\(other)\": \"1.0.0\"}}"
    }

    /// Runs a tool in a folder; gives the path of what it made.
    private static func run(_ tool: String, _ arguments: [String], in folder: TemporaryFolder, _ made: String) throws
        -> [String]
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments
        process.currentDirectoryURL = folder.url
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [folder.path + "/" + made]
    }

    private static let cases = [
        Case(testDescription: "a package without package.json", words: "'gender' is missing") {
            try $0.write("package/p.json", profile("gender"))
            return try run("tar", ["czf", "p.tgz", "package"], in: $0, "p.tgz")
        },
        Case(testDescription: "an archive without the folder package", words: "'gender' is missing") {
            try $0.write("p.json", profile("gender"))
            return try run("tar", ["czf", "p.tgz", "p.json"], in: $0, "p.tgz")
        },
        Case(testDescription: "a path that leads out of the archive", code: 2, words: "no definitions") {
            try $0.write("d/p.json", profile("gender"))
            try $0.write("d/d/q.json", profile("gender"))
            return try run("tar", ["czPf", "p.tgz", "--transform", "s#d/#../../#", "d/d/q.json"], in: $0, "p.tgz")
        },
        Case(testDescription: "a gzipped file", words: "'gender' is missing") {
            try $0.write("p.json", profile("gender"))
            return try run("gzip", ["p.json"], in: $0, "p.json.gz")
        },
        Case(testDescription: "a folder of XML", words: "'gender' is missing") {
            try $0.write("d/p.xml", xml)
            return [$0.path + "/d"]
        },
        Case(testDescription: "a byte order mark", words: "'gender' is missing") {
            [try $0.write("p.json", "\u{FEFF}" + profile("gender"))]
        },
        Case(testDescription: "two versions, the newest counts", words: "'gender' is missing") {
            [
                try $0.write("v1.json", profile("birthDate", version: "1.9.0")),
                try $0.write("v2.json", profile("gender", version: "1.10.0")),
            ]
        },
        Case(
            testDescription: "two versions, one is asked for", words: "'birthDate' is missing",
            version: "|1.9.0"
        ) {
            [
                try $0.write("v1.json", profile("birthDate", version: "1.9.0")),
                try $0.write("v2.json", profile("gender", version: "1.10.0")),
            ]
        },
        Case(
            testDescription: "a version that is not there", code: 0, words: "|3' is not", version: "|3"
        ) {
            [try $0.write("v1.json", profile("birthDate"))]
        },
        Case(testDescription: "a differential upon another", words: "'gender' is missing") {
            [
                try $0.write("p.json", profile("gender", base: "http://example.org/q")),
                try $0.write("q.json", profile("birthDate", url: "http://example.org/q")),
            ]
        },
        Case(testDescription: "a ring of bases", code: 2, words: "builds on itself") {
            try $0.write("d/p.json", profile("gender", base: "http://example.org/q"))
            try $0.write("d/q.json", profile("birthDate", url: "http://example.org/q", base: "http://example.org/p"))
            return [$0.path + "/d"]
        },
        Case(
            testDescription: "no base", code: 2, words: "does not say what it builds on"
        ) {
            [try $0.write("p.json", profile("gender").replacing("\"baseDefinition\": \"\(patient)\",", with: ""))]
        },
        Case(testDescription: "no url", code: 2, words: "url is missing") {
            [try $0.write("p.json", profile("gender").replacing("\"url\": \"http://example.org/p\",", with: ""))]
        },
        Case(testDescription: "one byte named .tgz", code: 2, words: "is not a .tgz file") {
            [try $0.write("p.tgz", "x")]
        },
        Case(testDescription: "an empty folder", code: 2, words: "holds no definitions") {
            try $0.write("d/readme.md", "")
            return [$0.path + "/d"]
        },
        Case(testDescription: "JSON of something else", code: 2, words: "is no definition") {
            [try $0.write("p.json", "{\"a\": 1}")]
        },
        Case(testDescription: "half a document", code: 2, words: "line 2: Invalid JSON") {
            [try $0.write("p.json", "{\"url\":\n")]
        },
        Case(
            testDescription: "a package of the cache", words: "b@1.0.0, which is not here"
        ) {
            try $0.write(".fhir/packages/a#1.0.0/package/package.json", manifest("a", needs: "b"))
            try $0.write(".fhir/packages/a#1.0.0/package/p.json", profile("gender"))
            return ["a@1.0.0"]
        },
        Case(testDescription: "packages in a ring", code: 2, words: "a → b → a") {
            try $0.write(".fhir/packages/a#1.0.0/package/package.json", manifest("a", needs: "b"))
            try $0.write(".fhir/packages/b#1.0.0/package/package.json", manifest("b", needs: "a"))
            return ["a@1.0.0"]
        },
        Case(testDescription: "a package that nobody has", code: 2, words: "a@7: not found in") {
            _ in ["a@7"]
        },
        Case(testDescription: "an expression that cannot be read", code: 0, words: "faulty") {
            let constraint =
                "\"constraint\": [{\"key\": \"x-1\", \"severity\": \"error\", \"human\": \"h\", \"expression\": \"foo()\"}]"
            return [
                try $0.write(
                    "p.json",
                    profile("meta").replacing("\"Patient.meta\", \"min\": 1", with: "\"Patient.meta\", \(constraint)"))
            ]
        },
    ]

    @Test func `a logical model is no profile of a resource`() throws {
        let folder = try TemporaryFolder()
        let model = try folder.write(
            "l.json",
            """
            {"resourceType": "StructureDefinition", "url": "http://example.org/l", "name": "L", "status": "draft",
             "kind": "logical", "abstract": false, "type": "http://example.org/l", "derivation": "specialization",
             "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Element",
             "differential": {"element": [{"path": "l"}, {"path": "l.x", "min": 1, "max": "1", "type": [{"code": "string"}]}]}}
            """)
        let document = try folder.write("a.json", "{\"resourceType\": \"Patient\"}")
        let arguments = [
            "validate", "--guide", "none", "--definitions", model, "--profile", "http://example.org/l", document,
        ]
        let result = try Command.run(arguments)
        #expect(result.code == 2)
        #expect(result.errors.contains("for no type of FHIR R4"))
    }

    @Test func `a profile of another type that is asked for is an error, not passed over`() throws {
        let folder = try TemporaryFolder()
        let document = try folder.write("a.json", "{\"resourceType\": \"Patient\"}")
        let profile = "http://hl7.org/fhir/StructureDefinition/Organization"
        let result = try Command.run(
            ["validate", "--guide", "none", "--format", "ndjson", "--profile", profile, document])
        #expect(try Outcome(line: result.output).issues.map(\.rule) == ["fhir/profile-type"])
    }

    @Test func `a guide's profile for all resources of a type needs no claim`() throws {
        let folder = try TemporaryFolder()
        try folder.write("d/p.json", Self.profile("gender"))
        try folder.write(
            "d/ig.json",
            """
            {"resourceType": "ImplementationGuide", "url": "http://example.org/ig", "name": "G", "status": "draft",
             "packageId": "g", "fhirVersion": ["4.0.1"], "global": [{"type": "Patient", "profile": "http://example.org/p"}]}
            """)
        let document = try folder.write("a.json", "{\"resourceType\": \"Patient\"}")
        let result = try Command.run(
            ["validate", "--guide", "none", "--format", "ndjson", "--definitions", folder.path + "/d", document])
        #expect(try Outcome(line: result.output).issues.map(\.rule) == ["fhir/cardinality"])
    }
}
