/// A stack in memory of its own that grows and is used again and again: what a walk needs for a moment costs no allocation.
///
/// Lists inside each other lie one after another: who pushes remembers `count` and drops to it at the end.
struct ScratchStack<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>
    private var capacity = 64
    private(set) var count = 0

    init() { memory = .allocate(capacity: capacity) }

    deinit { memory.deallocate() }

    subscript(place: Int) -> Element {
        get {
            assert(place < count)
            return memory[place]
        }
        set {
            assert(place < count)
            memory[place] = newValue
        }
    }

    var last: Element? { count > 0 ? memory[count - 1] : nil }

    mutating func push(_ element: Element) {
        if count == capacity { grow() }
        memory[count] = element
        count += 1
    }

    mutating func drop(to count: Int) { self.count = count }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.update(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
