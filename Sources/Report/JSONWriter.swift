internal import FHIRTree

/// Writes JSON text, name by name and value by value.
package struct JSONWriter {
    /// Room for the text, and how much of it is written. (An array that grows by each piece takes most of the time.)
    private var room: [UInt8] = []
    private var used = 0
    private let isIndented: Bool
    /// One entry for each open object and array: whether something stands in it already.
    private var hasContent: [Bool] = []
    private var followsName = false

    package init(indented: Bool) { isIndented = indented }

    package mutating func beginObject(_ name: StaticString? = nil) { begin(name, UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray(_ name: StaticString? = nil) { begin(name, UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    package mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        separate()
        var digits = String(value)
        digits.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    package mutating func string(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { quoted(UnsafeRawBufferPointer($0)) }
    }

    /// A value that another writer has written: its lines are moved in to where it stands now.
    mutating func member(_ name: StaticString, _ value: [UInt8]) {
        self.name(name)
        separate()
        value.withUnsafeBytes { value in
            var rest = value
            while let end = rest.place(of: UInt8(ascii: "\n")) {
                write(UnsafeRawBufferPointer(rebasing: rest[..<end]))
                breakLine()
                rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
            }
            write(rest)
        }
    }

    /// The text so far; the writer goes on behind it.
    package mutating func take() -> [UInt8] {
        room.removeLast(room.count - used)
        defer { (room, used) = ([], 0) }
        return room
    }

    /// Ends a line between documents.
    package mutating func endLine() { write(UInt8(ascii: "\n")) }

    /// Names hold nothing that is to be escaped.
    private mutating func name(_ name: StaticString) {
        separate()
        write(UInt8(ascii: "\""))
        name.withUTF8Buffer { write(UnsafeRawBufferPointer($0)) }
        write(UInt8(ascii: "\""))
        write(UInt8(ascii: ":"))
        if isIndented { write(UInt8(ascii: " ")) }
        followsName = true
    }

    private mutating func begin(_ name: StaticString?, _ bracket: UInt8) {
        if let name { self.name(name) }
        separate()
        write(bracket)
        hasContent.append(false)
    }

    private mutating func end(_ bracket: UInt8) {
        if hasContent.popLast() == true { breakLine() }
        write(bracket)
    }

    /// What comes before a value: nothing after its name, else a comma and a new line.
    private mutating func separate() {
        if followsName {
            followsName = false
            return
        }
        guard let last = hasContent.indices.last else { return }
        if hasContent[last] { write(UInt8(ascii: ",")) }
        hasContent[last] = true
        breakLine()
    }

    private mutating func breakLine() {
        guard isIndented else { return }
        write(UInt8(ascii: "\n"))
        for _ in hasContent { for _ in 0..<2 { write(UInt8(ascii: " ")) } }
    }
}

extension JSONWriter {
    private mutating func write(_ byte: UInt8) {
        makeRoom(1)
        room[used] = byte
        used += 1
    }

    private mutating func write(_ text: UnsafeRawBufferPointer) {
        makeRoom(text.count)
        room.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[used...]).copyMemory(from: text) }
        used += text.count
    }

    /// Makes sure that so many bytes can be written.
    private mutating func makeRoom(_ count: Int) {
        if used + count > room.count { room += repeatElement(0, count: max(4096, count, room.count)) }
    }

    private mutating func quoted(_ text: UnsafeRawBufferPointer) {
        write(UInt8(ascii: "\""))
        if Self.isPlain(text) { write(text) } else { writeEscaped(text) }
        write(UInt8(ascii: "\""))
    }

    /// Whether nothing in a text is to be escaped: whole words, the last of which overlaps the one before.
    private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        let last = text.count - 8
        guard last >= 0 else { return !text.contains(where: isEscaped) }
        var at = 0
        while at < last {
            if !isPlain(text.loadUnaligned(fromByteOffset: at, as: UInt64.self)) { return false }
            at += 8
        }
        return isPlain(text.loadUnaligned(fromByteOffset: last, as: UInt64.self))
    }

    private static func isPlain(_ word: UInt64) -> Bool {
        let quote = word ^ Words.ones &* 0x22, backslash = word ^ Words.ones &* 0x5C
        let marks =
            (quote &- Words.ones) & ~quote | (backslash &- Words.ones) & ~backslash
            | (word &- Words.ones &* 0x20) & ~word
        return marks & Words.highBits == 0
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func writeEscaped(_ text: UnsafeRawBufferPointer) {
        for byte in text {
            if Self.isEscaped(byte) {
                var escape = Self.escape(byte)
                escape.withUTF8 { write(UnsafeRawBufferPointer($0)) }
            } else {
                write(byte)
            }
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        case 0..<0x20: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        default: "\\" + String(UnicodeScalar(byte))
        }
    }
}
