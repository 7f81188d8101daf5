internal import FHIRTree

/// Text that a terminal may be given: one line, without characters that would steer the terminal or turn its writing round.
package enum PlainText {
    package static func oneLine(_ text: String) -> String {
        var text = text
        let isPlain = text.withUTF8(isPlain)
        if isPlain || !text.unicodeScalars.contains(where: isUnsafe) { return text }
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

    /// Whether no byte begins a character that may be unsafe.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        Words.all(UnsafeRawBufferPointer(text)) { word in
            !Words.hasByte(below: 0x20, in: word) && ![0x7F, 0xC2, 0xE2].contains { Words.hasByte($0, in: word) }
        } ?? text.allSatisfy { $0 >= 0x20 && ![0x7F, 0xC2, 0xE2].contains($0) }
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Lines of at most `width` characters, broken at blanks; a longer word keeps a line of its own.
    package static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        wrap(text, width: width) { word, beginsLine in
            let word = String(decoding: word, as: UTF8.self)
            if beginsLine { lines.append(word) } else { lines[lines.count - 1] += " " + word }
        }
        return lines
    }

    /// Gives the words of such lines, and whether a line begins with them.
    static func wrap(_ text: String, width: Int, _ body: (_ word: UnsafeRawBufferPointer, _ beginsLine: Bool) -> Void) {
        var count = 0
        forEachWord(of: oneLine(text)) { word, length in
            let beginsLine = count == 0 || count + 1 + length > width
            count = beginsLine ? length : count + 1 + length
            body(word, beginsLine)
        }
    }

    /// Gives the words of a line with the number of their characters.
    private static func forEachWord(of line: String, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        var line = line
        if line.withUTF8(MeasuredText.isSimple) {
            return line.withUTF8 { forEachWord(of: UnsafeRawBufferPointer($0), body) }
        }
        for word in line.split(separator: " ") {
            var text = word
            text.withUTF8 { body(UnsafeRawBufferPointer($0), word.count) }
        }
    }

    private static func forEachWord(of line: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        var start = 0
        while start < line.count {
            var end = start, length = 0
            while end < line.count, line[end] != UInt8(ascii: " ") {
                if line[end] & 0xC0 != 0x80 { length += 1 }
                end += 1
            }
            if end > start { body(UnsafeRawBufferPointer(rebasing: line[start..<end]), length) }
            start = end + 1
        }
    }
}
