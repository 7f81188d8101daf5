internal import FHIRTree

/// The names of a shape, for finding the one that was meant.
struct KnownNames {
    private struct Name {
        let symbol: Symbol
        let bytes: UnsafeRawBufferPointer
        let letters: Letters

        /// Whether it is nearer than another name, or as near and before it in the alphabet.
        func precedes(_ other: Name, _ distance: Int, _ otherDistance: Int) -> Bool {
            distance == otherDistance ? bytes.lexicographicallyPrecedes(other.bytes) : distance < otherDistance
        }
    }

    /// The shorter ones first.
    private let names: [Name]
    private let choices: [(slot: Int, name: UnsafeRawBufferPointer)]

    /// The tree must outlive it.
    init(of shape: ShapeRecord, in schema: Schema, _ tree: Tree) {
        let symbols = shape.lookups.indices.map { schema.lookups[$0].name }.filter { $0 != .none }
        let names = symbols.map { symbol in
            let bytes = tree.nameBytes(symbol)
            return Name(symbol: symbol, bytes: bytes, letters: Letters(bytes))
        }
        self.names = names.sorted { $0.bytes.count < $1.bytes.count }
        choices = (0..<Int(shape.slots.count)).compactMap { place in
            let slot = schema.slots[Int(shape.slots.first) + place]
            return slot.isChoice ? (place, tree.nameBytes(slot.name)) : nil
        }
    }

    /// The choice slot that a name spells with a type that it does not have, or without any: `valueFoo`, `value`.
    func choice(begunBy name: UnsafeRawBufferPointer) -> Int? {
        choices.first { Self.isChoice($0.name, name) }?.slot
    }

    private static func isChoice(_ choice: UnsafeRawBufferPointer, _ name: UnsafeRawBufferPointer) -> Bool {
        guard choice.count <= name.count, choice.isPrefix(of: name) else { return false }
        let choice = String(decoding: choice, as: UTF8.self), name = String(decoding: name, as: UTF8.self)
        return name.hasPrefix(choice) && (name.dropFirst(choice.count).first?.isUppercase ?? true)
    }

    /// The name that differs least, if any is close: a wrong case, a missing or an extra letter.
    func nearest(to name: UnsafeRawBufferPointer) -> Symbol? {
        let length = name.count, most = min(2, length / 3), letters = Letters(name)
        var best: (distance: Int, name: Name)?
        for known in names where known.bytes.count >= length - most {
            if known.bytes.count > length + most { break }
            guard known.letters.mayBe(letters, within: most) else { continue }
            if Letters.areEqual(known.bytes, name) { return known.symbol }
            guard length <= EditDistance.longest else { continue }
            let distance = EditDistance.between(known.bytes, name)
            guard distance <= most else { continue }
            if let best, !known.precedes(best.name, distance, best.distance) { continue }
            best = (distance, known)
        }
        return best?.name.symbol
    }
}

/// Which letters a name has, whatever their case: shows quickly that two names are far from each other.
private struct Letters {
    private var mask: UInt64 = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes { mask |= 1 << UInt64(Self.lower(byte) & 63) }
    }

    /// Whether so many changes can lead from one name to the other: each takes one letter and brings another.
    func mayBe(_ other: Letters, within changes: Int) -> Bool {
        (mask ^ other.mask).nonzeroBitCount <= 2 * changes
    }

    static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        a.elementsEqual(b) { lower($0) == lower($1) }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// The number of letters to insert, remove or change.
private enum EditDistance {
    /// The second text may have so many bytes.
    static let longest = 40

    static func between(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: longest + 1) { row in
            for j in 0...b.count { row[j] = j }
            for (i, x) in a.enumerated() {
                var diagonal = row[0]
                row[0] = i + 1
                for (j, y) in b.enumerated() {
                    let change = diagonal + (x == y ? 0 : 1)
                    diagonal = row[j + 1]
                    row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
                }
            }
            return row[b.count]
        }
    }
}
