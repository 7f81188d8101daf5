import Foundation
import TestSupport
import Testing

/// Nothing that the program writes has the shape of a person number, wherever the input has one.
@Suite struct PersonNumberTests {
    private static let number = "14835841058"
    private static let spaced = "148358 41058"

    @Test(.enabled(if: Repository.hasShared(suite), "needs ../shared"), arguments: ["nb", "en"])
    func `no format shows a person number of the whole suite`(language: String) throws {
        let folder = try TemporaryFolder(), suite = Repository.shared.appendingPathComponent(Self.suite).path
        let files = ["text", "operationoutcome", "ndjson"].map { ($0, folder.path + "/" + $0) }
        let formats = files.flatMap { ["--format", $0 + "=" + $1] }
        let result = try Command.run(["validate", "--lang", language, "--max-findings", "9999"] + formats + [suite])
        #expect(result.code == 1)
        #expect(result.errors.isEmpty)
        for (_, file) in files { #expect(try Self.numbers(inFile: file) == "") }
    }

    @Test(arguments: ["text", "operationoutcome", "ndjson"])
    func `ids, paths, file names and source lines show none`(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("\(Self.number)/\(Self.spaced).json", Self.bundle)
        let lines = try folder.write("\(Self.number).ndjson", Self.bundle.replacing("\n", with: " ") + "\n{\n")
        for language in ["nb", "en"] {
            let result = try Command.run(["validate", "--lang", language, "--format", format, file, lines])
            #expect(result.code == 1)
            try Self.expectNone(result)
        }
    }

    @Test(arguments: [
        ["validate", "N.json"], ["validate", "S.json"], ["validate", "--profile", "http://x.no/N", "N.json"],
        ["validate", "--definitions", "N", "N.json"], ["validate", "--definitions", "N@S", "N.json"],
        ["validate", "--guide", "N", "x.json"], ["validate", "--ignore", "S", "x.json"], ["validate", "--N", "x.json"],
        ["validate", "--format", "text=/N/S", "x.json"], ["validate", "--format", "N", "x.json"], ["N"],
        ["parse", "N.json"], ["fhirpath", "'S' +"], ["fhirpath", "N()"], ["fhirpath", "1", "/N.json"],
        ["explain", "S"],
        ["fhirpath", "'N' | 'S' | 14835841058.0.toString()"], ["profiles", "show", "N"],
        ["profiles", "verify", "S.tgz"],
    ])
    func `no message shows one`(arguments: [String]) throws {
        let given = arguments.map { $0.replacing("N", with: Self.number).replacing("S", with: Self.spaced) }
        try Self.expectNone(try Command.run(given))
    }

    @Test(arguments: [
        "Bundle.entry.resource.identifier.value", "Bundle.entry.resource", "Bundle.entry[0].resource.id | 'x'",
    ])
    func `an expression's result shows none`(expression: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("x.json", Self.bundle)
        let result = try Command.run(["fhirpath", expression, file])
        #expect(result.code == 0)
        #expect(result.output.contains("***********"))
        try Self.expectNone(result)
        let line = "{\"id\": 1, \"expression\": \"\(expression)\", \"file\": \"\(file)\"}\n"
        let unknown = "{\"id\": 2, \"expression\": \"1\", \"file\": \"/\(Self.number).json\"}\n"
        try Self.expectNone(try Command.run(["fhirpath", "--batch"], input: Data((line + unknown).utf8)))
    }

    @Test func `what parse quotes shows none`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("\(Self.spaced).json", "{\"id\": \"\(Self.number)\", \"\(Self.spaced)\": x}")
        let result = try Command.run(["parse", file])
        #expect(result.code == 1)
        try Self.expectNone(result)
    }

    private static let suite = "conformance/lmdi/cases"

    private static func expectNone(_ result: Command.Result) throws {
        let file = try TemporaryFile(Data((result.output + result.errors).utf8))
        #expect(try numbers(inFile: file.url.path) == "")
        #expect(!(result.output + result.errors).isEmpty)
    }

    /// What `grep` finds: eleven digits that no digit stands beside, also with a blank or the like after the sixth.
    private static func numbers(inFile file: String) throws -> String {
        let pattern = #"(?<!\d)\d{6}(\s|\xC2\xA0|[-.+_]|%20|\\u00[aA]0)?\d{5}(?!\d)"#
        let grep = URL(fileURLWithPath: "/bin/grep")
        let result = try Command.run(["-aoP", pattern, file], environment: ["LC_ALL": "C"], program: grep)
        #expect(result.code == 1, "grep: \(result.errors)")
        return result.output
    }

    /// A bundle with a person number in every kind of place.
    private static let bundle = """
        {
          "resourceType": "Bundle", "type": "transaction", "id": "\(number)", "\(number)": "\(spaced)",
          "entry": [{
            "fullUrl": "http://x.no/Patient/\(number)",
            "resource": {
              "resourceType": "Patient", "id": "\(number)", "gender": "\(spaced)", "birthDate": "\(number)",
              "meta": {"profile": ["http://hl7.no/fhir/ig/lmdi/StructureDefinition/lmdi-patient", "http://x/\(number)"]},
              "extension": [{"url": "http://x.no/\(number)", "valueString": "\(spaced)"}],
              "identifier": [
                {"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "\(number)"},
                {"system": "urn:oid:2.16.578.1.12.4.1.4.2", "value": "\(spaced)"},
                {"system": "urn:oid:2.16.578.1.12.4.1.4.2", "value": "148358\\u00a041058", "use": "\(number)"}
              ],
              "managingOrganization": {"reference": "Organization/\(number)", "display": "\(spaced)"},
              "name": [{"text": "Kari \(number)"}]
            },
            "request": {"method": "POST", "url": "Patient/\(number)"}
          }]
        }
        """
}
