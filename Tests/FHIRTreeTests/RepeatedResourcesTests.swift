import Testing

@testable import FHIRTree

/// A resource that comes again with the same bytes is read as if it came for the first time.
@Suite struct RepeatedResourcesTests {
    private static let count = 400

    /// A bundle of entries whose resource has in it, at the sign of percent, either the same three digits or a number of its own.
    private static func bundle(_ resource: String, numbered: Bool, _ others: [Int: String] = [:]) -> String {
        let entries = (0..<count).map { number in
            let digits = numbered ? String(100 + number) : "100"
            return others[number] ?? #"{"resource":\#(resource.split(separator: "%").joined(separator: digits))}"#
        }
        return #"{"resourceType":"Bundle","entry":["# + entries.joined(separator: ",") + "]}"
    }

    private static let filling = #""text":"\#(String(repeating: "x", count: 200))""#

    private static let resources = [
        #"{"resourceType":"Patient","id":"a","name":[{"given":["%","B"],"family":"C"}],\#(filling)}"#,
        "{\n  \"resourceType\" : \"Patient\", \"id\" : \"%\",\n  \"x\" : [ 1.5e3, -0, true, null, { } ], \(filling) }",
        #"{"resourceType":"Patient","_id":{"id":"a"},"id":"%","name":[{"_given":[null],"given":["1"]}],\#(filling)}"#,
        #"{"resourceType":"Patient","id":"%","id":"b",\#(filling)}"#,
        #"{"resourceType":"Pa\ti\u00e6ent","æ":"%æ",\#(filling)}"#,
        #"{"resourceType":"Patient","own":"%","ownToo":1,\#(filling)}"#,
        #"[{"resourceType":"Patient","id":"%",\#(filling)}]"#,
        #"{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"%",\#(filling)}}]}"#,
        "{\"resourceType\":\"Patient\",\"id\":\"%\u{1}\",\(filling)}", "{\(filling),\"id\":\"%\"}", #"{"a":"%"}"#,
    ]

    @Test(arguments: resources) func `repeated resources are read as different ones are`(_ resource: String) {
        let same = read(Self.bundle(resource, numbered: false)), numbered = read(Self.bundle(resource, numbered: true))
        #expect(same.tree.map(records) == numbered.tree.map(records))
        #expect(same.problems == numbered.problems)
    }

    @Test(arguments: ["", "}", "]", "}}", "]}", #","id":1"#, "x", "\u{0}"])
    func `what comes after a repeated resource is still looked at`(_ rest: String) {
        func text(_ numbered: Bool) -> String {
            let last =
                #"{"resource":"# + Self.resources[0].split(separator: "%").joined(separator: numbered ? "499" : "100")
            return Self.bundle(Self.resources[0], numbered: numbered, [Self.count - 1: last + rest])
        }
        let same = read(text(false)), numbered = read(text(true))
        #expect(same.problems == numbered.problems)
        #expect(same.tree.map(records) == numbered.tree.map(records))
    }

    @Test(arguments: 1..<40) func `a document that ends in a repeated resource ends there`(_ missing: Int) {
        let same = read(String(Self.bundle(Self.resources[0], numbered: false).dropLast(missing)))
        let numbered = read(String(Self.bundle(Self.resources[0], numbered: true).dropLast(missing)))
        #expect(same.problems.map(\.offset) == numbered.problems.map(\.offset))
        #expect(same.tree == nil)
    }

    @Test func `deeper down a repeated resource may be too deep`() {
        let depth = Limits().depth, inner = #"{"resourceType":"Patient","id":"abc",\#(Self.filling),"x":[[[1]]]}"#
        let around = depth - 5
        let deep = String(repeating: #"{"resource":"#, count: around) + inner + String(repeating: "}", count: around)
        let result = read(Self.bundle(inner, numbered: false, [Self.count - 1: deep]))
        #expect(result.problems.map(\.kind) == [.tooDeep])
    }

    private func read(_ text: String) -> ParseResult {
        let symbols = SymbolTable()
        for name in ["entry", "resource", "resourceType", "id", "name", "given"] { _ = symbols.intern(name) }
        return Parser.parse(Input(Array(text.utf8)), symbols: symbols)
    }
}
