/// A place on a tree's tape. `none` is -1.
public struct Node: Hashable, BitwiseCopyable, Sendable {
    public let index: Int32

    @inlinable public init(_ index: Int32) { self.index = index }
    @inlinable public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    @inlinable public static var none: Node { Node(Int32(-1)) }
    @inlinable public var exists: Bool { index >= 0 }
}

/// A FHIR element: its value and, for a primitive that has one, the companion with its id and extensions.
///
/// At least one of the two exists. In XML both come from one tag; in JSON from `name` and `_name`.
public struct Element: Hashable, BitwiseCopyable, Sendable {
    public let value: Node
    public let companion: Node

    @inlinable public init(value: Node, companion: Node = .none) {
        self.value = value
        self.companion = companion
    }

    /// The node that stands for the element in findings.
    @inlinable public var node: Node { value.exists ? value : companion }
}
