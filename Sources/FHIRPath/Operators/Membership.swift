// FHIRPath N1, 6.4 "Collections": `in` and `contains`.
extension Machine {
    /// `item in collection`; `isReversed` is `collection contains item`.
    mutating func testMembership(isReversed: Bool) throws(FHIRPathError) {
        let name = isReversed ? "contains" : "in"
        let right = stack.pop(), left = stack.pop()
        let (items, collection) = isReversed ? (right, left) : (left, right)
        guard items.count <= 1 else { throw fail(.singleItemExpected(name)) }
        guard let item = items.first else { return stack.begin() }
        push(boolean: collection.contains { equals($0, item) == true })
    }
}
