import Testing

@testable import FHIRTree

/// Documents that are made to be slow, to crash or to fill the memory.
struct AdversarialTests {
    @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "<a xmlns=\"http://hl7.org/fhir\">", "<div>"])
    func `a hundred thousand levels are too deep`(_ opening: String) {
        let problems = parse(String(repeating: opening, count: 100_000)).problems
        #expect(problems.contains { $0.kind == .tooDeep && $0.detail == "256" })
    }

    @Test func `the limit of depth is exact`() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(parse(nested(256)).problems.isEmpty)
        #expect(summary(parse(nested(257))) == ["tooDeep@256"])
        #expect(parse(nested(3), limits: Limits(depth: 2)).tree == nil)
    }

    @Test func `a name of a megabyte is read, once and twice`() throws {
        let name = String(repeating: "n", count: 1 << 20)
        let result = parse("{\"\(name)\":1,\"\(name)\":2}")
        #expect(summary(result) == ["duplicateName@\(name.utf8.count + 6)"])
        #expect(try #require(result.tree).memberName(Node(1)) == name)
    }

    @Test func `a hundred thousand different names keep their identity`() throws {
        let members = (0..<100_000).map { "\"name\($0)\":\($0)" }
        let tree = try #require(parse("{\(members.joined(separator: ",")),\"_name99999\":{}}").tree)
        #expect(tree.count == 100_002)
        #expect(tree.name(Node(100_000)) == .overflow)
        #expect(tree.memberName(Node(100_000)) == "name99999")
        #expect(tree[Node(100_000)].flags == .paired)
        #expect(tree[Node(99_999)].flags == [])
    }

    @Test func `repeated names are found among a hundred thousand, also where symbols have run out`() {
        let members = (0..<100_000).map { "\"name\($0)\":0" } + ["\"name3\":0", "\"name99998\":0"]
        let problems = parse("{\(members.joined(separator: ","))}").problems
        #expect(problems.map(\.detail) == ["name3", "name99998"])
        #expect(problems.map(\.node) == [Node(100_001), Node(100_002)])
    }

    @Test func `a hundred thousand members with one name are problems up to a limit`() {
        let problems = parse("{" + String(repeating: "\"a\":1,", count: 99_999) + "\"a\":1}").problems
        #expect(problems.count == 10_000)
    }

    @Test(arguments: ["\\n", "\\u00e6", "\\ud83d\\ude00", "\\\\", "\\\"", "æ", "\u{1F600}"])
    func `a long string of one escape or character is read`(_ unit: String) throws {
        let text = String(repeating: unit, count: 100_000)
        let tree = try #require(parse("{\"\(text)\":[\"\(text)\"]}").tree)
        let decoded = try #require(parse("[\"\(unit)\"]").tree).text(Node(1))
        #expect(tree.text(Node(2)) == String(repeating: decoded, count: 100_000))
        #expect(tree.memberName(Node(1)) == tree.text(Node(2)))
    }

    @Test func `companions far from their values are found in linear time`() throws {
        let values = (0..<70_000).map { "\"n\($0)\":0" }, companions = (0..<70_000).map { "\"_n\($0)\":{}" }
        let tree = try #require(parse("{\((values + companions).joined(separator: ","))}").tree)
        var isRight = true
        tree.forEachElement(in: tree.root) { _, element, _ in
            isRight = isRight && element.companion.index - element.value.index == 70_000
        }
        #expect(isRight)
        #expect(tree.companion(of: Node(70_000), in: tree.root) == Node(140_000))
    }

    @Test func `an array of a million items is read`() {
        #expect(parse("[" + String(repeating: "1,", count: 999_999) + "1]").tree?.count == 1_000_001)
    }

    @Test func `more bytes than allowed are refused`() {
        #expect(summary(parse("[1, 2, 3]", limits: Limits(bytes: 8))) == ["tooLarge@0"])
    }

    @Test(arguments: [
        ("<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"", "a", 11_000_000, "\"/></Patient>", "tooLarge"),
        ("<Patient xmlns=\"http://hl7.org/fhir\"><", "a", 1_000_000, "/></Patient>", "tooLarge"),
    ])
    func `what libxml2 finds too large is said to be so`(_ parts: (String, String, Int, String, String)) {
        let result = parse(parts.0 + String(repeating: parts.1, count: parts.2) + parts.3)
        #expect(result.problems.map { "\($0.kind)" } == [parts.4], "\(result.problems)")
    }

    @Test func `a value of nine megabytes is read`() {
        let value = String(repeating: "a", count: 9_000_000)
        let tree = parse("<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"\(value)\"/></Patient>").tree
        #expect(tree?[Node(2)].length == 9_000_000)
    }

    @Test func `very many attributes or namespaces end the reading`() {
        let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
        #expect(summary(parse("<Patient\(attributes)/>")) == ["tooLarge@0"])
        let spaces = (0..<1000).map { " xmlns:a\($0)=\"u\"" }.joined()
        #expect(parse("<Patient\(spaces)><b/></Patient>").problems.map(\.detail).contains("namespaces"))
    }

    @Test func `very many names or problems end the reading of XML`() {
        let names = (0..<40_000).map { "<a\($0)/>" }.joined(), instructions = String(repeating: "<?p?>", count: 20_000)
        for (inside, reason) in [(names, "names"), (instructions, "problems")] {
            let result = parse("<Patient xmlns=\"http://hl7.org/fhir\">\(inside)</Patient>")
            #expect(result.tree == nil)
            #expect(result.problems.last?.kind == .tooLarge && result.problems.last?.detail == reason)
        }
    }

    @Test func `XHTML and text of megabytes are read in linear time`() {
        let text = String(repeating: "tekst &amp; ", count: 400_000)
        let narrative = "<text><div xmlns=\"http://www.w3.org/1999/xhtml\">\(text)</div></text>"
        let result = parse("<Patient xmlns=\"http://hl7.org/fhir\">\(narrative)<!--\(text)--></Patient>")
        #expect(result.problems.isEmpty)
    }
}
