internal import FHIRTree

/// Our own findings by their places, so that each answered issue meets only those that are near.
struct FindingIndex {
    /// Steps that two tellings of one fault may be apart.
    static let reach = 3

    private var at: [Node: [Int]] = [:]
    private var within: [Node: [Int]] = [:]

    init(_ findings: [OwnFinding], _ bundle: BundlePlaces) {
        for (n, finding) in findings.enumerated() {
            guard let place = finding.place else { continue }
            let way = bundle.way(up: place, atMost: Self.reach)
            if let first = way.first { at[first, default: []].append(n) }
            for node in way { within[node, default: []].append(n) }
        }
    }

    /// The findings at a place, within a few steps below it, and at the elements that hold it.
    func near(_ place: FoundPlace, _ bundle: BundlePlaces) -> [Int] {
        let way = bundle.way(up: place, atMost: Self.reach)
        guard let first = way.first else { return [] }
        // The tags of a group stand beside its first one.
        let holder = place.isGroup && way.count > 1 ? within[way[1]] ?? [] : []
        return holder + (within[first] ?? []) + way.dropFirst().flatMap { at[$0] ?? [] }
    }
}
