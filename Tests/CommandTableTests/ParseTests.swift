import Testing

@testable import CommandTable

private let commands = Commands(guides: ["1.1.1", "1.1.2"])

private func options(_ arguments: String...) throws -> ValidateOptions {
    guard case .validate(let options) = try commands.parse(["validate"] + arguments) else { throw UsageError.noWord }
    return options
}

@Test func `validate takes paths and options in any order`() throws {
    let read = try options("a.json", "--guide", "1.1.2", "b.xml", "--quiet", "-")
    #expect(read.paths == ["a.json", "b.xml", "-"])
    #expect(read.guide == .version("1.1.2"))
    #expect(read.isQuiet)
}

@Test func `without options validate has the promised defaults`() throws {
    var expected = ValidateOptions()
    expected.paths = ["a"]
    #expect(try options("a") == expected)
    #expect(expected.maxFindings == 50)
    #expect(expected.failOn == .error)
    #expect(expected.formats == [FormatRequest(name: .text, file: nil)])
    #expect(expected.unknownExtension == .warning)
}

@Test func `a value may follow an equals sign and may hold one`() throws {
    #expect(try options("--profile=http://a/b?c=d", "a").profiles == ["http://a/b?c=d"])
}

@Test func `two dashes end the options`() throws {
    #expect(try options("--", "--guide", "-x").paths == ["--guide", "-x"])
}

@Test func `repeatable options keep their order`() throws {
    let read = try options(
        "--profile", "a", "--definitions", "x", "--profile", "b", "--ignore", "lmr/", "--ignore", "r", "f")
    #expect(read.profiles == ["a", "b"])
    #expect(read.ignored == ["lmr/", "r"])
}

@Test func `formats are read with their files`() throws {
    let read = try options("--format", "text", "--format=ndjson=out=1.ndjson", "f")
    #expect(
        read.formats == [FormatRequest(name: .text, file: nil), FormatRequest(name: .ndjson, file: "out=1.ndjson")])
}

@Test func `every word becomes its request`() throws {
    #expect(try commands.parse(["parse", "f"]) == .parse(file: "f"))
    #expect(try commands.parse(["profiles", "list"]) == .profiles(.list))
    #expect(try commands.parse(["profiles", "show", "p"]) == .profiles(.show(profile: "p", guide: .newest)))
    #expect(try commands.parse(["profiles", "verify", "p", "q"]) == .profiles(.verify(packages: ["p", "q"])))
    #expect(
        try commands.parse(["profiles", "import", "p", "--into", "d"]) == .profiles(.import(packages: ["p"], into: "d"))
    )
    #expect(try commands.parse(["fhirpath", "1+1"]) == .fhirpath(.one(expression: "1+1", file: nil)))
    #expect(try commands.parse(["fhirpath", "--batch"]) == .fhirpath(.batch))
    #expect(try commands.parse(["fhirpath", "--", "-1"]) == .fhirpath(.one(expression: "-1", file: nil)))
    #expect(try commands.parse(["completion", "fish"]) == .completion(.fish))
    #expect(try commands.parse(["man"]) == .manual)
    #expect(try commands.parse(["--version"]) == .version)
    #expect(try commands.parse(["validate", "--version"]) == .version)
}

@Test func `help is found wherever it stands`() throws {
    #expect(try commands.parse(["-h"]) == .help(word: ""))
    #expect(try commands.parse(["validate", "a", "--help"]) == .help(word: "validate"))
    #expect(try commands.parse(["profiles", "--help"]) == .help(word: "profiles"))
    #expect(try commands.parse(["profiles", "show", "--help"]) == .help(word: "profiles show"))
}

