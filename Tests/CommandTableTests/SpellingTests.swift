import Testing

@testable import CommandTable

@Test(arguments: [
    ("validate", "valdiate", 1), ("parse", "parse", 0), ("", "abc", 3), ("ignore", "ingore", 1), ("a", "b", 1),
])
func `a swap counts as one mistake`(a: String, b: String, distance: Int) {
    #expect(Spelling.distance(a, b) == distance)
}

@Test func `nothing near means no guess`() {
    #expect(Spelling.nearest(to: "frobnicate", among: ["validate", "parse"]) == nil)
    #expect(Spelling.nearest(to: String(repeating: "v", count: 100_000), among: ["validate"]) == nil)
}
