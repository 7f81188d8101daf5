import Testing

@testable import Report

@Test(arguments: ["", "abc", "blåbær", "e\u{301}a\u{300}x", "👩‍👩‍👧 og 🇳🇴", "a\u{AD}\u{85}b", "漢字かな"])
func `a text is measured and cut in the characters that Swift sees`(text: String) {
    let measured = MeasuredText(text)
    #expect(measured.count == text.count)
    for count in 0...text.count + 1 {
        #expect(measured.prefix(count) == text.prefix(count))
        #expect(measured.suffix(count) == text.suffix(count))
    }
}

@Test(arguments: [
    ("one two  three", 7, ["one two", "three"]), ("  ", 5, []), ("abcdefgh i", 3, ["abcdefgh", "i"]),
    ("å å å", 3, ["å å", "å"]), ("e\u{301} e\u{301} e\u{301}", 3, ["e\u{301} e\u{301}", "e\u{301}"]),
    ("a \u{301}b c", 9, ["a \u{301}b c"]),
])
func `words are put into lines of so many characters`(text: String, width: Int, lines: [String]) {
    #expect(PlainText.wrapped(text, width: width) == lines)
}
