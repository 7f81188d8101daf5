internal import FHIRTree

/// Which resources have been walked by which profile roots. Open addressing over both numbers in one word.
struct WalkedResources {
    private var slots: [UInt64]
    private var count = 0

    /// Has room for so many pairs before it grows.
    init(room: Int = 0) {
        var size = 64
        while size < room * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
    }

    func contains(_ resource: Node, _ root: Int32) -> Bool {
        let key = Self.key(resource, root)
        return slots[place(of: key)] == key
    }

    /// Adds a pair; false when it was there.
    mutating func insert(_ resource: Node, _ root: Int32) -> Bool {
        let key = Self.key(resource, root), place = place(of: key)
        if slots[place] == key { return false }
        slots[place] = key
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    mutating func formUnion(_ other: WalkedResources) {
        for key in other.slots where key != 0 {
            _ = insert(
                Node(Int32(truncatingIfNeeded: key >> 32)), Int32(truncatingIfNeeded: Int(key & 0xFFFF_FFFF) - 1))
        }
    }

    /// Never 0, which marks a free slot.
    private static func key(_ resource: Node, _ root: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: resource.index)) << 32 | UInt64(UInt32(bitPattern: root)) &+ 1
    }

    private func place(of key: UInt64) -> Int {
        // Resources that follow each other lie near each other. Those whose numbers meet are as far apart as the table is long.
        var place = Int(truncatingIfNeeded: (key >> 32) &+ key &* 0x9E37_79B9) & (slots.count - 1)
        while slots[place] != 0, slots[place] != key { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let known = slots
        slots = Array(repeating: 0, count: known.count * 2)
        for key in known where key != 0 { slots[place(of: key)] = key }
    }
}
