/// A line and a column in words: `line 3, position 5`, `Line[3] Col[5]`, `(line: 3, col: 5)`,
/// `LineNumber: 2 | BytePositionInLine: 4`.
struct LinePosition: Equatable {
    /// From 1.
    let line: Int
    let column: Int?

    /// Nil when the text is anything else: a place that has a path, too, is a path.
    init?(_ text: String) {
        let lowered = text.lowercased().drop { $0 == "(" || $0 == " " }
        guard lowered.hasPrefix("line") else { return nil }
        self.init(in: String(lowered))
    }

    /// The first such words inside a text.
    init?(in text: String) {
        let text = text.lowercased()
        // System.Text.Json counts from 0.
        if let line = Self.number(after: "linenumber:", in: text) {
            self.line = line + 1
            column = Self.number(after: "bytepositioninline:", in: text).map { $0 + 1 }
            return
        }
        for word in ["line[", "line: ", "line ", "linje "] {
            guard let line = Self.number(after: word, in: text) else { continue }
            self.line = line
            column = Self.columns.lazy.compactMap { Self.number(after: $0, in: text) }.first
            return
        }
        return nil
    }

    private static let columns = ["position ", "column ", "col[", "col: ", "col ", "posisjon ", "kolonne ", "col"]

    private static func number(after word: String, in text: String) -> Int? {
        guard let found = text.firstRange(of: word) else { return nil }
        return Int(text[found.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
    }
}
