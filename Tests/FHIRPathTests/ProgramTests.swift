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

    @Test func `what a body asks of the whole document is run once`() throws {
        let text =
            "name.all(use.startsWith(%resource.gender.first() & '.') or $this in %context.name.where(use = 'usual'))"
        let program = try Program.compile(text, model: bench.model, symbols: bench.symbols)
        #expect(program.ops.filter { $0.code == .once }.count == 2)
        #expect(bench.evaluate(text) == "false")
        #expect(bench.evaluate("name.where($this in %context.name.where(use = 'usual')).given") == "Kaja")
    }

    @Test(arguments: [
        "name.all(%resource.gender = $this.use)", "name.select(%resource.gender & use)", "%resource.name.first().use",
        "name.where(%resource.name.take($index).exists())", "name.aggregate(%resource.name.take($total).count(), 0)",
    ])
    func `what depends on the item is run for each`(text: String) throws {
        let program = try Program.compile(text, model: bench.model, symbols: bench.symbols)
        let once = program.ops.indices.filter { program.ops[$0].code == .once }
        let inside = once.flatMap { program.ops[$0..<Int(program.ops[$0].operand)].map(\.code) }
        #expect(!inside.contains { [.this, .index, .total, .childOfThis].contains($0) })
    }

    @Test(arguments: [
        ("friend.empty() or gender = 'x'", #"{"resourceType": "Patient", "gender": "y"}"#, true),
        ("deceased.exists().not()", #"{"resourceType": "Patient", "gender": "y"}"#, true),
        ("iif(friend.exists(), gender = 'x', true)", #"{"resourceType": "Patient"}"#, true),
        ("friend.empty() or gender = 'x'", #"{"resourceType": "Patient", "friend": {"reference": "x"}}"#, false),
        ("deceased.exists().not()", #"{"resourceType": "Patient", "deceasedBoolean": true}"#, false),
        ("deceased.exists().not()", #"{"resourceType": "Patient", "_deceasedBoolean": {"id": "a"}}"#, false),
    ])
    func `a result goes for all that lack what was looked for`(text: String, document: String, goes: Bool) throws {
        let empty = Bench(#"{"resourceType": "Patient"}"#), other = Bench(document)
        let evaluator = Evaluator(model: empty.model), root = try #require(empty.root)
        let program = try Program.compile(text, model: empty.model, symbols: empty.symbols)
        #expect(try evaluator.isTrue(program, on: .element(root), in: empty.context()))
        let absence = try #require(evaluator.absence)
        var members = MemberBits(of: other.tree.root, root.type, in: other.tree)
        #expect(absence.holds(for: &members, in: other.tree, other.model) == goes)
    }

    @Test(arguments: [
        "gender.exists()", "$this.exists()", "children().empty()", "%resource.exists()", "now() > @2020",
        "Patient.exists()",
    ])
    func `a result that goes by what is there goes for nothing else`(text: String) throws {
        let evaluator = Evaluator(model: bench.model)
        let program = try Program.compile(text, model: bench.model, symbols: bench.symbols)
        _ = try evaluator.isTrue(program, on: bench.root.map { .element($0) }, in: bench.context())
        #expect(evaluator.absence == nil)
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
