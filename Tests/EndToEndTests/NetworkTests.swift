import Foundation
import TestSupport
import Testing

/// No run of `lmdi` opens a socket, whatever a document asks for. That the release program has no function to open one
/// with is checked where it is built (scripts/check-network).
struct NetworkTests {
    private static let bundle = "fixtures/lmdi/valid-minimal/input"

    private static let runs: [[String]] = [
        ["validate", bundle + ".json"],
        ["validate", "--jobs", "2", bundle + ".xml"],
        ["validate", "--guide", "none", "--profile", "https://nowhere.example/profile", bundle + ".json"],
        ["fhirpath", "Bundle.entry.resource", bundle + ".json"],
        ["diagnose", "fixtures/diagnose/refused-by-profiles/answer.json"],
        ["profiles", "list"],
    ]

    private static let documents = [
        #"<!DOCTYPE Bundle SYSTEM "http://nowhere.example/bundle.dtd">"# + patient(),
        #"<!DOCTYPE Bundle [<!ENTITY % p SYSTEM "ftp://nowhere.example/p"> %p; "#
            + #"<!ENTITY e SYSTEM "http://nowhere.example/e">]>"#
            + patient("&e;"),
        #"<?xml-stylesheet href="http://nowhere.example/style.xsl"?>"# + patient(),
        patient().replacingOccurrences(
            of: "<Patient ",
            with: #"<Patient xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" "#
                + #"xsi:schemaLocation="http://hl7.org/fhir http://nowhere.example/fhir.xsd" "#),
        #"{"resourceType":"Patient","meta":{"profile":["http://nowhere.example/profile"]}}"#,
    ]

    private static func patient(_ text: String = "") -> String {
        #"<Patient xmlns="http://hl7.org/fhir"><id value="p"/>\#(text)</Patient>"#
    }

    @Test(.enabled(if: Command.canTrace, "strace is missing or may not trace"), arguments: runs)
    func `a run opens no socket`(arguments: [String]) throws {
        for program in Command.programs { #expect(try Self.networkCalls(program, arguments).isEmpty) }
    }

    @Test(.enabled(if: Command.canTrace, "strace is missing or may not trace"))
    func `documents that point to the network open no socket`() throws {
        let folder = try TemporaryFolder()
        for (index, document) in Self.documents.enumerated() { try folder.write("\(index).xml", document) }
        for program in Command.programs { #expect(try Self.networkCalls(program, ["validate", folder.path]).isEmpty) }
    }

    /// The lines of a trace that are calls; it also has lines of threads and of the end.
    private static func networkCalls(_ program: URL, _ arguments: [String]) throws -> [Substring] {
        let trace = try TemporaryFile()
        let watch = ["-f", "--seccomp-bpf", "-e", "trace=network", "-o", trace.url.path, program.path]
        let result = try Command.run(watch + arguments, program: Command.strace)
        #expect((0...2).contains(result.code), "\(result.errors)")
        return try trace.text().split(separator: "\n").filter { $0.contains("(") }
    }
}
