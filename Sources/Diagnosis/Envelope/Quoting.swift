/// The marks `>` that mail programs put before lines that they quote.
enum Quoting {
    /// The quoted lines without their marks, the others left as they are; nil when nothing is quoted.
    static func removed(_ text: String) -> String? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.contains(where: { $0.hasPrefix(">") }) else { return nil }
        return lines.map(unquoted).joined(separator: "\n")
    }

    private static func unquoted(_ line: Substring) -> Substring {
        var line = line
        while line.first == ">" {
            line = line.dropFirst()
            if line.first == " " { line = line.dropFirst() }
        }
        return line
    }
}
