import FHIRTree
import Testing

@testable import FHIRPath

@Suite struct ProgramTests {
    private let bench = Bench()

    @Test func `a program prints as text`() throws {
        let text = "name.where(use = 'official').exists() and gender is code"
        let program = try Program.compile(text, model: bench.model, symbols: bench.symbols)
        let code = bench.model.find("code")?.raw ?? 0
        #expect(
            program.description == """
                0: childOfThis name
                1: lambda where 1
                2: body ..<6
                3: childOfThis use
                4: literal official
                5: =
                6: call exists 0
                7: and ..<10
                8: childOfThis gender
                9: isType \(code) \("")
                """)
    }

    @Test func `a model works from a copy of its memory`() throws {
        var builder = BlockBuilder()
        _ = builder.append(Array(bench.model.block.bytes))
        let copy = TypeModel(bench.model.layout, in: builder.finish())
        let patient = try #require(copy.find("Patient"))
        #expect(copy.name(patient) == "Patient")
        #expect(
            copy.child(try #require(bench.symbols.find("deceasedBoolean")), of: patient)?.choice
                == bench.symbols.find("deceased"))
        #expect(copy.child(try #require(bench.symbols.find("deceased")), of: patient) == nil)
        #expect(copy.find("Nobody") == nil)
    }

    @Test func `a complex element is written as its JSON, from XML too`() throws {
        let xml = """
            <Patient xmlns="http://hl7.org/fhir"><id value="p1"/><active value="true"/>
            <birthDate value="1974-12-25"><extension url="http://example.org/time"><valueString value="x"/></extension></birthDate>
            <name><given value="Kari"/><given value="Anne"/></name></Patient>
            """
        let bench = Bench(xml)
        var session = try #require(FHIRPathSession(model: bench.model, symbols: bench.symbols))
        #expect(
            try session.results(of: "$this", in: bench.tree)
                == #"[{"type": "FHIR.Patient", "value": {"resourceType": "Patient", "id": "p1", "active": true, "#
                + #""birthDate": "1974-12-25", "_birthDate": {"extension": [{"url": "http://example.org/time", "valueString": "x"}]}, "#
                + #""name": [{"given": ["Kari", "Anne"]}]}}]"#)
    }

    @Test func `an answer stays on its line however the document is laid out`() throws {
        var session = try #require(FHIRPathSession(model: bench.model, symbols: bench.symbols))
        let answer = try session.results(of: "Patient", in: bench.tree)
        #expect(bench.tree.source.contains(UInt8(ascii: "\n")))
        #expect(!answer.contains("\n"))
        #expect(answer.contains(#""weight": {"value": 70.50, "unit": "kg""#))
    }

    @Test func `many items are told apart in good time`() {
        let names = (0..<20_000).map { #"{"given": ["n\#($0 % 10_000)"]}"# }.joined(separator: ",")
        let bench = Bench(#"{"resourceType": "Patient", "name": [\#(names)]}"#)
        #expect(bench.evaluate("name.distinct().count()") == "10000")
        #expect(bench.evaluate("(name | name).count()") == "10000")
        #expect(bench.evaluate("name.given.isDistinct()") == "false")
    }
}
