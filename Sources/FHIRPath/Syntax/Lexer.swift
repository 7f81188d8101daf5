/// Cuts an expression into tokens (FHIRPath N1, chapter 5.3 "Lexical Elements").
struct Lexer {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// All tokens, the last of them `.end`.
    mutating func tokens() throws(FHIRPathError) -> [Token] {
        var tokens: [Token] = []
        repeat { tokens.append(try next()) } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(FHIRPathError) -> Token {
        try skipBlanks()
        let start = at
        guard let byte = peek() else { return Token(kind: .end, range: at..<at) }
        let kind: Token.Kind
        switch byte {
        case UInt8(ascii: "'"): kind = .string(try quoted())
        case UInt8(ascii: "`"): kind = .delimited(try quoted())
        case UInt8(ascii: "%"): kind = .variable(try variable())
        case UInt8(ascii: "$"):
            at += 1
            kind = .special(word())
        case UInt8(ascii: "@"): kind = try date()
        case _ where isDigit(byte): kind = .number(number())
        case _ where isLetter(byte): kind = .identifier(word())
        default: kind = .symbol(try symbol())
        }
        return Token(kind: kind, range: start..<at)
    }

    private mutating func skipBlanks() throws(FHIRPathError) {
        while let byte = peek() {
            if byte == 32 || (9...13).contains(byte) {
                at += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let byte = peek(), byte != 10, byte != 13 { at += 1 }
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(FHIRPathError) {
        let start = at
        at += 2
        while peek() != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") {
            guard at < bytes.count else { throw FHIRPathError(.unterminatedComment, at: start) }
            at += 1
        }
        at += 2
    }

    private mutating func symbol() throws(FHIRPathError) -> Token.Symbol {
        for length in [2, 1] where at + length <= bytes.count {
            let text = String(decoding: bytes[at..<at + length], as: UTF8.self)
            guard let symbol = Token.Symbol(rawValue: text) else { continue }
            at += length
            return symbol
        }
        let rest = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
        throw FHIRPathError(.unexpectedCharacter(String(rest.prefix(1))), at: at)
    }

    private mutating func word() -> String {
        let start = at
        while let byte = peek(), isLetter(byte) || isDigit(byte) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func number() -> String {
        let start = at
        while peek().map(isDigit) == true { at += 1 }
        if peek() == UInt8(ascii: "."), peek(1).map(isDigit) == true {
            at += 1
            while peek().map(isDigit) == true { at += 1 }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// `%name`, `` %`name` ``, and `%'name'` or `%"name"` as older guides write it.
    private mutating func variable() throws(FHIRPathError) -> String {
        let start = at
        at += 1
        if let quote = peek(), "`'\"".utf8.contains(quote) { return try quoted() }
        let name = word()
        guard !name.isEmpty else { throw FHIRPathError(.unexpectedCharacter("%"), at: start) }
        return name
    }

    /// `@2015`, `@2015T`, `@2015-02-04T14:34:28Z`, `@T14:34`
    private mutating func date() throws(FHIRPathError) -> Token.Kind {
        let start = at
        let kind: Moment.Kind = peek(1) == UInt8(ascii: "T") ? .time : .dateTime
        at += kind == .time ? 2 : 1
        let textStart = at
        let length = bytes.withUnsafeBytes { all -> Int? in
            var reader = MomentReader(text: UnsafeRawBufferPointer(rebasing: all[textStart...]))
            return reader.read(kind) == nil ? nil : reader.at
        }
        guard let length else { throw FHIRPathError(.badLiteral(word(from: start)), at: start) }
        at += length
        let text = String(decoding: bytes[textStart..<at], as: UTF8.self)
        return .date(kind == .dateTime && !text.utf8.contains(UInt8(ascii: "T")) ? .date : kind, text)
    }

    /// What stands at a place up to the next blank, for messages.
    private func word(from start: Int) -> String {
        let end = bytes[start...].firstIndex { $0 <= 32 } ?? bytes.count
        return String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self)
    }

    private func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
}

extension Lexer {
    /// The text between two equal quotes, its escapes undone.
    private mutating func quoted() throws(FHIRPathError) -> String {
        let start = at, quote = bytes[at]
        var text: [UInt8] = []
        at += 1
        while let byte = peek(), byte != quote {
            at += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
        }
        guard at < bytes.count else { throw FHIRPathError(.unterminatedString, at: start) }
        at += 1
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) throws(FHIRPathError) {
        let start = at - 1
        guard let byte = peek() else { throw FHIRPathError(.unterminatedString, at: start) }
        at += 1
        switch byte {
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            text.append(byte)
        case UInt8(ascii: "u"): text.append(contentsOf: try character(start))
        default: throw FHIRPathError(.badEscape, at: start)
        }
    }

    /// The character of `\uXXXX`, or of two of them that make a surrogate pair.
    private mutating func character(_ start: Int) throws(FHIRPathError) -> [UInt8] {
        var code = try hex(start)
        if code >> 10 == 0x36, peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
            at += 2
            let low = try hex(start)
            guard low >> 10 == 0x37 else { throw FHIRPathError(.badEscape, at: start) }
            code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(code) else { throw FHIRPathError(.badEscape, at: start) }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func hex(_ start: Int) throws(FHIRPathError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw FHIRPathError(.badEscape, at: start)
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        return value
    }
}
