// `encode`, `decode`, `escape` and `unescape`, from FHIRPath 2.1 on.
extension Machine {
    mutating func recode(_ function: Function) throws(FHIRPathError) {
        let format = try popString(function.rawValue), text = try popString(function.rawValue)
        guard let text, let format else { return stack.begin() }
        let result: String? =
            switch (function, format) {
            case (.encode, "hex"): Hex.encoded(text)
            case (.encode, "base64"): Base64.encoded(Array(text.utf8), isURL: false)
            case (.encode, "urlbase64"): Base64.encoded(Array(text.utf8), isURL: true)
            case (.decode, "hex"): Hex.decoded(text)
            case (.decode, "base64"), (.decode, "urlbase64"): Base64.decoded(text)
            case (.escape, "html"): Markup.escaped(text)
            case (.escape, "json"): JSONText.escaped(text)
            case (.unescape, "html"): Markup.unescaped(text)
            case (.unescape, "json"): JSONText.unescaped(text)
            default: nil
            }
        stack.push(result.map { .string($0) })
    }
}

private enum Hex {
    static func encoded(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func decoded(_ text: String) -> String? {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        return String(validating: bytes, as: UTF8.self)
    }
}

enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8], isURL: Bool) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
                text.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        let plain = String(decoding: text, as: UTF8.self)
        guard isURL else { return plain }
        return String(plain.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// The text of both alphabets' encoding, nil if it is none or no UTF-8.
    static func decoded(_ text: String) -> String? {
        var bits: UInt32 = 0, count = 0, bytes: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: "=") {
            let standard = byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? 47 : byte
            guard let digit = alphabet.firstIndex(of: standard) else { return nil }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

private enum Markup {
    private static let entities: [(character: Character, name: String)] = [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ]

    static func escaped(_ text: String) -> String {
        text.map { character in entities.first { $0.character == character }?.name ?? String(character) }.joined()
    }

    static func unescaped(_ text: String) -> String {
        var result = "", rest = text[...]
        while let character = rest.first {
            if character == "&", let entity = entities.first(where: { rest.hasPrefix($0.name) }) {
                result.append(entity.character)
                rest = rest.dropFirst(entity.name.count)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}

/// The inside of a JSON string.
enum JSONText {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 32:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// nil when an escape is malformed.
    static func unescaped(_ text: String) -> String? {
        var units: [UInt16] = [], rest = Array(text.utf16)[...]
        while let unit = rest.popFirst() {
            guard unit == 0x5C else {
                units.append(unit)
                continue
            }
            guard let escape = rest.popFirst() else { return nil }
            switch Unicode.Scalar(escape) {
            case "b": units.append(8)
            case "f": units.append(12)
            case "n": units.append(10)
            case "r": units.append(13)
            case "t": units.append(9)
            case "u":
                guard let unit = UInt16(String(decoding: rest.prefix(4), as: UTF16.self), radix: 16) else { return nil }
                units.append(unit)
                rest = rest.dropFirst(4)
            default: units.append(escape)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
