import Foundation
import TestSupport
import Testing

@testable import FHIRTree
@testable import FHIRValidation
@testable import LMDI

/// A prepared image and the compiler that reads the definitions it was made from find the same.
@Suite struct ImageTests {
    @Test(arguments: [nil, Guide.newest])
    func `an image finds what a compiler finds`(guide: String?) throws {
        var options = CheckOptions()
        options.guide = guide
        let image = try Self.image(of: guide)
        let prepared = Engine(image: image) { Checker.bundledCompiler(options, image) }
        let compiled = Engine(image: nil) { Checker.bundledCompiler(options, nil) }
        let files = Self.documents(below: Repository.folder.appending(path: "fixtures/lmdi"))
        try #require(files.count > 50)
        for file in files {
            let bytes = try Data(contentsOf: file)
            #expect(Self.issues(bytes, prepared) == Self.issues(bytes, compiled), "\(file.path)")
        }
    }

    /// One engine goes through the files forwards and one backwards: what was checked before changes nothing.
    @Test(.enabled(if: Repository.hasShared("conformance/hl7")))
    func `an image finds in HL7's suite what a compiler finds, in any order`() throws {
        var options = CheckOptions()
        options.guide = nil
        let image = try Self.image(of: nil)
        let prepared = Engine(image: image) { Checker.bundledCompiler(options, image) }
        let compiled = Engine(image: nil) { Checker.bundledCompiler(options, nil) }
        let files = try Self.documents(below: Repository.shared.appending(path: "conformance/hl7/public/files"))
            .map { (name: $0.lastPathComponent, bytes: try Data(contentsOf: $0)) }.filter { $0.bytes.count < 100_000 }
        let expected = files.reversed().map { Self.issues($0.bytes, compiled) }
        for (file, expected) in zip(files, expected.reversed()) {
            #expect(Self.issues(file.bytes, prepared) == expected, "\(file.name)")
        }
    }

    @Test func `the targets of profiles that a resource implies are checked in the first document already`() throws {
        var options = CheckOptions()
        options.guide = nil
        let panel = """
            {"resourceType": "Observation", "status": "final", "code": {"coding": [{"system": "http://loinc.org", "code": "85353-1"}]},
             "category": [{"coding": [
               {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}],
             "subject": {"reference": "Patient/1"}, "effectiveDateTime": "2026-01-01", "hasMember": [{"reference": "#a"}],
             "contained": [{"resourceType": "Observation", "id": "a", "status": "final", "code": {"text": "x"}}]}
            """
        for image in [try Self.image(of: nil), nil] {
            let engine = Engine(image: image) { Checker.bundledCompiler(options, image) }
            let found = Self.issues(Data(panel.utf8), engine)
            #expect(found.contains { $0.contains("Observation.contained[0].subject") }, "\(found)")
        }
    }

    /// What is held against definitions that an image does not have finds them.
    @Test(arguments: [
        [definition], [patient, definition],
        ["{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": \(definition)}]}", definition],
        [#"{"resourceType": "ValueSet", "status": "x"}"#], [misfit], [supplement], [patient, supplement], [answers],
    ])
    func `a definition is checked like any other document`(documents: [String]) throws {
        var options = CheckOptions()
        options.guide = nil
        let image = try Self.image(of: nil)
        let prepared = Engine(image: image) { Checker.bundledCompiler(options, image) }
        let compiled = Engine(image: nil) { Checker.bundledCompiler(options, nil) }
        for document in documents {
            let found = Self.issues(Data(document.utf8), prepared)
            #expect(found == Self.issues(Data(document.utf8), compiled))
            #expect(found.contains { $0.hasPrefix("error") })
        }
    }

    private static let misfit = """
        {"resourceType": "StructureDefinition", "url": "http://example.org/p", "name": "P", "status": "draft",
         "kind": "resource", "abstract": false, "type": "Patient", "derivation": "constraint",
         "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient",
         "differential": {"element": [{"id": "Patient.nonsense", "path": "Patient.nonsense"}]}}
        """
    private static let supplement = """
        {"resourceType": "Bundle", "type": "collection", "entry": [{"fullUrl": "http://example.org/CodeSystem/a", "resource":
         {"resourceType": "CodeSystem", "id": "a", "url": "http://example.org/a", "status": "draft", "content": "supplement",
          "supplements": "http://hl7.org/fhir/administrative-gender", "concept": [{"code": "nonsense"}]}}]}
        """
    private static let answers = """
        {"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "#q", "contained": [
          {"resourceType": "Questionnaire", "id": "q", "status": "draft", "item": [{"linkId": "1", "type": "string"}]}],
         "item": [{"linkId": "nonsense", "answer": [{"valueString": "x"}]}]}
        """
    private static let patient = #"{"resourceType": "Patient", "gender": "x"}"#
    private static let definition = """
        {"resourceType": "StructureDefinition", "id": "a_b", "url": "http://example.org/p", "name": "P", "status": "draft",
         "kind": "resource", "abstract": false, "type": "Patient", "derivation": "constraint", "nonsense": 1,
         "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient",
         "differential": {"element": [{"id": "Patient", "path": "Patient"}]}}
        """

    private static func issues(_ bytes: Data, _ engine: Engine) -> [String] {
        let input = Input(Array(bytes))
        let outcome = engine.check(input, ValidationOptions()) { _ in [] }
        return outcome.issues(input, rootName: "").map { "\($0.severity) \($0.rule) \($0.expression) \($0.text.en)" }
    }

    /// The image lives as long as the program, as an embedded one does.
    private static func image(of guide: String?) throws -> SchemaImage {
        let bytes = try Checker.image(of: guide)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
        memory.copyBytes(from: bytes)
        return try #require(SchemaImage(UnsafeRawBufferPointer(memory), natives: Images.natives))
    }

    private static func documents(below folder: URL) -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let found = (files?.allObjects as? [URL] ?? []).filter { ["json", "xml"].contains($0.pathExtension) }
        return found.filter { !$0.lastPathComponent.hasPrefix("expected") }.sorted { $0.path < $1.path }
    }
}
