/// The text of a web page or of a mail in HTML: tags gone, lines kept.
enum HTMLText {
    static func isPage(_ text: String) -> Bool {
        let head = text.prefix(400).lowercased().drop { $0.isWhitespace }
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head")
            || head.hasPrefix("<body") || head.hasPrefix("<div") || head.hasPrefix("<p") || head.hasPrefix("<pre")
    }

    static func text(of page: String) -> String {
        let bytes = Array(page.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): at = pass(bytes, at, &result)
            case UInt8(ascii: "&"): at = entity(bytes, at, &result)
            default:
                result.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let breaks: Set<String> = ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "pre", "title", "table"]

    /// Passes a tag (with its content where that is no text); gives the place after it.
    private static func pass(_ bytes: [UInt8], _ start: Int, _ result: inout [UInt8]) -> Int {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return bytes.count }
        let inside = bytes[(start + 1)..<end].drop { $0 == UInt8(ascii: "/") }
        let name = String(decoding: inside.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") && $0 > 0x20 }, as: UTF8.self)
            .lowercased()
        if breaks.contains(name) { result.append(0x0A) }
        let isOpening = bytes[start + 1] != UInt8(ascii: "/")
        guard isOpening, name == "script" || name == "style" else { return end + 1 }
        return closing(name, bytes, end) ?? bytes.count
    }

    /// The place after the tag that closes an element.
    private static func closing(_ name: String, _ bytes: [UInt8], _ start: Int) -> Int? {
        let tag = Array("</\(name)".utf8)
        var at = start
        while let found = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            let head = bytes[found..<min(bytes.count, found + tag.count)].map { $0 | 0x20 }
            if head == tag.map({ $0 | 0x20 }) {
                return bytes[found...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
            }
            at = found + 1
        }
        return nil
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aelig": "æ", "oslash": "ø",
        "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å", "laquo": "«", "raquo": "»",
    ]

    private static func entity(_ bytes: [UInt8], _ start: Int, _ result: inout [UInt8]) -> Int {
        let window = bytes[(start + 1)..<min(bytes.count, start + 12)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
            result.append(bytes[start])
            return start + 1
        }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        guard let text = named[name] ?? numbered(name) else {
            result.append(bytes[start])
            return start + 1
        }
        result.append(contentsOf: text.utf8)
        return end + 1
    }

    /// `#248`, `#xF8`.
    private static func numbered(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
