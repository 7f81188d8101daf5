import Foundation
import TestSupport
import Testing

@Test(
    arguments: [
        ([], "say what to do"), (["valdate", "x"], "did you mean 'validate'?"),
        (["serve", "x"], "not part of this version"),
        (["validate", "--mirror", "4", "x"], "choose 3, 2"),
        (["validate", "--mirror-only", "x"], "goes with --mirror"),
        (["validate", "--nonsense", "x"], "unknown option"),
        (["validate", "--lang", "sv", "x"], "choose nb, en"), (["validate"], "needs PATH"),
        (["validate", "--format", "junit", "x"], "choose text, operationoutcome, ndjson"), (["parse"], "needs FILE"),
    ] as [([String], String)])
func `wrong usage exits 2 with one clear line`(arguments: [String], part: String) throws {
    let result = try Command.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("lmdi: ") && result.errors.contains(part))
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
}

@Test(arguments: ["validate", "parse", "profiles", "profiles list", "fhirpath", "completion", "man"])
func `help goes to standard output and begins with an example`(word: String) throws {
    let result = try Command.run(word.split(separator: " ").map(String.init) + ["--help"])
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("Example:  lmdi " + word))
    #expect(result.errors.isEmpty)
}

@Test(arguments: [(["LANG": "nb_NO.UTF-8"], "Eksempel:"), (["LC_ALL": "en_GB", "LANG": "nb_NO"], "Example:")])
func `the environment tells the language`(environment: [String: String], start: String) throws {
    #expect(try Command.run(["--help"], environment: environment).output.hasPrefix(start))
}

@Test func `the version names the program and the newest guide`() throws {
    let result = try Command.run(["--version"])
    #expect(result.code == 0)
    #expect(result.output.wholeMatch(of: /lmdi \d+\.\d+\.\d+ \(LMDI \d+\.\d+\.\d+\)\n/) != nil)
}

@Test func `a person number in a file name is not repeated`() throws {
    let result = try Command.run(["validate", "/nowhere/01819012345.json", "/nowhere/018190 12345.json"])
    #expect(result.code == 2)
    #expect(!result.errors.contains("01819012345") && !result.errors.contains("018190 12345"))
}

@Test func `bash takes the completion`() throws {
    let script = try Command.run(["completion", "bash"]).output
    let test = script + "COMP_WORDS=(lmdi validate --fa); COMP_CWORD=2; _lmdi; echo ${COMPREPLY[@]}"
    let result = try Command.run(["-c", test], program: URL(fileURLWithPath: "/bin/bash"))
    #expect(result.output == "--fail-on\n")
}

@Test func `the README shows what the command prints`() throws {
    let readme = try String(contentsOf: Repository.folder.appendingPathComponent("README.md"), encoding: .utf8)
    for name in ["valid-minimal", "two-faults"] {
        #expect(readme.contains(try Command.run(["validate", "fixtures/lmdi/\(name)/input.json"]).output))
    }
}
