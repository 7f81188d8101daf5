/// A member's name as it stands in a JSON document, found backwards from its value.
struct MemberName {
    /// The place of the opening quote.
    let offset: Int
    /// The bytes between the quotes.
    let raw: UnsafeRawBufferPointer

    /// The name before the value at `value`, whose first byte is a bracket, a quote, a digit or a letter. The bytes
    /// before it are known to be grammatical.
    init(in bytes: UnsafeRawBufferPointer, before value: Int) {
        var at = value - 1
        while bytes[at] != UInt8(ascii: "\"") { at -= 1 }
        let stop = at
        at -= 1
        while bytes[at] != UInt8(ascii: "\"") || Self.isEscaped(bytes, at) { at -= 1 }
        offset = at
        raw = UnsafeRawBufferPointer(rebasing: bytes[at + 1..<stop])
    }

    /// The name without the underscore of a companion.
    func raw(isCompanion: Bool) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: raw[(isCompanion ? 1 : 0)...])
    }

    var flags: Flags { raw.contains(UInt8(ascii: "\\")) ? .escaped : [] }

    /// Whether an odd number of backslashes stands before the quote at `at`.
    private static func isEscaped(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        var before = at
        while before > 0, bytes[before - 1] == UInt8(ascii: "\\") { before -= 1 }
        return (at - before) % 2 == 1
    }
}