@Test(
    arguments: [
        ([], .noWord),
        (["valdate"], .unknownWord("valdate", didYouMean: "validate")),
        (["bundle.json"], .unknownWord("bundle.json", didYouMean: "validate bundle.json")),
        (["xyzzy"], .unknownWord("xyzzy", didYouMean: nil)),
        (["serve", "a"], .laterWord("serve")),
        (["profiles"], .noSubword(word: "profiles", subwords: ["list", "show", "import", "verify"])),
        (["profiles", "lsit"], .unknownWord("profiles lsit", didYouMean: "profiles list")),
        (["--verson"], .unknownOption("--verson", word: "lmdi", didYouMean: "--version")),
        (["validate"], .missingOperand(word: "validate", operand: "PATH")),
        (["validate", "--profil", "u", "a"], .unknownOption("--profil", word: "validate", didYouMean: "--profile")),
        (["validate", "-q", "a"], .unknownOption("-q", word: "validate", didYouMean: nil)),
        (["validate", "--watch", "a"], .laterOption("--watch")),
        (["validate", "--mirror-only", "a"], .needsOption(option: "--mirror-only", other: "--mirror")),
        (
            ["validate", "--mirror", "3", "--guide", "all", "a"],
            .excludes(option: "--mirror", other: "--guide all")
        ),
        (
            ["validate", "--mirror", "4", "a"],
            .badValue(option: "--mirror", value: "4", allowed: ["3", "2"], didYouMean: "3")
        ),
        (["validate", "--watch", "a"], .laterOption("--watch")),
        (["validate", "a", "--guide"], .missingValue(option: "--guide", usage: "VERSION|all|none")),
        (["validate", "--quiet=yes", "a"], .superfluousValue(option: "--quiet")),
        (
            ["validate", "--lang", "sv", "a"],
            .badValue(option: "--lang", value: "sv", allowed: ["nb", "en"], didYouMean: nil)
        ),
        (
            ["validate", "--color=alwys", "a"],
            .badValue(option: "--color", value: "alwys", allowed: ["auto", "always", "never"], didYouMean: "always")
        ),
        (["validate", "--max-findings", "-1", "a"], .badNumber(option: "--max-findings", value: "-1")),
        (["validate", "--format", "sarif", "a"], .laterFormat("sarif")),
        (["validate", "--format", "text=", "a"], .missingValue(option: "--format", usage: "NAME[=FILE]")),
        (["validate", "--format", "text", "--format", "ndjson", "a"], .sharedOutput(file: nil)),
        (["validate", "--format", "text=o", "--format", "ndjson=o", "a"], .sharedOutput(file: "o")),
        (["validate", "--guide", "1.1.1", "--guide", "none", "a"], .givenTwice(option: "--guide")),
        (["parse", "a", "b"], .superfluousOperand(word: "parse", operand: "b")),
        (["man", "a"], .superfluousOperand(word: "man", operand: "a")),
        (["fhirpath", "--batch", "1"], .superfluousOperand(word: "fhirpath", operand: "1")),
        (
            ["completion", "bsh"],
            .badValue(option: "completion", value: "bsh", allowed: ["bash", "zsh", "fish"], didYouMean: "bash")
        ),
    ] as [([String], UsageError)])
func `what the program cannot do is refused`(arguments: [String], expected: UsageError) {
    #expect(throws: expected) { try commands.parse(arguments) }
}

@Test func `every error is one line in both languages and they differ`() {
    let errors: [UsageError] = [
        .noWord, .unknownWord("a", didYouMean: "b"), .laterWord("a"), .missingOperand(word: "a", operand: "b"),
        .badValue(option: "--a", value: "b", allowed: ["c"], didYouMean: nil), .sharedOutput(file: nil),
    ]
    for error in errors {
        #expect(error.text(.nb) != error.text(.en))
        #expect(!(error.text(.nb) + error.text(.en)).contains("\n"))
    }
}

@Test func `a value that is not bundled names the versions that are`() {
    let error = #expect(throws: UsageError.self) { try commands.parse(["validate", "--guide", "1.1.3", "a"]) }
    #expect(error?.text(.en) == "--guide cannot be '1.1.3'; did you mean '1.1.1'?; choose 1.1.1, 1.1.2, all, none")
}
