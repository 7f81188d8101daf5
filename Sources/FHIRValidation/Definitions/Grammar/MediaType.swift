/// Media types as BCP 13 names them (RFC 6838, section 4.2; parameters as in RFC 2045, section 5.1).
package enum MediaType {
    package static func isValid(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
        let names = trimmed(parts.removeFirst()).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(isName) else { return false }
        return hasParameters(text)
    }

    /// A registered name: a letter or digit, then at most 126 of those and `!#$&-^_.+`.
    private static func isName(_ name: Substring.UTF8View) -> Bool {
        guard let first = name.first, isAlphanumeric(first), name.count <= 127 else { return false }
        return name.allSatisfy { isAlphanumeric($0) || "!#$&-^_.+".utf8.contains($0) }
    }

    /// `; name=value`, any number; a value may be quoted and then hold a semicolon.
    private static func hasParameters(_ text: String) -> Bool {
        var scanner = Scanner(bytes: Array(text.utf8.drop { $0 != UInt8(ascii: ";") }))
        while scanner.take(UInt8(ascii: ";")) {
            scanner.skipBlanks()
            guard scanner.token(), scanner.take(UInt8(ascii: "=")), scanner.quoted() || scanner.token() else {
                return false
            }
            scanner.skipBlanks()
        }
        return scanner.isAtEnd
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while text.last == 32 { text.removeLast() }
        return text
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private struct Scanner {
        let bytes: [UInt8]
        var at = 0

        var isAtEnd: Bool { at == bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard at < bytes.count, bytes[at] == byte else { return false }
            at += 1
            return true
        }

        mutating func skipBlanks() { while take(32) {} }

        /// A token of RFC 2045: printable ASCII but blanks and `()<>@,;:\"/[]?=`.
        mutating func token() -> Bool {
            let start = at
            while at < bytes.count, (0x21...0x7E).contains(bytes[at]), !"()<>@,;:\\\"/[]?=".utf8.contains(bytes[at]) {
                at += 1
            }
            return at > start
        }

        mutating func quoted() -> Bool {
            guard take(UInt8(ascii: "\"")) else { return false }
            while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
            return take(UInt8(ascii: "\""))
        }
    }
}
