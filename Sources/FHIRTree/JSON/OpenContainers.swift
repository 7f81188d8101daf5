/// An object or array whose end has not come yet.
struct OpenContainer: BitwiseCopyable {
    let node: Int
    /// The bracket that ends it.
    let closing: UInt8
    /// Whether the members must be compared by name at the end: two names share a bit of `seen`, or a `_name` is there.
    var needsCheck = false
    /// What it is called; an item as its list.
    let name: Symbol
    /// Where the guess at the next member's name is kept.
    var guess: Int
    /// Where a resource is kept for when it comes again.
    let slot: UnsafeMutablePointer<RepeatedResources.Known>?
    /// One bit for each name, by the low bits of its symbol: most objects show so that no name came twice.
    var seen: UInt64 = 0

    static var none: OpenContainer { OpenContainer(node: -1, closing: 0, name: .none, guess: 0, slot: nil) }

    @inline(__always) var exists: Bool { node >= 0 }
}

/// The containers around the place that is being read, each inside the one before.
struct OpenContainers: ~Copyable {
    /// Around the root there is none.
    private let outermost: UnsafeMutablePointer<OpenContainer>
    private let deepest: UnsafeMutablePointer<OpenContainer>
    private(set) var innermost: UnsafeMutablePointer<OpenContainer>

    init(depth: Int) {
        outermost = .allocate(capacity: depth + 1)
        outermost.initialize(to: .none)
        deepest = outermost + depth
        innermost = outermost
    }

    deinit { outermost.deallocate() }

    var isFull: Bool { innermost == deepest }

    var count: Int { innermost - outermost }

    /// From the root on.
    var all: [OpenContainer] { (0...count).map { outermost[$0] }.filter(\.exists) }

    @inline(__always) mutating func push(_ container: OpenContainer) {
        innermost += 1
        innermost.initialize(to: container)
    }

    @inline(__always) mutating func pop() { innermost -= 1 }
}
