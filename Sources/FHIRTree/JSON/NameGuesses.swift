/// What the next member of an object will be called: what came last time after the same member (or first) in an object of the
/// same name. Where the guess is right, the name need not be looked up.
///
/// A class because it learns from one document for the next; one a thread.
package final class NameGuesses {
    /// A name and its first bytes, with the quote behind a short one.
    struct Guess: BitwiseCopyable {
        private let head: UInt64
        let name: Symbol
        private let length: UInt8
        /// How many bits of a word do not count, the highest ones.
        private let surplus: UInt8

        fileprivate static let none = Guess(head: 0, name: .none, length: .max, surplus: 0)

        private init(head: UInt64, name: Symbol, length: UInt8, surplus: UInt8) {
            self.head = head
            self.name = name
            self.length = length
            self.surplus = surplus
        }

        /// A name that stands between a place and the quote at another.
        @inline(__always) init(_ name: Symbol, from start: UnsafePointer<UInt8>, to stop: UnsafePointer<UInt8>) {
            let length = stop - start
            self.init(
                head: Words.load(start), name: name, length: UInt8(clamping: length),
                surplus: UInt8(max(0, 56 - 8 * length)))
        }

        /// The quote behind the name, if both stand at a place.
        @inline(__always) func end(at place: UnsafePointer<UInt8>, in names: NameView) -> UnsafePointer<UInt8>? {
            guard (Words.load(place) ^ head) &<< UInt64(surplus) == 0 else { return nil }
            if length < 8 { return place + Int(length) }
            return name == .none ? nil : names.end(of: Int(name.raw) - 1, at: place)
        }
    }

    /// Where the names are from.
    package let symbols: SymbolTable
    let table = Table()

    package init(_ symbols: SymbolTable) { self.symbols = symbols }

    deinit { table.memory.deallocate() }

    /// The guesses, which live as long as their owner.
    struct Table {
        private static let size = 1024

        fileprivate let memory: UnsafeMutablePointer<Guess>

        fileprivate init() {
            memory = .allocate(capacity: Self.size)
            memory.initialize(repeating: .none, count: Self.size)
        }

        /// Where the guess is kept at what comes after a member, `.none` at the beginning. Two may meet in one place: it is a
        /// guess.
        @inline(__always) static func place(in object: Symbol, after member: Symbol) -> Int {
            (Int(object.raw) &* 67 &+ Int(member.raw)) & (size - 1)
        }

        @inline(__always) subscript(place: Int) -> Guess {
            get { memory[place] }
            nonmutating set { memory[place] = newValue }
        }
    }
}
