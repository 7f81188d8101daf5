/// Texts of a document, found by their bytes in constant time: the addresses of a bundle's entries.
///
/// Open addressing, with this run's seed.
public struct TextTable: Sendable {
    private struct Slot: BitwiseCopyable {
        let hash: UInt32
        /// The text's place among those given, -1 for a free slot.
        let place: Int32
        let text: Node
    }

    private let tree: Tree
    private let slots: [Slot]
    /// Whether no two of the texts are equal.
    public let areDistinct: Bool

    /// The texts in their order; of equal ones the first is found. `.none` keeps a place free.
    public init(_ texts: [Node], of tree: Tree) {
        self.tree = tree
        var size = 16
        while size < texts.count * 2 { size *= 2 }
        var slots = [Slot](repeating: Slot(hash: 0, place: -1, text: .none), count: size)
        var areDistinct = true
        for (place, text) in texts.enumerated() where text.exists {
            tree.withText(text) { bytes in
                let hash = UInt32(truncatingIfNeeded: Hash.quick(bytes, seed: Hash.runSeed))
                let at = Self.slot(of: bytes, hash, in: slots, tree)
                if slots[at].place < 0 {
                    slots[at] = Slot(hash: hash, place: Int32(place), text: text)
                } else {
                    areDistinct = false
                }
            }
        }
        self.slots = slots
        self.areDistinct = areDistinct
    }

    /// The place of the first text with these bytes.
    public func place(of bytes: UnsafeRawBufferPointer) -> Int? {
        let hash = UInt32(truncatingIfNeeded: Hash.quick(bytes, seed: Hash.runSeed))
        let place = slots[Self.slot(of: bytes, hash, in: slots, tree)].place
        return place < 0 ? nil : Int(place)
    }

    /// The slot that holds a text, or the free one where it belongs.
    private static func slot(of bytes: UnsafeRawBufferPointer, _ hash: UInt32, in slots: [Slot], _ tree: Tree) -> Int {
        var at = Int(hash) & (slots.count - 1)
        while slots[at].place >= 0 {
            if slots[at].hash == hash, tree.withText(slots[at].text, { $0.same(bytes) }) { return at }
            at = (at + 1) & (slots.count - 1)
        }
        return at
    }
}
