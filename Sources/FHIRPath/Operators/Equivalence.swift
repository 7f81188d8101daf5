import FHIRTree

// FHIRPath N1, 6.1 "Equality": `~` and `!~`, which never give empty.
extension Machine {
    /// The number of items up to which collections are compared item by item with no regard to order.
    private static let maximumItems = 2000

    mutating func testEquivalence(isNegated: Bool) throws(FHIRPathError) {
        let right = stack.pop(), left = stack.pop()
        guard left.count <= Machine.maximumItems || left.count != right.count else {
            throw fail(.notEvaluated(.collectionSize))
        }
        push(boolean: areEquivalent(left, right) != isNegated)
    }

    /// Whether each item has a partner in the other collection, whatever the order.
    private func areEquivalent(_ left: [Item], _ right: [Item]) -> Bool {
        guard left.count == right.count else { return false }
        var rest = right
        for item in left {
            guard let partner = rest.firstIndex(where: { isEquivalent(item, $0) }) else { return false }
            rest.remove(at: partner)
        }
        return true
    }

    func isEquivalent(_ a: Item, _ b: Item) -> Bool {
        let a = converted(a), b = converted(b)
        switch (a, b) {
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.string(let a), .string(let b)): return a.folded == b.folded
        case (.moment(let a), .moment(let b)): return a.kind == b.kind && a.compare(b) == .equal
        case (.type(let a), .type(let b)): return a == b
        case (.definition(let a), .definition(let b)): return a == b
        case (.element(let a), .element(let b)): return areEquivalentElements(a, b)
        default: break
        }
        if let a = number(a), let b = number(b) { return a.isEquivalent(to: b) }
        if let a = quantity(a), let b = quantity(b) { return a.isEquivalent(to: b) }
        return false
    }

    private func areEquivalentElements(_ a: Located, _ b: Located) -> Bool {
        if a == b { return true }
        let left = Dictionary(grouping: sortedChildren(of: a), by: \.name)
        let right = Dictionary(grouping: sortedChildren(of: b), by: \.name)
        guard left.count == right.count, !left.isEmpty else { return false }
        return left.allSatisfy { name, items in
            items.count <= Machine.maximumItems
                && areEquivalent(items.map(\.item), (right[name] ?? []).map(\.item))
        }
    }
}

extension Decimal {
    /// Equal when both are rounded to the decimals of the less precise one, zeros at the end not counted.
    func isEquivalent(to other: Decimal) -> Bool {
        let places = min(trimmed.scale, other.trimmed.scale)
        guard let a = rescaled(to: places), let b = other.rescaled(to: places) else { return compare(other) == .equal }
        return a.compare(b) == .equal
    }
}

extension String {
    /// For comparing without regard to case and to how much blank space there is.
    var folded: String {
        let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
        return lowercased().split { blanks.contains($0) }.joined(separator: " ")
    }
}
