import Foundation
import Testing

@Test(
    arguments: [
        (#"{"a": [1, 2.50e1, "x", null, true]}"#, 0), ("<a xmlns='b'/>", 0), (#"{"a": 1, "a": 2}"#, 0),
        ("\"\\u0000\"", 0),
        (#"{"a": 1,}"#, 1), ("", 1), ("<a>", 1), ("{", 1), ("01", 1),
    ] as [(String, Int32)])
func `the grammar alone decides`(text: String, code: Int32) throws {
    let result = try Command.run(["parse", "-"], input: Data(text.utf8))
    #expect(result.code == code)
    #expect(result.output.isEmpty == (code == 0))
}

@Test func `validate refuses what parse refuses`() throws {
    let folder = try TemporaryFolder()
    for (number, text) in [#"{"a": 1,}"#, "", "<a>", "{", "01", "nul", "[1,2", "\u{FEFF}{"].enumerated() {
        let file = try folder.write("\(number).json", text)
        #expect(try Command.run(["parse", file]).code == 1)
    }
    let result = try Command.run(["validate", "--format", "ndjson", folder.path])
    for line in result.output.split(separator: "\n") {
        #expect(try Outcome(line: String(line)).issues.contains { $0.severity == "error" })
    }
}
