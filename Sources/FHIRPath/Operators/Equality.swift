import FHIRTree

// FHIRPath N1, 6.1 "Equality": `=` and `!=`. nil stands for the empty result.
extension Machine {
    mutating func testEquality(isNegated: Bool) throws(FHIRPathError) {
        let result = equality(stack.below, stack.top)
        stack.drop()
        stack.drop()
        push(boolean: result.map { $0 != isNegated })
    }

    private func equality(_ left: Range<Int>, _ right: Range<Int>) -> Bool? {
        guard !left.isEmpty, !right.isEmpty else { return nil }
        guard left.count == right.count else { return false }
        var isOpen = false
        for (a, b) in zip(left, right) {
            switch equals(stack.items[a], stack.items[b]) {
            case true?: continue
            case false?: return false
            case nil: isOpen = true
            }
        }
        return isOpen ? nil : true
    }

    func equals(_ a: Item, _ b: Item) -> Bool? {
        if case .string(let text) = b, let result = equals(a, text) { return result }
        if case .string(let text) = a, let result = equals(b, text) { return result }
        if let result = sameTexts(a, b) { return result }
        return equalValues(converted(a), converted(b))
    }

    /// The comparison of constraints' daily life, an element with a string literal, on the bytes of the document.
    private func equals(_ a: Item, _ text: String) -> Bool? {
        guard case .element = a else { return nil }
        return withText(a) { bytes in bytes.elementsEqual(text.utf8) }
    }

    /// Two plain strings of the document: equal if their bytes are. nil for anything else.
    private func sameTexts(_ a: Item, _ b: Item) -> Bool? {
        guard let a = plainText(a), let b = plainText(b) else { return nil }
        return tree.raw(a).same(tree.raw(b))
    }

    /// The node of an element that is a string without escapes, in ASCII.
    private func plainText(_ item: Item) -> Node? {
        guard case .element(let located) = item, model.system(located.type) == .string else { return nil }
        let node = located.valueNode(in: tree)
        return node.exists && tree[node].flags.isDisjoint(with: [.escaped, .nonASCII]) ? node : nil
    }

    private func equalValues(_ a: Item, _ b: Item) -> Bool? {
        switch (a, b) {
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.integer(let a), .integer(let b)): return a == b
        case (.string(let a), .string(let b)): return a == b
        case (.moment(let a), .moment(let b)):
            guard (a.kind == .time) == (b.kind == .time) else { return false }
            return a.compare(b).map { $0 == .equal }
        case (.type(let a), .type(let b)): return a == b
        case (.definition(let a), .definition(let b)): return a == b
        case (.element(let a), .element(let b)): return equalElements(a, b)
        default: break
        }
        if let a = number(a), let b = number(b) { return a.compare(b) == .equal }
        if let a = quantity(a), let b = quantity(b) { return a.compare(b).map { $0 == .equal } }
        return false
    }

    /// Two complex elements are equal when their children are, one by one within each name.
    private func equalElements(_ a: Located, _ b: Located) -> Bool? {
        if a == b { return true }
        let left = sortedChildren(of: a), right = sortedChildren(of: b)
        guard left.count == right.count, !left.isEmpty else { return false }
        var isOpen = false
        for (a, b) in zip(left, right) {
            guard a.name == b.name else { return false }
            switch equals(a.item, b.item) {
            case true?: continue
            case false?: return false
            case nil: isOpen = true
            }
        }
        return isOpen ? nil : true
    }

    /// An element's children with their names, those of one name together and in their order.
    func sortedChildren(of located: Located) -> [(name: Symbol, item: Item)] {
        var children: [(name: Symbol, place: Int, item: Item)] = []
        navigator.forEachChild(of: located) { children.append(($0, children.count, .element($1))) }
        children.sort { ($0.name.raw, $0.place) < ($1.name.raw, $1.place) }
        return children.map { ($0.name, $0.item) }
    }

    func number(_ item: Item) -> Decimal? {
        switch item {
        case .integer(let value): Decimal(value)
        case .decimal(let value): value
        case .element, .boolean, .string, .moment, .quantity, .type, .definition: nil
        }
    }

    /// A quantity, or a number as one without a unit.
    func quantity(_ item: Item) -> Quantity? {
        if case .quantity(let quantity) = item { return quantity }
        return number(item).map { Quantity($0) }
    }
}
