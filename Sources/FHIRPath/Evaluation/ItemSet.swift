import FHIRTree

/// Items of which no two are equal, found by a hash so that a large collection takes no quadratic time.
struct ItemSet {
    private(set) var items: [Item] = []
    private var hashes: [UInt64] = []
    /// Open addressing, a power of two in size, at most half full: an item's number + 1, 0 is free. Empty for a handful of
    /// items, for which hashing does not pay.
    private var slots: [Int32] = []

    private static let few = 4

    func contains(_ item: Item, by machine: Machine) -> Bool {
        if slots.isEmpty { return items.contains { machine.equals($0, item) == true } }
        return slots[slot(of: item, machine.hash(item), by: machine)] != 0
    }

    /// Adds an item unless it is there; tells whether it was new.
    mutating func insert(_ item: Item, by machine: Machine) -> Bool {
        guard items.count >= Self.few else {
            guard !contains(item, by: machine) else { return false }
            items.append(item)
            return true
        }
        if items.count * 2 >= slots.count { grow(by: machine) }
        let hash = machine.hash(item), slot = slot(of: item, hash, by: machine)
        guard slots[slot] == 0 else { return false }
        items.append(item)
        hashes.append(hash)
        slots[slot] = Int32(items.count)
        return true
    }

    /// The slot that holds an equal item, or the free one where it belongs.
    private func slot(of item: Item, _ hash: UInt64, by machine: Machine) -> Int {
        var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[at] != 0 {
            let known = Int(slots[at]) - 1
            if hashes[known] == hash, machine.equals(items[known], item) == true { return at }
            at = (at + 1) & (slots.count - 1)
        }
        return at
    }

    private mutating func grow(by machine: Machine) {
        if hashes.isEmpty { hashes = items.map { machine.hash($0) } }
        slots = Array(repeating: 0, count: max(16, slots.count * 2))
        for (number, hash) in hashes.enumerated() {
            var at = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[at] != 0 { at = (at + 1) & (slots.count - 1) }
            slots[at] = Int32(number + 1)
        }
    }
}

extension Machine {
    func itemSet(of items: [Item]) -> ItemSet {
        var set = ItemSet()
        for item in items { _ = set.insert(item, by: self) }
        return set
    }

    /// The same number for any two items that `=` holds equal.
    func hash(_ item: Item) -> UInt64 {
        var hasher = ItemHasher()
        hash(item, into: &hasher, depth: 0)
        return hasher.value
    }

    private func hash(_ item: Item, into hasher: inout ItemHasher, depth: Int) {
        if withText(item, { hasher.add($0) }) != nil { return }
        switch converted(item) {
        case .boolean(let value): hasher.add(value ? 1 : 2)
        case .integer(let value): hasher.add(Decimal(value))
        case .decimal(let value): hasher.add(value)
        case .string(let text): hasher.add(text)
        case .moment(let moment): hasher.add(moment)
        case .quantity(let quantity): hasher.add(quantity)
        case .type(let type): hasher.add(type.name)
        case .definition(let definition): hasher.add(UInt64(definition.located.element.node.index))
        case .element(let located): hash(located, into: &hasher, depth: depth)
        }
    }

    /// A complex element: of what it holds to some depth, the order of its members not counting.
    private func hash(_ located: Located, into hasher: inout ItemHasher, depth: Int) {
        guard depth < 4 else { return hasher.add(6) }
        var sum: UInt64 = 0
        navigator.forEachChild(of: located) { name, child in
            var inner = ItemHasher()
            inner.add(UInt64(name.raw))
            hash(.element(child), into: &inner, depth: depth + 1)
            sum &+= inner.value
        }
        hasher.add(sum)
    }
}

/// A hash of a few numbers and texts. Its seed is random, so that nobody can prepare texts that meet.
struct ItemHasher {
    private(set) var value = Hash.runSeed

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
    }

    mutating func add(_ text: UnsafeRawBufferPointer) { value = Hash.quick(text, seed: value) }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// Equal moments are known to one precision and are the same instant, whatever their zones.
    mutating func add(_ moment: Moment) {
        add(UInt64(moment.precision.rawValue))
        add(UInt64(truncatingIfNeeded: moment.earliestInstant))
    }

    /// Equal quantities may have different units; they agree in the first digits of the value in base units.
    mutating func add(_ quantity: Quantity) {
        guard !quantity.isCalendarSpan, let base = quantity.inBaseUnits else { return add(5) }
        let extra = max(0, Decimal.length(base.digits) - 9)
        var digits = Decimal.shrink(base.digits, by: extra, .towardZero), scale = base.scale - extra
        while digits != 0, digits % 10 == 0 { (digits, scale) = (digits / 10, scale - 1) }
        add(UInt64(truncatingIfNeeded: digits))
        add(UInt64(truncatingIfNeeded: digits == 0 ? 0 : scale))
    }

    mutating func add(_ number: Decimal) {
        let trimmed = number.trimmed
        add(UInt64(truncatingIfNeeded: trimmed.digits))
        add(UInt64(truncatingIfNeeded: trimmed.scale))
    }
}
