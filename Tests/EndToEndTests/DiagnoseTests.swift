import Foundation
import FoundationXML
import TestSupport
import Testing

/// The cases of `fixtures/diagnose`: an answer, perhaps its bundle, and what the command shall say in Norwegian.
private let folder = Fixture.folder.appendingPathComponent("diagnose")

private let examples: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()) ?? []

/// Runs the command beside the files of a case, so that it shows their bare names.
private func diagnose(_ example: String, _ options: [String]) throws -> Command.Result {
    let place = folder.appendingPathComponent(example)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    let inputs = ["answer.", "bundle."].compactMap { start in names.first { $0.hasPrefix(start) } }
    return try Command.run(["diagnose"] + options + inputs, in: place)
}

@Test(arguments: examples) func `an answer is explained as its fixture has it`(example: String) throws {
    let result = try diagnose(example, ["--lang", "nb"])
    let expected = try String(contentsOf: folder.appendingPathComponent("\(example)/expected.txt"), encoding: .utf8)
    #expect(result.output == expected)
    #expect(result.code == 1)
    let page = try String(contentsOf: Repository.folder.appendingPathComponent("docs/diagnose.md"), encoding: .utf8)
    #expect(page.contains(expected), "docs/diagnose.md shows another output")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("http") })
}

@Test func `the page stands alone and is well-formed`() throws {
    let html = try diagnose("refused-by-profiles", ["--lang", "nb", "--format", "html"]).output
    #expect(html.contains("<html lang=\"nb\">"))
    for part in ["<script", "<link", "<img", "src=", "@import", "url("] { #expect(!html.contains(part)) }
    let body = html.replacingOccurrences(of: "<br>", with: "<br/>")
        .replacingOccurrences(of: "<meta ([^>]*)>", with: "<meta $1/>", options: .regularExpression)
        .replacingOccurrences(of: "<!DOCTYPE html>", with: "")
    let parser = XMLParser(data: Data(body.utf8))
    #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
}

@Test func `JSON tells rule, place, actor and agreement`() throws {
    let result = try diagnose("refused-by-profiles", ["--format", "json", "--lang", "en"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let issues = try #require(json["issues"] as? [[String: Any]])
    #expect(issues.map { $0["rule"] as? String }.contains("lmdi/lmdi-org-identifier"))
    #expect(issues.first?["expression"] as? String == "Bundle.entry[2].resource")
    #expect(issues.first?["agreement"] as? String == "same")
}

@Test func `an answer that reports no error exits 0`() throws {
    let clean = #"{"resourceType": "OperationOutcome", "issue": []}"#
    #expect(try Command.run(["diagnose", "-"], input: Data(clean.utf8)).code == 0)
    #expect(try Command.run(["diagnose", "-"], input: Data("HTTP/1.1 200 OK\n\n".utf8)).code == 0)
}

@Test(arguments: ["", "{", "<", "\u{0}", "{}", "[]", "HTTP/1.1 500 x", "Hei"])
func `a damaged or foreign answer gives a clear line`(text: String) throws {
    let result = try Command.run(["diagnose", "-"], input: Data(text.utf8))
    #expect(result.code == 1)
    #expect(result.errors.isEmpty)
    #expect(result.output.split(separator: "\n").count >= 3)
}

@Test func `an answer that cannot be read exits 2`() throws {
    let result = try Command.run(["diagnose", "/nowhere/answer.json"])
    #expect(result.code == 2)
    #expect(result.errors == "lmdi: /nowhere/answer.json: cannot be read: no such file\n")
}
