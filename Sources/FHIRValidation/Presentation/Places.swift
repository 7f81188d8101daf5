internal import FHIRTree

/// Nodes where something stands, in document order; mostly asked about a node near the last one.
struct Places {
    private var nodes: [Int32] = []
    private var hint = 0

    mutating func add(_ node: Node) { nodes.append(node.index) }

    mutating func has(_ node: Node) -> Bool { hasAny(in: node.index..<node.index + 1) }

    mutating func hasAny(in range: Range<Int32>) -> Bool {
        let place = first(from: range.lowerBound)
        return place < nodes.count && nodes[place] < range.upperBound
    }

    mutating func last(before node: Node) -> Node? {
        let place = first(from: node.index)
        return place > 0 ? Node(nodes[place - 1]) : nil
    }

    /// The first place that is not before an index.
    private mutating func first(from index: Int32) -> Int {
        hint = Self.first(near: hint, below: nodes.count) { nodes[$0] >= index }
        return hint
    }

    /// The first number that is far enough, `count` if none is: looked for with growing steps from one that may be near.
    @inline(__always)
    static func first(near hint: Int, below count: Int, isFarEnough: (Int) -> Bool) -> Int {
        var low = hint, high = hint, step = 1
        while low > 0, isFarEnough(low - 1) {
            high = low - 1
            low = max(0, low - step)
            step *= 2
        }
        while high < count, !isFarEnough(high) {
            low = high + 1
            high = min(count, high + step)
            step *= 2
        }
        while low < high {
            let middle = (low + high) / 2
            if isFarEnough(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
