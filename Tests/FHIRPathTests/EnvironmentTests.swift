import Testing

@testable import FHIRPath

@Suite struct EnvironmentTests {
    private let bench = Bench()

    @Test func `what cannot be decided is neither true nor false`() throws {
        for expression in [
            "gender.memberOf('http://example.org/vs')", "conformsTo('http://example.org/p')", "friend.resolve()",
        ] {
            let program = try Program.compile(expression, model: bench.model, symbols: bench.symbols)
            let evaluator = Evaluator(model: bench.model)
            let error = #expect(throws: FHIRPathError.self) {
                try evaluator.isTrue(program, on: bench.root.map { .element($0) }, in: bench.context())
            }
            #expect(error?.isNotEvaluated == true)
        }
    }

    @Test func `a regular expression that runs away is given up`() {
        let text = String(repeating: "a", count: 40)
        #expect(bench.evaluate("'\(text)'.matches('^(a+)+(b|c)$')").hasPrefix("error: not evaluated"))
    }

    @Test func `a reference is followed inside its document`() {
        let environment = DocumentEnvironment(tree: bench.tree, model: bench.model)
        #expect(bench.evaluate("friend.resolve().title", environment: environment) == "Ward")
        #expect(bench.evaluate("friend.resolve() is Organization", environment: environment) == "true")
    }

    @Test(arguments: [("true", true), ("{}", false), ("name.first()", true), ("false", false), ("deceased", false)])
    func `a constraint without a result is broken`(expression: String, expected: Bool) throws {
        let program = try Program.compile(expression, model: bench.model, symbols: bench.symbols)
        let evaluator = Evaluator(model: bench.model)
        let result = try evaluator.isTrue(program, on: bench.root.map { .element($0) }, in: bench.context())
        #expect(result == expected)
    }

    @Test(arguments: [
        "name.where(use = 'official' and given.exists()).select(given | family)", "1.50 + 2",
        "@2015-02-04T14:34:28.123Z < now()",
        "5 days + 1 'wk'", "iif(1 in (1|2), 'a\\'b', {})", "birthDate is date", "name.sort(-family).given.first()",
        "@T14:34", "@2015T",
    ])
    func `a program survives being written and read`(expression: String) throws {
        let program = try Program.compile(expression, model: bench.model, symbols: bench.symbols)
        let bytes = program.encode()
        let read = try #require(bytes.withUnsafeBytes { Program(decoding: $0) })
        #expect(read.encode() == bytes)
        #expect(read.ops == program.ops)
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(bytes.withUnsafeBytes { Program(decoding: UnsafeRawBufferPointer(rebasing: $0[..<length])) } == nil)
        }
    }

    @Test func `the command answers a line with a line`() throws {
        var session = try #require(FHIRPathSession(model: bench.model, symbols: bench.symbols))
        let request = try #require(
            BatchRequest(line: #"{"id": "x\"1", "expression": "gender | 1 'mg' | 1.50", "file": "p.json"}"#))
        #expect(request.file == "p.json")
        #expect(
            session.answer(to: request, in: bench.tree)
                == #"{"id": "x\"1", "result": [{"type": "FHIR.code", "value": "female"}, {"type": "System.Quantity", "value": "1 'mg'"}, {"type": "System.Decimal", "value": "1.50"}]}"#
        )
        let broken = try #require(BatchRequest(line: #"{"id": 7, "expression": "1 +", "file": null}"#))
        #expect(
            session.answer(to: broken, in: nil)
                == #"{"id": 7, "error": "the expression ends too early (at position 4)"}"#)
        #expect(BatchRequest(line: "[]") == nil)
    }
}
