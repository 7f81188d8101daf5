import Foundation
import Testing

@testable import FHIRTree

struct PlacesTests {
    @Test func `columns count characters and lines end with a line feed`() throws {
        let result = parse("{\r\n  \"ø\": \"😀\", \"a\": [1,\n22]}")
        let tree = try #require(result.tree)
        #expect(tree.location(tree.root) == (1, 1))
        #expect(tree.location(Node(1)) == (2, 8))
        #expect(tree.location(Node(2)) == (2, 18))
        #expect(tree.location(Node(4)) == (3, 1))
        #expect(tree.sourceLine(3).elementsEqual("22]}".utf8))
        #expect(tree.sourceLine(1).elementsEqual("{".utf8))
        #expect(tree.sourceLine(0).isEmpty && tree.sourceLine(4).isEmpty)
    }

    @Test func `a byte order mark is no column`() throws {
        let tree = try #require(parse("\u{FEFF}[1]").tree)
        #expect(tree.location(Node(1)) == (1, 2))
    }

    @Test func `a value's bytes and its name's place are known`() throws {
        let text = #"{"a\"b\\" : "x", "_c":{"d":[ 12 ]}}"#
        let tree = try #require(parse(text).tree)
        func source(_ node: Node) -> String { String(decoding: tree.source[tree.sourceRange(node)], as: UTF8.self) }
        #expect(source(Node(1)) == "\"x\"")
        #expect(tree.nameOffset(Node(1)) == 1)
        #expect(tree.memberName(Node(1)) == "a\"b\\")
        #expect(source(Node(2)) == #"{"d":[ 12 ]}"#)
        #expect(tree.nameOffset(Node(2)) == 17)
        #expect(tree.memberName(Node(2)) == "c")
        #expect(source(Node(4)) == "12")
        #expect(tree.nameOffset(Node(4)) == nil && tree.nameOffset(tree.root) == nil)
    }

    @Test func `in XML a place is that of the tag`() throws {
        let inside = " <name\n   id=\"1\">\n  <given value=\"ø\"/><family value=\"x\"/></name>"
        let text = "<Patient xmlns=\"http://hl7.org/fhir\">\n\(inside)</Patient>"
        let tree = try #require(parse(text).tree)
        func element(_ name: String) -> Node { Node((0..<tree.count).first { tree.memberName(Node($0)) == name } ?? 0) }
        #expect(tree.location(element("name")) == (2, 2))
        #expect(tree.location(element("id")) == (2, 2))
        #expect(tree.location(element("given")) == (4, 3))
        #expect(tree.location(element("family")) == (4, 21))
        let range = tree.sourceRange(element("given"))
        #expect(String(decoding: tree.source[range], as: UTF8.self) == "<given value=\"ø\"/>")
    }

    @Test func `every byte has the place that counting gives`() {
        let text = (0..<3000).map { $0 % 7 == 0 ? "æ\n" : $0 % 5 == 0 ? "😀" : "ab" }.joined()
        let input = Input(Array(text.utf8))
        var expected = (line: 1, column: 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            #expect(input.location(offset: offset) == expected)
            expected = scalar == "\n" ? (expected.line + 1, 1) : (expected.line, expected.column + 1)
            offset += UTF8.width(scalar)
        }
    }

    @Test func `places in one long line are cheap`() {
        let input = Input(Array(String(repeating: "æ", count: 1_000_000).utf8))
        for offset in stride(from: 0, to: 2_000_000, by: 100) {
            #expect(input.location(offset: offset) == (1, offset / 2 + 1))
        }
    }
}
