/// What the next member of an object will be called: what came last time after the same member, or first in an object of the
/// same name. Where the guess is right, the name need not be looked up.
struct NameGuesses: ~Copyable {
    /// For each name what came first inside, then for each what came after it.
    private let names: UnsafeMutableBufferPointer<Symbol>
    private let count: Int

    init(names count: Int) {
        self.count = count + 1
        names = .allocate(capacity: 2 * self.count)
        names.initialize(repeating: .none)
    }

    deinit { names.deallocate() }

    @inline(__always) subscript(place: Int) -> Symbol {
        get { names[place] }
        nonmutating set { names[place] = newValue }
    }

    @inline(__always) func place(inside name: Symbol) -> Int { name.raw < count ? Int(name.raw) : 0 }

    @inline(__always) func place(after name: Symbol) -> Int { place(inside: name) &+ count }
}
