import Testing

@testable import FHIRPath

@Suite struct LanguageTests {
    private let bench = Bench()

    @Test(arguments: [
        ("name.given", "Kari | Anne | Kaja"), ("Patient.name[1].given", "Kaja"), ("name.`given`.first()", "Kari"),
        ("deceased", "false"), ("deceasedBoolean", "false"), ("birthDate.extension.value", "1974-12-25T14:35:45-05:00"),
        ("birthDate.extension('http://example.org/time').exists()", "true"), ("contained.title", "Ward"),
        ("name.nothing", ""), ("$this.id", "p1"), ("%resource.id", "p1"), ("%answer", "42"), ("Organization.title", ""),
        ("birthDate.value", "1974-12-25"), ("name.where(use = 'usual').given", "Kaja"), ("Patient.id.is(id)", "true"),
    ])
    func `a path finds the elements of the model`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("-1 + 2", "1"), ("1 | 2 = 2 | 1", "false"),
        ("1 < 2 and 2 < 3", "true"),
        ("true or false and false", "true"), ("false implies 1 = 2", "true"), ("1 is Integer and true", "true"),
        ("'a' & 'b' = 'ab'", "true"), ("2 // note\n + 3 /* more */", "5"), ("1 in 1 | 2", "true"),
        ("{}", ""), ("'\\u0041\\n\\'`'", "A\n'`"),
    ])
    func `operators bind as the precedence table says`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("2 +", "the expression ends too early"), ("2 /* open", "a comment is not closed"),
        ("'open", "a string or quoted name is not closed"), ("'\\q'", "unknown escape in a string"),
        ("name.unknown()", "there is no function 'unknown'"), ("name.first(1)", "'first' does not take 1 arguments"),
        ("gender is Foo", "there is no type 'Foo'"), ("%foo", "there is no variable '%foo'"),
        ("@2015-13", "'@2015-13' is no valid literal"), ("1 ? 2", "unexpected character '?'"),
        ("(1 | 2) + 1", "'+' needs a single item and got several"),
        ("name.given.single()", "'single' needs a single item and got several"),
        ("1 + 'a'", "'+' cannot work on System.Integer and System.String"),
        ("name.as(HumanName)", "'as' needs a single item and got several"),
        ("'a'.matches('(')", "'(' is no valid regular expression"), ("ofType(1)", "'ofType' needs the name of a type"),
    ])
    func `what is wrong is said in words`(expression: String, words: String) {
        #expect(bench.evaluate(expression) == "error: " + words)
    }

    @Test func `an error tells its place`() {
        let error = #expect(throws: FHIRPathError.self) {
            try Program.compile("name.foo()", model: bench.model, symbols: bench.symbols)
        }
        #expect(error?.description == "there is no function 'foo' (at position 6)")
    }

    @Test(arguments: [
        String(repeating: "(", count: 10_000), String(repeating: "-", count: 100_000) + "1",
        "1" + String(repeating: "+1", count: 10_000), "name" + String(repeating: ".name", count: 10_000),
        String(repeating: "name.where(", count: 5_000), String(repeating: "{", count: 1000),
    ])
    func `no expression is deep enough to break the program`(expression: String) {
        #expect(bench.evaluate(expression).hasPrefix("error: "))
    }

    @Test(arguments: [
        "1.repeat($this + 1)", "\(Self.numbers).aggregate($total & $total, 'abcdefgh')",
        "\(Self.numbers).aggregate($total.combine($total), 1)",
        "\(Self.numbers).aggregate($total.replace('', $total), 'ab')",
    ])
    func `what grows without end is given up`(expression: String) {
        #expect(bench.evaluate(expression) == "error: the evaluation takes too many steps")
    }

    @Test(arguments: ["\(Self.numbers).aggregate($total * $total, 99999.5)", "10.power(1000).power(1000)"])
    func `a number out of range is empty`(expression: String) { #expect(bench.evaluate(expression) == "") }

    private static let numbers = "(" + (1...60).map(String.init).joined(separator: "|") + ")"
}
