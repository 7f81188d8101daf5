internal import FHIRTree

/// The different findings by their numbers, in the order of their nodes.
struct FindingOrder {
    private let findings: FindingList
    /// Node and number in one word: they sort as they are, and none is copied for it.
    private var keys: [UInt64] = []
    /// Near where the next one is asked for.
    private var hint = 0

    /// - Parameter nodes: Findings there are left out.
    init(of findings: FindingList, without nodes: Set<Node>) {
        self.findings = findings
        keys.reserveCapacity(findings.count)
        for number in findings.indices {
            let node = findings[number].place.node
            if !nodes.isEmpty, nodes.contains(node) { continue }
            keys.append(UInt64(UInt32(bitPattern: node.index)) << 32 | UInt64(number))
        }
        keys.sort()
        removeRepeated()
    }

    var indices: Range<Int> { keys.indices }

    /// The number of the finding at a place.
    subscript(place: Int) -> Int { Int(UInt32(truncatingIfNeeded: keys[place])) }

    /// The places of the findings at a node.
    mutating func places(at node: Node) -> Range<Int> {
        let index = UInt64(UInt32(bitPattern: node.index))
        hint = Places.first(near: hint, below: keys.count) { keys[$0] >> 32 >= index }
        var end = hint
        while end < keys.count, keys[end] >> 32 == index { end += 1 }
        return hint..<end
    }

    private mutating func removeRepeated() {
        var kept = 0, start = 0
        var many: Set<Said> = []
        for place in keys.indices {
            if kept > 0, keys[kept - 1] >> 32 != keys[place] >> 32 {
                start = kept
                if !many.isEmpty { many.removeAll() }
            }
            guard start == kept || isNew(findings[self[place]], among: start..<kept, &many) else { continue }
            keys[kept] = keys[place]
            kept += 1
        }
        keys.removeLast(keys.count - kept)
    }

    /// Whether none of the findings at some places, all of one node, says the same. Many are compared by a table.
    private func isNew(_ finding: Finding, among places: Range<Int>, _ many: inout Set<Said>) -> Bool {
        guard places.count >= Self.few else {
            return !places.contains { findings[self[$0]].says(finding) }
        }
        if many.isEmpty { many = Set(places.map { Said(findings[self[$0]]) }) }
        return many.insert(Said(finding)).inserted
    }

    private static let few = 16

    private struct Said: Hashable {
        let problem: Problem
        let place: Place

        init(_ finding: Finding) {
            problem = finding.problem
            place = finding.place
        }
    }
}

extension Finding {
    fileprivate func says(_ other: Finding) -> Bool { place == other.place && problem == other.problem }
}
