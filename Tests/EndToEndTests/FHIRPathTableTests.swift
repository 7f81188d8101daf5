import Foundation
import Testing

/// The language as the specification has it, expression by expression, through the command.
@Suite struct FHIRPathTableTests {
    @Test(arguments: Table.rows)
    func `an expression gives what the specification says`(row: Table.Row) throws {
        #expect(try #require(Table.answers)[row.expression] == row.expected)
    }

    @Test func `a slice is what the profile's discriminators tell`() throws {
        let folder = try TemporaryFolder()
        let parts = ["8480-6", "8462-4"].map { code in
            "{\"code\": {\"coding\": [{\"system\": \"http://loinc.org\", \"code\": \"\(code)\"}]}, \"id\": \"\(code)\"}"
        }
        let document = try folder.write(
            "a.json", "{\"resourceType\": \"Observation\", \"component\": [\(parts.joined(separator: ", "))]}")
        let expression = "component.slice('http://hl7.org/fhir/StructureDefinition/bp', 'DiastolicBP').id"
        let result = try Command.run(["fhirpath", expression, document])
        #expect(result.output.contains("\"value\": \"8462-4\"}]"))
    }
}

/// `fixtures/fhirpath/specification`
enum Table {
    struct Row: Sendable, CustomTestStringConvertible {
        let expression: String
        let expected: String

        var testDescription: String { expression }
    }

    private static let folder = Fixture.folder.path + "/fhirpath/specification"
    static let document = folder + "/patient.json"

    static let rows: [Row] = {
        let text = try? String(contentsOfFile: folder + "/cases.txt", encoding: .utf8)
        let lines = (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("# ") }
        return lines.compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? Row(expression: String(parts[0]), expected: String(parts[1])) : nil
        }
    }()

    /// The command's answers to all rows, given in one run.
    static let answers: [String: String]? = {
        let requests = rows.compactMap { row -> String? in
            let request = ["id": row.expression, "expression": row.expression, "file": document]
            return (try? JSONSerialization.data(withJSONObject: request)).map { String(decoding: $0, as: UTF8.self) }
        }
        guard let run = try? Command.run(["fhirpath", "--batch"], input: Data(requests.joined(separator: "\n").utf8))
        else { return nil }
        let lines = run.output.split(separator: "\n").compactMap(answer)
        return Dictionary(lines) { first, _ in first }
    }()

    private static func answer(_ line: Substring) -> (String, String)? {
        let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
        guard let object, let id = object["id"] as? String else { return nil }
        guard let items = object["result"] as? [[String: Any]] else { return (id, "error") }
        let values = items.map { item in
            item["value"] as? String ?? (item["type"] as? String ?? "").replacingOccurrences(of: "FHIR.", with: "")
        }
        return (id, values.joined(separator: "|"))
    }
}
