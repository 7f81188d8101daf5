/// Writes JSON text, name by name and value by value.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    /// One entry for each open object and array: whether something stands in it already.
    private var hasContent: [Bool] = []
    private var followsName = false

    package init(indented: Bool) { isIndented = indented }

    package mutating func beginObject(_ name: StaticString? = nil) { begin(name, "{") }
    package mutating func endObject() { end("}") }
    package mutating func beginArray(_ name: StaticString? = nil) { begin(name, "[") }
    package mutating func endArray() { end("]") }

    package mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func string(_ value: String) {
        separate()
        quoted(value)
    }

    /// The text so far; the writer goes on behind it.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isIndented { bytes.append(UInt8(ascii: " ")) }
        followsName = true
    }

    private mutating func begin(_ name: StaticString?, _ bracket: Unicode.Scalar) {
        if let name { self.name(name) }
        separate()
        bytes.append(UInt8(ascii: bracket))
        hasContent.append(false)
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        if hasContent.popLast() == true { breakLine() }
        bytes.append(UInt8(ascii: bracket))
    }

    /// What comes before a value: nothing after its name, else a comma and a new line.
    private mutating func separate() {
        if followsName {
            followsName = false
            return
        }
        guard let last = hasContent.indices.last else { return }
        if hasContent[last] { bytes.append(UInt8(ascii: ",")) }
        hasContent[last] = true
        breakLine()
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * hasContent.count))
    }

    private mutating func quoted(_ value: String) {
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { text in
            var plain = 0
            for at in text.indices where Self.isEscaped(text[at]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<at]))
                escape(text[at])
                plain = at + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20: bytes.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
        default: bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        }
    }
}
