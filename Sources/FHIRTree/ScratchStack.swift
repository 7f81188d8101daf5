/// A stack in memory of its own that grows and is used again and again: what a walk needs for a moment costs no allocation.
///
/// Lists inside each other lie one after another: who pushes remembers `count` and drops to it at the end.
public struct ScratchStack<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var memory: UnsafeMutablePointer<Element>
    @usableFromInline var capacity = 64
    @usableFromInline var used = 0

    @inlinable public init() { memory = .allocate(capacity: capacity) }

    @inlinable deinit { memory.deallocate() }

    @inlinable public var count: Int { used }

    @inlinable public subscript(place: Int) -> Element {
        get {
            assert(place < used)
            return memory[place]
        }
        set {
            assert(place < used)
            memory[place] = newValue
        }
    }

    @inlinable public var last: Element? { used > 0 ? memory[used - 1] : nil }

    @inlinable public mutating func push(_ element: Element) {
        if used == capacity { grow() }
        memory[used] = element
        used &+= 1
    }

    /// The last element, taken away; there must be one.
    @inlinable public mutating func pop() -> Element {
        assert(used > 0)
        used &-= 1
        return memory[used]
    }

    @inlinable public mutating func drop(to count: Int) { used = count }

    @usableFromInline mutating func grow() {
        let size = capacity * 2 * MemoryLayout<Element>.stride
        let larger = Memory.allocate(size).bindMemory(to: Element.self, capacity: capacity * 2)
        larger.update(from: memory, count: used)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
