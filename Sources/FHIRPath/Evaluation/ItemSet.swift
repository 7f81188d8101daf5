/// Items of which no two are equal, found by a hash so that a large collection takes no quadratic time.
struct ItemSet {
    private(set) var items: [Item] = []
    private var places: [UInt64: [Int32]] = [:]

    func contains(_ item: Item, by machine: Machine) -> Bool {
        // Hashing pays only for more than a handful.
        if items.count <= 4, places.isEmpty { return items.contains { machine.equals($0, item) == true } }
        return places[machine.hash(item)]?.contains { machine.equals(items[Int($0)], item) == true } ?? false
    }

    /// Adds an item unless it is there; tells whether it was new.
    mutating func insert(_ item: Item, by machine: Machine) -> Bool {
        guard !contains(item, by: machine) else { return false }
        items.append(item)
        if items.count == 5 {
            for (place, item) in items.enumerated() { places[machine.hash(item), default: []].append(Int32(place)) }
        } else if items.count > 5 {
            places[machine.hash(item), default: []].append(Int32(items.count - 1))
        }
        return true
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
        var hasher = StableHasher()
        hash(item, into: &hasher, depth: 0)
        return hasher.value
    }

    private func hash(_ item: Item, into hasher: inout StableHasher, depth: Int) {
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
    private func hash(_ located: Located, into hasher: inout StableHasher, depth: Int) {
        guard depth < 4 else { return hasher.add(6) }
        var sum: UInt64 = 0
        navigator.forEachChild(of: located) { name, child in
            var inner = StableHasher()
            inner.add(UInt64(name.raw))
            hash(.element(child), into: &inner, depth: depth + 1)
            sum &+= inner.value
        }
        hasher.add(sum)
    }
}

/// A hash of a few numbers and texts.
struct StableHasher {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0xD6E8_FEB8_6659_FD93
        value ^= value >> 32
    }

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        add(0)
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
