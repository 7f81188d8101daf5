import Foundation
import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct DistillerTests {
    private func distilled(_ element: String) throws -> String {
        let text = """
            {"resourceType": "StructureDefinition", "url": "http://u", "version": "1", "name": "N", "kind": "resource",
             "type": "Patient", "description": "prose", "derivation": "constraint",
             "snapshot": {"element": [{"id": "Patient", "path": "Patient", \(element)}]}}
            """
        let structure = try StructureDefinitionReader(file: "t").read(try definition(text))
        return DistilledStructure(structure: structure).text
    }

    @Test func `facts stay, prose goes`() throws {
        let text = try distilled(
            """
            "short": "prose", "definition": "prose", "min": 1, "max": "*", "constraint": [{"key": "k", "severity": "error",
            "human": "prose", "expression": "prose", "xpath": "prose", "source": "http://s"}], "mustSupport": true
            """)
        #expect(!text.contains("prose"))
        #expect(
            text.contains(
                ##"{"id":"Patient","path":"Patient","min":1,"max":"*","constraint":[{"key":"k","severity":"error","source":"http://s"}],"mustSupport":true}"##
            ))
    }

    @Test func `a source that goes without saying is left out, and read again`() throws {
        let text = try distilled(
            """
            "constraint": [{"key": "ele-1", "severity": "error", "source": "http://hl7.org/fhir/StructureDefinition/Element"},
            {"key": "k", "severity": "warning", "source": "http://u"}]
            """)
        #expect(!text.contains("\"source\""))
        let again = try StructureDefinitionReader(file: "t").read(try definition(text))
        #expect(
            again.snapshot[0].constraints.map(\.source) == [
                "http://hl7.org/fhir/StructureDefinition/Element", "http://u",
            ])
    }

    @Test func `values are written without white space and escaped again`() throws {
        let text = try distilled(##""patternCoding": { "system" : "a\"b\\c\n", "userSelected": true }"##)
        #expect(text.contains(##""patternCoding":{"system":"a\"b\\c\n","userSelected":true}"##))
    }

    @Test func `distilling what is distilled changes nothing`() throws {
        let store = try Bundled.store("hl7.fhir.no.lmdi@1.1.2")
        for entry in store.all where entry.kind == .structure {
            let structure = try #require(try store.structure(entry.url))
            let file = try #require(
                Bundled.packages.distilledFiles("hl7.fhir.no.lmdi@1.1.2")?.first { entry.file.hasSuffix("/" + $0.name) }
            )
            #expect(DistilledStructure(structure: structure).text == file.text)
        }
    }

    @Test func `listed codes of a licensed system become a filter that nobody can decide`() throws {
        let node = try definition(
            """
            {"resourceType": "ValueSet", "url": "v", "compose": {"include": [
              {"system": "http://snomed.info/sct", "concept": [{"code": "1"}]}, {"system": "s", "concept": [{"code": "2", "display": "d"}]}]}}
            """)
        let valueSet = try ValueSetReader(file: "t").read(node)
        let text = DistilledValueSet(valueSet: valueSet, licensed: LicensedSystems("http://snomed.info/")).text
        let store = DefinitionStore(symbols: SymbolTable())
        let again = try definition(text)
        store.add(try DefinitionIndexer.entries(of: again, file: "t", source: .parsed(again)))
        let words = Terminology(store: store)
        #expect(try words.contains(system: "s", code: "2", in: "v") == .member)
        let undecided = try words.contains(system: "http://snomed.info/sct", code: "1", in: "v")
        #expect(undecided == .undecided(.noCodeSystem("http://snomed.info/sct")))
    }

    @Test func `a code system keeps its hierarchy, several parents included`() throws {
        let node = try definition(
            """
            {"resourceType": "CodeSystem", "url": "c", "content": "complete", "concept": [
              {"code": "a", "definition": "prose", "concept": [{"code": "b"}]},
              {"code": "c", "property": [{"code": "status", "valueCode": "retired"}]},
              {"code": "d", "property": [{"code": "subsumedBy", "valueCode": "a"}, {"code": "subsumedBy", "valueCode": "c"}]}]}
            """)
        var reader = CodeSystemReader(file: "t")
        let system = try reader.read(node)
        var second = CodeSystemReader(file: "t")
        let again = try second.read(try definition(DistilledCodeSystem(system: system).text))
        for code in ["a", "b", "c", "d"] {
            let (x, y) = (try #require(system.concept(code)), try #require(again.concept(code)))
            #expect(x.parents.map { system.concepts[$0].code } == y.parents.map { again.concepts[$0].code })
            #expect(x.isInactive == y.isInactive)
        }
    }

    @Test func `the comparison names what is missing and what is extra`() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "s.json", #"{"resourceType": "StructureDefinition", "url": "http://a/s", "kind": "resource", "type": "P"}"#)
        let distiller = Distiller(try PackageSource(path: path), beside: [], LicensedSystems())
        let files = try distiller.files()
        #expect(try distiller.differences(to: files) == [])
        let changed = Distiller.File(
            name: files[0].name, text: files[0].text.replacing("resource\"", with: "logical\""))
        #expect(
            try distiller.differences(to: [changed, Distiller.File(name: "x", text: "")]) == [
                .init(file: "StructureDefinition-s.json", kind: .missing(#""kind":"resource""#)),
                .init(file: "StructureDefinition-s.json", kind: .extra(#""kind":"logical""#)),
                .init(file: "x", kind: .extraFile),
            ])
    }
}
