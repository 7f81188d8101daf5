/// The digits of a number written as text.
struct Digits {
    let values: [Int]

    /// Reads ASCII digits; anything else, and a count outside `lengths`, is a fault.
    init(_ text: some Sequence<UInt8>, lengths: ClosedRange<Int>) throws(IdentifierFault) {
        var values: [Int] = []
        for byte in text {
            guard (48...57).contains(byte) else { throw .characters }
            values.append(Int(byte) - 48)
        }
        guard lengths.contains(values.count) else { throw .length(values.count) }
        self.values = values
    }

    /// The number that `count` digits from `start` make.
    func number(_ start: Int, _ count: Int) -> Int {
        values[start..<start + count].reduce(0) { $0 * 10 + $1 }
    }

    /// The remainder of the weighted sum of the first digits by 11; 0 where a control digit is among them and right.
    func remainder(weights: [Int]) -> Int {
        zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    }
}
