internal import FHIRTree

/// Writes JSON text, name by name and value by value.
package struct JSONWriter {
    private var page: Page
    private let isIndented: Bool
    private var depth = 0
    /// A bit for each open object and array, the innermost lowest: whether something stands in it already.
    private var hasContent: UInt64 = 0

    package init(indented: Bool) { self.init(indented: indented, Page()) }

    init(indented: Bool, _ page: Page) {
        isIndented = indented
        self.page = page
    }

    package mutating func beginObject(_ name: StaticString? = nil) { begin(name, UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray(_ name: StaticString? = nil) { begin(name, UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    package mutating func member(_ name: StaticString, _ value: String) { string(name, value) }

    /// A member whose text holds nothing that is to be escaped.
    package mutating func member(_ name: StaticString, plain value: StaticString) {
        let value = UnsafeRawBufferPointer(value)
        write(name, upTo: value.count + 2) { $0.put(quoted: value) }
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        value.withDigits { digits in write(name, upTo: digits.count) { $0.put(digits) } }
    }

    package mutating func string(_ value: String) { string(nil, value) }

    /// A value that another writer has written: its lines are moved in to where it stands now.
    mutating func member(_ name: StaticString, _ value: [UInt8]) {
        value.withUnsafeBytes { value in
            var lines = value.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
            let first = lines.removeFirst(), indent = 2 * depth
            write(name, upTo: first.count) { $0.put(UnsafeRawBufferPointer(rebasing: first)) }
            for line in lines {
                page.write(upTo: 1 + indent + line.count) {
                    $0.put(lineWith: indent)
                    $0.put(UnsafeRawBufferPointer(rebasing: line))
                }
            }
        }
    }

    /// A writer for what comes after the next value; `append` puts it there, and what it left open.
    func continuation(room guess: Int) -> JSONWriter {
        var writer = JSONWriter(indented: isIndented, Page(room: guess))
        writer.depth = depth
        writer.hasContent = hasContent | 1
        return writer
    }

    mutating func append(_ other: JSONWriter) {
        page.append(other.page)
        (depth, hasContent) = (other.depth, other.hasContent)
    }

    /// The text so far; the writer goes on behind it.
    package mutating func take() -> [UInt8] { page.take() }

    /// Ends a line between documents.
    package mutating func endLine() { page.write(UInt8(ascii: "\n")) }
}

extension JSONWriter {
    private mutating func string(_ name: StaticString?, _ value: String) {
        var value = value
        value.withUTF8 { text in
            let text = UnsafeRawBufferPointer(text)
            if Self.isPlain(text) {
                write(name, upTo: text.count + 2) { $0.put(quoted: text) }
            } else {
                write(name, upTo: 6 * text.count + 2) { $0.put(escaping: text) }
            }
        }
    }

    private mutating func begin(_ name: StaticString?, _ bracket: UInt8) {
        write(name, upTo: 1) { $0.put(bracket) }
        depth += 1
        hasContent <<= 1
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        let indent = isIndented && hasContent & 1 == 1 ? 2 * depth : nil
        hasContent >>= 1
        page.write(upTo: 2 + 2 * depth) {
            if let indent { $0.put(lineWith: indent) }
            $0.put(bracket)
        }
    }

    /// Writes a value that takes no more than so many bytes, and before it what belongs there: a comma, a new line, its
    /// name. Names hold nothing that is to be escaped.
    @inline(__always)
    private mutating func write(
        _ name: StaticString?, upTo most: Int, _ value: (inout UnsafeMutablePointer<UInt8>) -> Void
    ) {
        let isFurther = hasContent & 1 == 1, isIndented = isIndented, indent = isIndented && depth > 0 ? 2 * depth : nil
        if depth > 0 { hasContent |= 1 }
        let name = name.map(UnsafeRawBufferPointer.init)
        page.write(upTo: most + (name?.count ?? 0) + 2 * depth + 6) {
            if isFurther { $0.put(UInt8(ascii: ",")) }
            if let indent { $0.put(lineWith: indent) }
            if let name {
                $0.put(quoted: name)
                $0.put(UInt8(ascii: ":"))
                if isIndented { $0.put(UInt8(ascii: " ")) }
            }
            value(&$0)
        }
    }

    /// Whether nothing in a text is to be escaped.
    private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        Words.all(text) {
            !Words.hasByte(below: 0x20, in: $0) && !Words.hasByte(UInt8(ascii: "\""), in: $0)
                && !Words.hasByte(UInt8(ascii: "\\"), in: $0)
        } ?? !text.contains { $0.isEscaped }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate init(_ text: StaticString) { self.init(start: text.utf8Start, count: text.utf8CodeUnitCount) }
}

extension UInt8 {
    /// Whether JSON wants the character escaped.
    fileprivate var isEscaped: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}

extension UnsafeMutablePointer<UInt8> {
    fileprivate mutating func put(quoted text: UnsafeRawBufferPointer) {
        put(UInt8(ascii: "\""))
        put(text)
        put(UInt8(ascii: "\""))
    }

    /// Puts a new line that begins with so many blanks.
    fileprivate mutating func put(lineWith indent: Int) {
        put(UInt8(ascii: "\n"))
        put(UInt8(ascii: " "), times: indent)
    }

    fileprivate mutating func put(escaping text: UnsafeRawBufferPointer) {
        put(UInt8(ascii: "\""))
        for byte in text { if byte.isEscaped { put(escape: byte) } else { put(byte) } }
        put(UInt8(ascii: "\""))
    }

    private mutating func put(escape byte: UInt8) {
        put(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): put(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): put(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): put(UInt8(ascii: "t"))
        case 0..<0x20:
            put(UnsafeRawBufferPointer("u00" as StaticString))
            put(hexadecimal: byte >> 4)
            put(hexadecimal: byte & 15)
        default: put(byte)
        }
    }

    private mutating func put(hexadecimal digit: UInt8) {
        put(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
}
