import Foundation
import Testing

private let bundle = Fixture.folder.path + "/lmdi/valid-all-resources/input.json"

@Test func `an expression gives an array of types and values`() throws {
    let result = try Command.run(["fhirpath", "Bundle.entry.resource.ofType(Patient).birthDate | 1 + 1", bundle])
    #expect(result.code == 0)
    #expect(
        result.output
            == #"[{"type": "FHIR.date", "value": "1958-03-14"}, {"type": "System.Integer", "value": "2"}]"# + "\n")
}

@Test(arguments: [["fhirpath", "1 +"], ["fhirpath", "nonsense()"], ["fhirpath", "1", "/nowhere.json"]])
func `what cannot be evaluated exits 2 with one line`(arguments: [String]) throws {
    let result = try Command.run(arguments)
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.filter { $0 == "\n" }.count == 1)
}

@Test(arguments: [
    ("nb", "lmdi: uttrykket: funksjonen 'nonsense' finnes ikke (ved tegn 5)\n"),
    ("en", "lmdi: the expression: there is no function 'nonsense' (at position 5)\n"),
])
func `a faulty expression is explained in the reader's language`(language: String, words: String) throws {
    #expect(try Command.run(["fhirpath", "--lang", language, "1 + nonsense()"]).errors == words)
}

@Test func `a batch answers each line in order`() throws {
    let lines = [
        #"{"id": 1, "expression": "1 + 1", "file": null}"#, #"{"id": "b", "expression": "1 +", "file": null}"#,
        "nonsense",
        #"{"id": 3, "expression": "Bundle.type", "file": "\#(bundle)"}"#,
    ]
    let result = try Command.run(["fhirpath", "--batch"], input: Data(lines.joined(separator: "\n").utf8))
    let answers = result.output.split(separator: "\n")
    #expect(result.code == 0)
    try #require(answers.count == 4)
    #expect(answers[0] == #"{"id": 1, "result": [{"type": "System.Integer", "value": "2"}]}"#)
    #expect(answers[1].hasPrefix(#"{"id": "b", "error": ""#))
    #expect(answers[2].hasPrefix(#"{"id": null, "error": ""#))
    #expect(answers[3].contains(#""value": "transaction""#))
}
