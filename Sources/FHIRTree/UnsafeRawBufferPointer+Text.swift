import Glibc

// Texts as bytes.
extension UnsafeRawBufferPointer {
    /// Whether two runs of bytes are equal.
    package func same(_ other: UnsafeRawBufferPointer) -> Bool {
        count == other.count && (count == 0 || memcmp(baseAddress!, other.baseAddress!, count) == 0)
    }

    /// The first place of a byte.
    package func place(of byte: UInt8) -> Int? {
        guard let start = baseAddress, let found = memchr(start, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - start
    }

    /// Whether a text stands somewhere in the bytes.
    package func contains(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first, let wanted = text.baseAddress else { return true }
        var rest = self
        while let place = rest.place(of: first), rest.count - place >= text.count {
            rest = UnsafeRawBufferPointer(rebasing: rest[place...])
            if memcmp(rest.baseAddress!, wanted, text.count) == 0 { return true }
            rest = UnsafeRawBufferPointer(rebasing: rest[1...])
        }
        return false
    }

    package func begins(with start: StaticString) -> Bool {
        count >= start.utf8CodeUnitCount && memcmp(baseAddress!, start.utf8Start, start.utf8CodeUnitCount) == 0
    }

    package func isText(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && begins(with: text) }
}
