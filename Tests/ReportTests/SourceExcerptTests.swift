import FHIRTree
import Testing

@testable import Report

private func excerpt(_ text: String, _ part: String, width: Int = 40) -> SourceExcerpt? {
    guard let found = text.range(of: part) else { return nil }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return SourceExcerpt(Input(text.utf8), start..<(start + part.utf8.count), width: width)
}

private func marked(_ excerpt: SourceExcerpt) -> String {
    String(Array(excerpt.line)[excerpt.indent..<excerpt.indent + excerpt.length])
}

@Test func `a short line is shown whole`() throws {
    let found = try #require(excerpt("{\n  \"a\": true\n}", "true"))
    #expect(found.line == "  \"a\": true")
    #expect(marked(found) == "true")
}

@Test(arguments: [0, 1, 20, 41, 100, 5_000])
func `a long line is windowed around the marker`(before: Int) throws {
    let text = String(repeating: "æ", count: before) + "HERE" + String(repeating: "ø", count: 3_000)
    let found = try #require(excerpt(text, "HERE"))
    #expect(found.line.count <= 40)
    #expect(marked(found) == "HERE")
    #expect(found.line.hasSuffix("…"))
    #expect(found.line.hasPrefix("…") == (before > 13))
}

@Test func `a place at the end of a long line shows what stands before it`() throws {
    let found = try #require(excerpt(String(repeating: "x", count: 500) + "HERE", "HERE"))
    #expect(found.line.count <= 40)
    #expect(found.line.hasPrefix("…"))
    #expect(marked(found) == "HERE")
}

@Test func `a place wider than the window is marked as far as it is seen`() throws {
    let found = try #require(
        excerpt("{" + String(repeating: "y", count: 900) + "}", String(repeating: "y", count: 900)))
    #expect(found.line.count <= 40)
    #expect(found.indent + found.length <= 40)
}

@Test func `tabs and carriage returns keep the marker in its place`() throws {
    let found = try #require(excerpt("\t\t\"a\": 1\r\n", "1"))
    #expect(marked(found) == "1")
    #expect(!found.line.contains("\r"))
}

@Test func `numbers are masked before the line is cut`() throws {
    for shift in 0..<60 {
        let text =
            String(repeating: "x", count: shift) + "HERE" + String(repeating: "y", count: 60 - shift) + number + "zzzz"
        let found = try #require(excerpt(text, "HERE"))
        #expect(!found.line.contains("0"))
    }
}

@Test func `a place outside the source has no excerpt`() {
    #expect(SourceExcerpt(Input("abc".utf8), 5..<9, width: 40) == nil)
    #expect(SourceExcerpt(Input("".utf8), 0..<0, width: 40) == nil)
}

@Test(arguments: [(0, 0), (2, 2), (3, 3)])
func `a place without bytes, the end too, is marked with one character`(place: Int, indent: Int) throws {
    let found = try #require(SourceExcerpt(Input("abc".utf8), place..<place, width: 40))
    #expect(found.line == "abc")
    #expect(found.indent == indent)
    #expect(found.length == 1)
}

@Test func `a document in one line of twenty megabytes is not read for a finding`() throws {
    let source = Input([UInt8](repeating: UInt8(ascii: "x"), count: 20_000_000))
    let start = ContinuousClock.now
    for n in 0..<1_000 { _ = SourceExcerpt(source, (n * 10_000)..<(n * 10_000 + 4), width: 70) }
    #expect(ContinuousClock.now - start < .seconds(20))
}
