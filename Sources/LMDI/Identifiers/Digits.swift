/// The digits of a number written as text: eleven at most, four bits each.
struct Digits {
    private var packed: UInt64 = 0
    private(set) var count = 0

    static let most = 11

    /// Reads ASCII digits; anything else, and a count outside `lengths`, is a fault.
    init(_ text: some Sequence<UInt8>, lengths: ClosedRange<Int>) throws(IdentifierFault) {
        var read = 0
        for byte in text {
            let value = byte &- UInt8(ascii: "0")
            guard value < 10 else { throw .characters }
            if read < Self.most { packed |= UInt64(value) << UInt64(4 * read) }
            read += 1
        }
        guard lengths.contains(read), read <= Self.most else { throw .length(read) }
        count = read
    }

    /// The digit at a place, from 0.
    subscript(place: Int) -> Int { Int(truncatingIfNeeded: packed >> UInt64(4 * place)) & 15 }

    /// The number that `count` digits from `start` make.
    func number(_ start: Int, _ count: Int) -> Int {
        var number = 0
        for place in start..<start + count { number = number * 10 + self[place] }
        return number
    }

    /// The remainder of the weighted sum of the first digits by 11; 0 where a control digit is among them and right.
    func remainder(weights: [Int]) -> Int {
        var sum = 0
        for place in weights.indices { sum += self[place] * weights[place] }
        return sum % 11
    }
}
