import Foundation
import TestSupport
import Testing

@Test func `profiles list names every guide version`() throws {
    let result = try Command.run(["profiles", "list"])
    #expect(result.code == 0)
    for patch in 0...7 { #expect(result.output.contains("hl7.fhir.no.lmdi@1.1.\(patch)  ")) }
}

private let shown =
    (try? FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path + "/schema"))?.sorted() ?? []

@Test(arguments: shown)
func `a compiled schema prints as it did`(profile: String) throws {
    let file = Fixture.folder.appendingPathComponent("schema/\(profile)/expected.txt")
    let result = try Command.run(["profiles", "show", profile])
    #expect(result.output == String(decoding: try Data(contentsOf: file), as: UTF8.self))
}

@Test func `an older guide version has its own schema`() throws {
    let old = try Command.run(["profiles", "show", "--guide", "1.1.2", "lmdi-medicationrequest"]).output
    let new = try Command.run(["profiles", "show", "lmdi-medicationrequest"]).output
    #expect(old.contains("requester 1..1"))
    #expect(new.contains("requester 0..1"))
}

@Test func `an unknown profile exits 2 with one line`() throws {
    let result = try Command.run(["profiles", "show", "nonsense"])
    #expect(result.code == 2)
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
}

@Test(.enabled(if: Repository.hasShared()), arguments: ["hl7.fhir.no.lmdi-1.1.2", "hl7.fhir.no.basis-2.2.0"])
func `what is bundled equals the official package`(package: String) throws {
    let file = Repository.shared.appendingPathComponent("fhir/\(package).tgz").path
    #expect(try Command.run(["profiles", "verify", file]).code == 0)
}

@Test func `a package that cannot be read exits 2 with one line`() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("broken.tgz", "no archive")
    for arguments in [
        ["profiles", "verify", broken], ["validate", "--definitions", broken, "x.json"],
        ["profiles", "verify", "/nowhere"],
    ] {
        let result = try Command.run(arguments)
        #expect(result.code == 2)
        #expect(result.errors.filter { $0 == "\n" }.count == 1, "\(result.errors)")
    }
}
