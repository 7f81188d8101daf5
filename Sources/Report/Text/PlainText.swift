/// Text that a terminal may be given: one line, without characters that would steer the terminal or turn its writing round.
package enum PlainText {
    package static func oneLine(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) || !text.unicodeScalars.contains(where: isUnsafe) {
            return text
        }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n": plain.append(" ")
            case "\r": break
            default: plain.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(plain)
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Lines of at most `width` characters, broken at blanks; a longer word keeps a line of its own.
    package static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = [], line = "", count = 0
        for (word, length) in words(of: oneLine(text)) {
            if count > 0, count + 1 + length > width {
                lines.append(line)
                (line, count) = ("", 0)
            }
            if count > 0 { line += " " }
            line += word
            count += (count == 0 ? 0 : 1) + length
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The words of a line with their characters. (Swift's own way is slow, and below U+0300 nothing combines.)
    private static func words(of line: String) -> [(word: Substring, length: Int)] {
        guard line.utf8.allSatisfy({ $0 < 0xCC }) else { return line.split(separator: " ").map { ($0, $0.count) } }
        return line.utf8.split(separator: UInt8(ascii: " ")).map { word in
            (Substring(word), word.count { $0 & 0xC0 != 0x80 })
        }
    }
}
