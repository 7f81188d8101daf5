/// Texts of a document by their hashes, found in constant time: the addresses of a bundle's entries, ids.
///
/// Looking at the texts once more would cost a miss of the cache for each. The hashes have 64 bits and this run's seed: that
/// two texts meet is less likely than a fault of the machine, and nobody can prepare a document where they do.
public struct TextTable: Sendable {
    /// Of each text, 0 where there is none.
    private let hashes: [UInt64]
    /// Open addressing, a power of two in size, at most half full: a text's place among those given, -1 is free.
    private let slots: [Int32]
    /// Whether no two of the texts are equal.
    public let areDistinct: Bool

    /// Texts by their hashes; of equal ones the first is found.
    public init(_ hashes: [UInt64]) {
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size), areDistinct = true
        for (place, hash) in hashes.enumerated() where hash != 0 {
            let slot = Self.slot(of: hash, hashes, slots)
            if slots[slot] < 0 { slots[slot] = Int32(place) } else { areDistinct = false }
        }
        self.hashes = hashes
        self.slots = slots
        self.areDistinct = areDistinct
    }

    /// `.none` keeps a place free.
    public init(_ texts: [Node], of tree: Tree) {
        self.init(texts.map { $0.exists ? tree.withText($0, Self.hash) : 0 })
    }

    /// Never 0.
    public static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 { Hash.quick(text, seed: Hash.runSeed) | 1 }

    /// The hash of two texts, one behind the other.
    public static func hash(_ text: UnsafeRawBufferPointer, followedBy other: UnsafeRawBufferPointer) -> UInt64 {
        withUnsafeTemporaryAllocation(byteCount: text.count + other.count, alignment: 1) { whole in
            whole.copyMemory(from: text)
            UnsafeMutableRawBufferPointer(rebasing: whole[text.count...]).copyMemory(from: other)
            return hash(UnsafeRawBufferPointer(whole))
        }
    }

    /// The place of the first text with these bytes.
    public func place(of text: UnsafeRawBufferPointer) -> Int? { place(at: Self.hash(text)) }

    /// The place of the first text with this hash.
    public func place(at hash: UInt64) -> Int? {
        let place = slots[Self.slot(of: hash, hashes, slots)]
        return place < 0 ? nil : Int(place)
    }

    /// The places of the texts that stand further in front, too, each with that of the first one.
    public var repeats: [(place: Int, first: Int)] {
        if areDistinct { return [] }
        return hashes.indices.compactMap { place in
            guard let first = self.place(at: hashes[place]), first != place else { return nil }
            return (place, first)
        }
    }

    /// The slot that has a hash, or the free one where it belongs.
    private static func slot(of hash: UInt64, _ hashes: [UInt64], _ slots: [Int32]) -> Int {
        var at = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[at] >= 0, hashes[Int(slots[at])] != hash { at = (at + 1) & (slots.count - 1) }
        return at
    }
}
