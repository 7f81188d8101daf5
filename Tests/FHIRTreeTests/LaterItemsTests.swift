import Testing

@testable import FHIRTree

/// A large bundle that two threads read gives what one thread gives.
@Suite struct LaterItemsTests {
    private static let count = 12_000

    private static let entry =
        #"{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","name":[{"given":["A"]}]}}"#

    /// A bundle in which entries, by their numbers, are something else.
    private static func bundle(
        _ others: [Int: String] = [:], entry: String = entry, head: String = "", tail: String = ""
    ) -> String {
        let entries = (0..<count).map { others[$0] ?? entry }
        return #"{"resourceType":"Bundle","# + head + #""entry":["# + entries.joined(separator: ", ") + "]" + tail + "}"
    }

    private static let late = count * 3 / 4, early = count / 4

    private static let texts = [
        bundle(), bundle(entry: "{ \n" + entry.dropFirst()), bundle(tail: #","id":"b""#),
        bundle(tail: #","resourceType":"Bundle""#), bundle(head: #""link":[],"#, tail: #","entry":[]"#),
        bundle([late: "{"]), bundle([late: "1,"]), bundle([late: "]"]), bundle([late: #"{"\u0000":1}"#]),
        bundle([late: #"{"unknown":1,"unknown":2}"#]), bundle([early: #"{"own":1}"#, late: #"{"other":1,"own":2}"#]),
        bundle([late: #"{"id":1,"id":2,"_id":{}}"#]), bundle([late: "null", late + 1: #""\u00e6æ""#]),
        bundle([early: "{]"]), bundle([early: #"{"id":"\u0001"}"#]), bundle([late: #"{"id":"\u{1}"}"#]),
        bundle([late: String(repeating: "[", count: 254) + String(repeating: "]", count: 254)]),
        bundle([late: String(repeating: "[", count: 255) + String(repeating: "]", count: 255)]),
        bundle(entry: #"{"resource":{},"fullUrl":"urn:uuid:1","# + String(repeating: " ", count: 60) + #""id":"1"}"#),
        bundle([0: #"{"fullUrl":"u","resource":"# + bundle() + "}"]), "[" + bundle() + "]", bundle() + "x",
        bundle(
            [late: #"{"fullUrl":"{\"fullUrl\":1}"}"#],
            entry: #"{"id":"{ \"fullUrl\":1 {"}"# + String(repeating: " ", count: 80)),
    ]

    @Test(arguments: texts.indices) func `two threads read what one reads`(_ number: Int) {
        let input = Input(Array(Self.texts[number].utf8)), symbols = SymbolTable()
        for name in ["entry", "fullUrl", "resource", "resourceType", "given"] { _ = symbols.intern(name) }
        let alone = Parser.parse(input, symbols: symbols)
        let helped = Parser.parse(input, NameGuesses(symbols), crew: Crew(helpers: 1))
        #expect(alone.problems == helped.problems)
        #expect(alone.tree.map(records) == helped.tree.map(records))
    }
}
