/// The entries of a bundle by the hashes of their addresses.
///
/// Looking at the texts once more would cost a miss of the cache for each. The hashes have 64 bits and a random seed: nobody
/// can prepare a document whose addresses meet.
struct AddressTable {
    /// Of each entry, 0 where it has no address.
    private let hashes: [UInt64]
    /// Open addressing, a power of two in size, at most half full: an entry's number, -1 is free.
    private var slots: [Int32]

    init(_ hashes: [UInt64]) {
        self.hashes = hashes
        var size = 16
        while size < hashes.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (entry, hash) in hashes.enumerated() where hash != 0 {
            let slot = slot(of: hash)
            if slots[slot] < 0 { slots[slot] = Int32(entry) }
        }
    }

    /// The first entry whose address has this hash.
    func entry(at hash: UInt64) -> Int? {
        let entry = slots[slot(of: hash)]
        return entry < 0 ? nil : Int(entry)
    }

    /// The slot that has a hash, or the free one where it belongs.
    private func slot(of hash: UInt64) -> Int {
        var at = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[at] >= 0, hashes[Int(slots[at])] != hash { at = (at + 1) & (slots.count - 1) }
        return at
    }
}
