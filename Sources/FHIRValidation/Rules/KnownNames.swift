internal import FHIRTree

/// The names of a shape, for finding the one that was meant.
struct KnownNames {
    private struct Name {
        let symbol: Symbol
        let bytes: [UInt8]
        let letters: Letters

        /// Whether it is nearer than another name, or as near and before it in the alphabet.
        func precedes(_ other: Name, _ distance: Int, _ otherDistance: Int) -> Bool {
            distance == otherDistance ? bytes.lexicographicallyPrecedes(other.bytes) : distance < otherDistance
        }
    }

    private let names: [Name]
    private let choices: [(slot: Int, name: String)]

    init(of shape: ShapeRecord, in schema: Schema) {
        names = shape.lookups.indices.map { schema.lookups[$0].name }.filter { $0 != .none }.map { symbol in
            let bytes = Array(schema.symbols.name(symbol).utf8)
            return Name(symbol: symbol, bytes: bytes, letters: Letters(bytes))
        }
        choices = (0..<Int(shape.slots.count)).compactMap { place in
            let slot = schema.slots[Int(shape.slots.first) + place]
            return slot.isChoice ? (place, schema.symbols.name(slot.name)) : nil
        }
    }

    /// The choice slot that a name spells with a type that it does not have, or without any: `valueFoo`, `value`.
    func choice(begunBy name: String) -> Int? {
        choices.first { choice in
            name.utf8.starts(with: choice.name.utf8) && name.hasPrefix(choice.name)
                && (name.dropFirst(choice.name.count).first?.isUppercase ?? true)
        }?.slot
    }

    /// The name that differs least, if any is close: a wrong case, a missing or an extra letter.
    func nearest(to name: String) -> Symbol? {
        let length = name.utf8.count, most = min(2, length / 3), letters = Letters(name.utf8)
        var best: (distance: Int, name: Name)?
        for known in names where abs(known.bytes.count - length) <= most && known.letters.mayBe(letters, within: most) {
            if Letters.areEqual(known.bytes, name.utf8) { return known.symbol }
            guard length <= 40 else { continue }
            let distance = EditDistance.between(known.bytes, Array(name.utf8))
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

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { mask |= 1 << UInt64(Self.lower(byte) & 63) }
    }

    /// Whether so many changes can lead from one name to the other: each takes one letter and brings another.
    func mayBe(_ other: Letters, within changes: Int) -> Bool {
        (mask ^ other.mask).nonzeroBitCount <= 2 * changes
    }

    static func areEqual(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
        a.elementsEqual(b) { lower($0) == lower($1) }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

/// The number of letters to insert, remove or change.
private enum EditDistance {
    static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
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
