/// One value on the tape: 16 plain bytes.
public struct Record: BitwiseCopyable, Sendable {
    /// The value's first byte in `Tree.bytes` (for a string: after the quote).
    public var start: UInt32
    /// The value's length in bytes (a container's: with both brackets; a string's: without quotes).
    public var length: UInt32
    /// The tape index after this value and everything inside it.
    public var next: UInt32
    /// The member's name, `.none` for array items and the root.
    public var name: Symbol
    public var kind: Kind
    public var flags: Flags

    @inlinable public init(start: UInt32, length: UInt32, next: UInt32, name: Symbol, kind: Kind, flags: Flags = []) {
        self.start = start
        self.length = length
        self.next = next
        self.name = name
        self.kind = kind
        self.flags = flags
    }
}

extension Record {
    /// Whether it is a primitive's value: neither a container nor null, and no companion.
    @inlinable @inline(__always) public var isValue: Bool {
        kind != .object && kind != .array && kind != .null && !flags.contains(.companion)
    }
}

public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case object, array, string, number, `true`, `false`, null
}

public struct Flags: OptionSet, BitwiseCopyable, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A string with a backslash escape in it.
    @inlinable public static var escaped: Flags { Flags(rawValue: 1) }
    /// The member was written `_name`: it holds the id and the extensions of the primitive `name`.
    @inlinable public static var companion: Flags { Flags(rawValue: 2) }
    /// A member `_name` stands in the same object (on a value), or a member `name` does (on a companion).
    @inlinable public static var paired: Flags { Flags(rawValue: 4) }
    /// A string or container with a non-ASCII byte somewhere in its text (strings only).
    @inlinable public static var nonASCII: Flags { Flags(rawValue: 8) }
    /// A member whose name stood in this object before: reported, and left out of every check.
    @inlinable public static var duplicate: Flags { Flags(rawValue: 16) }
}
