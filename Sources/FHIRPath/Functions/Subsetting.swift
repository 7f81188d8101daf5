// FHIRPath N1, 5.3 "Subsetting", and 5.4 "Combining".
extension Machine {
    mutating func takeIndexed() throws(FHIRPathError) {
        let index = try popInteger("[]"), count = stack.top.count
        let place = Int(clamping: index ?? -1)
        stack.keep(place >= 0 && place < count ? place..<place + 1 : 0..<0)
    }

    mutating func single() throws(FHIRPathError) {
        guard stack.top.count <= 1 else { throw fail(.singleItemExpected("single")) }
    }

    mutating func first() { stack.keep(0..<min(1, stack.top.count)) }

    mutating func last() { stack.keep(max(0, stack.top.count - 1)..<stack.top.count) }

    mutating func tail() { stack.keep(min(1, stack.top.count)..<stack.top.count) }

    mutating func skip() throws(FHIRPathError) {
        let number = Int(clamping: try popInteger("skip") ?? 0), count = stack.top.count
        stack.keep(min(max(number, 0), count)..<count)
    }

    mutating func take() throws(FHIRPathError) {
        let number = Int(clamping: try popInteger("take") ?? 0), count = stack.top.count
        stack.keep(0..<min(max(number, 0), count))
    }

    /// The items that are in both, each once.
    mutating func intersect() {
        let other = itemSet(of: stack.pop()), input = itemSet(of: stack.pop())
        stack.push(input.items.filter { other.contains($0, by: self) })
    }

    /// The items that are not in the other, duplicates and order kept.
    mutating func exclude() {
        let other = itemSet(of: stack.pop()), input = stack.pop()
        stack.push(input.filter { !other.contains($0, by: self) })
    }

    /// The items of both, each once.
    mutating func union() {
        let other = stack.pop(), input = stack.pop()
        stack.push(itemSet(of: input + other).items)
    }
}
