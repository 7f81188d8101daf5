import Testing

@testable import FHIRTree
@testable import LMDI

/// The pass over a bundle's tape that the lint begins with.
struct LintSweepTests {
    @Test(arguments: [
        (#""subject": {"display": "Kari", "reference": "Patient/1"}"#, ["subject"]),
        (
            #""subject": {"identifier": {"assigner": {"reference": "Organization/1"}}, "reference": "x"}"#,
            ["subject", "-"]
        ),
        (#""subject": {"display": "Kari"}, "request": "a text""#, ["subject"]),
        (#""reasonReference": [{"reference": "x"}, {"display": "y"}]"#, ["reasonReference", "reasonReference"]),
        (#""reasonReference": [{"coding": [{"code": "x"}], "reference": "y"}]"#, ["reasonReference"]),
        (#""performer": [{"actor": {"reference": "x"}}]"#, ["-"]),
        (#""_subject": {"reference": "x"}"#, ["subject"]),
        (#""subject": {"display": "x"}, "subject": {"display": "y"}"#, ["subject"]),
        (#""entry": [{"request": {"url": "x"}, "link": {"request": {}}}]"#, ["request"]),
        (#""entry": [{"resource": {"request": {"reference": "x"}}}, {"entry": {"subject": {}}}]"#, ["request"]),
    ])
    func `an object under a name of the registry's links, or with a reference, is one link`(
        _ members: String, _ names: [String]
    ) throws {
        let sweep = try sweep(entry: #""resource": {"resourceType": "Basic", \#(members)}"#)
        #expect(sweep.links.map { $0.name.map { LintName.texts[$0.rawValue] } ?? "-" } == names)
    }

    @Test func `what is outside an entry's resource is no link`() throws {
        let sweep = try sweep(entry: #""request": {"reference": "x"}, "resource": {"resourceType": "Basic"}"#)
        #expect(sweep.links.isEmpty)
    }

    @Test func `a person number that is an identifier's value a hundred thousand times is no leak`() throws {
        let values = String(repeating: #""value": "14835841058", "#, count: 100_000)
        let identifier = #"{\#(values) "system": "urn:oid:2.16.578.1.12.4.1.4.1"}"#
        let sweep = try sweep(entry: #""resource": {"identifier": [\#(identifier), {"value": "14835841058"}]}"#)
        #expect(sweep.leaks.count == 1)
    }

    private func sweep(entry: String) throws -> LintSweep {
        let bundle = #"{"resourceType": "Bundle", "entry": [{\#(entry)}]}"#
        let tree = try #require(Parser.parse(Input(Array(bundle.utf8)), symbols: SymbolTable()).tree)
        var sweep = LintSweep(tree, symbols: LintName.texts.map(tree.symbol))
        sweep.run()
        return sweep
    }
}
