import Foundation
import Testing

private let valid = Fixture.folder.path + "/lmdi/valid-minimal/input.json"
private let invalid = Fixture.folder.path + "/lmdi/bundle-type-batch/input.json"

@Test func `a valid bundle exits 0 and an invalid one 1`() throws {
    #expect(try Command.run(["validate", valid]).code == 0)
    let result = try Command.run(["validate", invalid])
    #expect(result.code == 1)
    #expect(result.output.contains("Bundle.type"))
    #expect(result.errors.isEmpty)
}

@Test(arguments: [("error", 1), ("warning", 1), ("never", 0)] as [(String, Int32)])
func `the exit code follows the wanted severity`(level: String, code: Int32) throws {
    #expect(try Command.run(["validate", "--fail-on", level, invalid]).code == code)
}

@Test func `standard input is read for a hyphen`() throws {
    let result = try Command.run(
        ["validate", "--format", "ndjson", "-"], input: try Data(contentsOf: URL(fileURLWithPath: valid)))
    #expect(result.code == 0)
    #expect(result.output.hasPrefix(#"{"file":"-","outcome":"#))
}

@Test func `an empty file is one error`() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(["validate", "--format", "ndjson", folder.write("empty.json", "")])
    #expect(result.code == 1)
    #expect(try Outcome(line: result.output).issues.map(\.severity) == ["error"])
}

@Test func `what cannot be read is named and the rest is checked`() throws {
    let result = try Command.run(["validate", "--format", "ndjson", "/nowhere/a.json", valid])
    #expect(result.code == 2)
    #expect(result.errors == "lmdi: /nowhere/a.json: cannot be read: no such file\n")
    #expect(result.output.split(separator: "\n").count == 1)
}

@Test func `a folder is searched in the order of names`() throws {
    let folder = try TemporaryFolder()
    let bundle = String(decoding: try Data(contentsOf: URL(fileURLWithPath: valid)), as: UTF8.self)
    for name in ["b.json", "a/2.JSON", "a/1.xml", "c.txt", ".hidden.json", ".git/x.json", "z.ndjson"] {
        try folder.write(name, name.hasSuffix("ndjson") ? bundle.replacingOccurrences(of: "\n", with: " ") : bundle)
    }
    let result = try Command.run(["validate", "--format", "ndjson", folder.path + "/"])
    let files = try result.output.split(separator: "\n").map { try Outcome(line: String($0)).file }
    #expect(files == ["a/1.xml", "a/2.JSON", "b.json", "z.ndjson"].map { folder.path + "/" + $0 })
}

@Test func `a folder without bundles exits 2`() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(["validate", folder.path])
    #expect(result.code == 2)
    #expect(result.errors.contains("has no *.json"))
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
}

@Test func `several formats are written at once`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/report.ndjson"
    let result = try Command.run(["validate", "--format", "text", "--format=ndjson=" + file, invalid])
    #expect(result.output.contains("1 error"))
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("{\"file\":"))
}

@Test(arguments: ["/nowhere/report", "/dev/full"])
func `a report that cannot be written exits 2 with one line`(file: String) throws {
    let result = try Command.run(["validate", "--format", "ndjson=" + file, valid])
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("lmdi: \(file): cannot be written: "))
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
}

@Test func `a reader that goes away ends the program quietly`() throws {
    let files = Array(repeating: "'\(invalid)'", count: 50).joined(separator: " ")
    let shell = "'\(Command.program.path)' validate \(files) | head -n 1"
    let result = try Command.run(["-c", shell], program: URL(fileURLWithPath: "/bin/sh"))
    #expect(result.errors.isEmpty)
}

@Test func `each line of an NDJSON file is an input`() throws {
    let folder = try TemporaryFolder()
    let bundle = String(decoding: try Data(contentsOf: URL(fileURLWithPath: valid)), as: UTF8.self)
        .replacingOccurrences(of: "\n", with: " ")
    let file = try folder.write("x.ndjson", bundle + "\n\n{\n" + bundle)
    let result = try Command.run(["validate", "--format", "ndjson", file])
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(try Outcome(line: lines[1]).issues.first?.line == 3)
    #expect(lines[2].contains("\"line\":4"))
}

@Test func `gzip is undone whatever the name`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bundle", try String(contentsOfFile: valid, encoding: .utf8))
    _ = try Command.run(["-n", file], program: URL(fileURLWithPath: "/bin/gzip"))
    try FileManager.default.moveItem(atPath: file + ".gz", toPath: file + ".json")
    #expect(try Command.run(["validate", file + ".json"]).code == 0)
}

@Test(arguments: ["text", "ndjson", "operationoutcome"])
func `no number of threads changes a report`(format: String) throws {
    let files = [valid, "/nowhere/a.json", invalid, valid, invalid]
    let reports = try [0, 1, 2, 5].map {
        try Command.run(["validate", "--jobs", String($0), "--format", format] + files)
    }
    for report in reports {
        #expect(report.output == reports[0].output)
        #expect(report.errors == reports[0].errors)
        #expect(report.code == 2)
    }
}

@Test func `the same input gives the same bytes`() throws {
    for format in ["text", "operationoutcome", "ndjson"] {
        let arguments = ["validate", "--format", format, valid, invalid]
        let first = try Command.run(arguments), second = try Command.run(arguments)
        #expect(first.code == 1 && second.code == 1, "a program was ended from outside, or crashed")
        #expect(first.output == second.output)
    }
}

@Test func `rules can be ignored and selected`() throws {
    #expect(try Command.run(["validate", "--ignore", "fhir/", invalid]).code == 0)
    #expect(try Command.run(["validate", "--select", "lmr/", invalid]).code == 0)
    #expect(try Command.run(["validate", "--select", "fhir/", invalid]).code == 1)
}

@Test func `the program works wherever it is moved`() throws {
    let folder = try TemporaryFolder()
    let moved = folder.url.appendingPathComponent("checker")
    try FileManager.default.copyItem(at: Command.program, to: moved)
    #expect(try Command.run(["validate", valid], in: folder.url, program: moved).code == 0)
}

@Test func `all versions of the guide tell which accept`() throws {
    let result = try Command.run(["validate", "--guide", "all", "fixtures/lmdi/valid-minimal/input.json"])
    #expect(result.code == 0)
    for version in (0...7).map({ "1.1.\($0)" }) { #expect(result.output.contains("LMDI \(version): accepted\n")) }
    #expect(result.output.hasSuffix("(lmdi 0.1.0, hl7.fhir.no.lmdi 1.1.0–1.1.7)\n"))
}
