internal import FHIRTree

/// Keeps one finding for each fault: equal ones fall together, and what another finding already says goes.
struct FindingFilter {
    let schema: Schema
    let tree: Tree

    /// The findings in the order of their places.
    func kept(_ findings: [Finding]) -> [Finding] {
        var seen: Set<Key> = []
        let unique = findings.filter { seen.insert(Key(problem: $0.problem, place: $0.place)).inserted }
        let sorted = unique.enumerated().sorted { a, b in
            (a.element.place.node.index, a.offset) < (b.element.place.node.index, b.offset)
        }.map(\.element)
        return withoutEchoes(sorted)
    }

    private struct Key: Hashable {
        let problem: Problem
        let place: Place
    }

    /// Drops invariants whose presumed members have an error of their own.
    private func withoutEchoes(_ sorted: [Finding]) -> [Finding] {
        let errors = sorted.filter { $0.severity == .error && !isPresuming($0) }
        let places = errors.map(\.place.node.index)
        return sorted.filter { finding in
            guard let presumed = presumed(finding) else { return true }
            return !presumed.contains { isFaulty($0, at: finding.place.node, errors, places) }
        }
    }

    private func presumed(_ finding: Finding) -> [Symbol]? {
        guard case .invariant(.broken(let index)) = finding.problem else { return nil }
        let run = schema.constraints[index].presumed
        guard run.count > 0 else { return nil }
        return run.indices.compactMap { schema.symbols.find(schema.text(schema.systems[$0])) }
    }

    private func isPresuming(_ finding: Finding) -> Bool { presumed(finding) != nil }

    /// Whether an error stands at a member of a node, inside it, or because the node lacks it.
    private func isFaulty(_ name: Symbol, at node: Node, _ errors: [Finding], _ places: [Int32]) -> Bool {
        guard tree.kind(node) == .object else { return false }
        var at = first(places, from: node.index)
        while at < errors.count, places[at] == node.index {
            if errors[at].place.missing == name { return true }
            at += 1
        }
        return tree.children(node).contains { member in
            guard tree.name(member) == name else { return false }
            let found = first(places, from: member.index)
            return found < places.count && UInt32(places[found]) < tree[member].next
        }
    }

    /// The first place that is not before an index.
    private func first(_ places: [Int32], from index: Int32) -> Int {
        var low = 0, high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
