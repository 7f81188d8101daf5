// FHIRPath N1, 5.1 "Existence".
extension Machine {
    mutating func replace(withBoolean value: Bool?) { stack.replace(with: value.map { .boolean($0) }) }

    /// `exists(criteria)` and `all(criteria)`: whether an item (every item) gives true.
    mutating func searchItems(_ body: Body, stopAt wanted: Bool) throws(FHIRPathError) {
        let source = stack.top, saved = scope
        var isFound = false
        for (position, index) in source.enumerated() where !isFound {
            scope.this = stack.items[index]
            scope.index = position
            try run(body.range)
            isFound = (try popBoolean("criteria") ?? false) == wanted
        }
        scope = saved
        replace(withBoolean: isFound == wanted)
    }

    /// `allTrue`, `anyTrue`, `allFalse`, `anyFalse`: whether all (any) of the Booleans are `value`.
    mutating func testBooleans(_ function: Function, all: Bool, are value: Bool) throws(FHIRPathError) {
        var result = all
        for item in stack.topItems {
            guard case .boolean(let found) = converted(item) else {
                throw fail(.booleansExpected(function.rawValue))
            }
            if (found == value) != all { result = !all }
        }
        replace(withBoolean: result)
    }

    mutating func count() { stack.replace(with: .integer(Int64(stack.top.count))) }

    /// `subsetOf` (`isReversed`: `supersetOf`): the argument on top, the input below.
    mutating func testSubset(isReversed: Bool) {
        let argument = stack.pop(), input = stack.pop()
        let (inner, outer) = isReversed ? (argument, input) : (input, argument)
        let set = itemSet(of: outer)
        push(boolean: inner.allSatisfy { set.contains($0, by: self) })
    }

    mutating func push(boolean value: Bool?) { stack.push(value.map { Item.boolean($0) }) }

    /// Each item once, in the order of their first appearance.
    mutating func distinct() {
        let source = stack.pop()
        guard source.count > 1 else { return stack.push(source) }
        stack.push(itemSet(of: source).items)
    }

    mutating func isDistinct() {
        let source = stack.pop()
        push(boolean: source.count < 2 || itemSet(of: source).items.count == source.count)
    }
}
