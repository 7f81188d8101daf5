internal import FHIRTree

/// What a run could not decide, and what is only recommended: each value set, constraint and profile is told once a document,
/// where it was met first, with the number of its places, so that silence means "checked" and yet nobody reads the same line a
/// thousand times.
struct NoteTally {
    enum Subject: Hashable, BitwiseCopyable {
        case valueSet(Int32)
        /// A value set that codes should be from, and are not.
        case preferred(Int32)
        case constraint(Int32)
        /// A profile that is not at hand, by the hash of its canonical (with this run's seed): it has no number.
        case profile(UInt64)
    }

    private struct Entry: BitwiseCopyable {
        let subject: Subject
        let node: Node
        let origin: Int32
        var places = 1
    }

    /// In the order in which they were met.
    private var entries: [Entry] = []
    /// Their places in `entries` by their subjects' hashes, -1 for a free slot. Open addressing.
    private var slots: [Int32] = []

    mutating func note(_ subject: Subject, at node: Node, _ origin: Int32) {
        add(Entry(subject: subject, node: node, origin: origin))
    }

    /// Adds what was noted after this.
    mutating func add(_ later: NoteTally) { for entry in later.entries { add(entry) } }

    private mutating func add(_ entry: Entry) {
        if entries.count * 2 >= slots.count { grow() }
        let slot = slot(of: entry.subject)
        if slots[slot] >= 0 {
            entries[Int(slots[slot])].places += entry.places
        } else {
            slots[slot] = Int32(entries.count)
            entries.append(entry)
        }
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: max(16, slots.count * 2))
        for (place, entry) in entries.enumerated() { slots[slot(of: entry.subject)] = Int32(place) }
    }

    /// The slot that holds a subject, or the free one where it belongs.
    private func slot(of subject: Subject) -> Int {
        var slot = subject.place & (slots.count - 1)
        while slots[slot] >= 0, entries[Int(slots[slot])].subject != subject { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// The findings, in the order of their first places.
    var findings: [Finding] {
        entries.map { entry in
            let problem: Problem =
                switch entry.subject {
                case .valueSet(let set): .binding(.notEvaluated(set, places: entry.places))
                case .preferred(let set): .binding(.notPreferred(set, places: entry.places))
                case .constraint(let constraint): .invariant(.notEvaluated(constraint, places: entry.places))
                case .profile: .profile(.unknown(places: entry.places))
                }
            return Finding(problem, .information, at: Place(entry.node), origin: entry.origin)
        }.sorted { ($0.place.node.index, $0.origin) < ($1.place.node.index, $1.origin) }
    }

    /// How many more places there are.
    static func remark(_ places: Int) -> Localized {
        switch places {
        case ...1: Localized(nb: "", en: "")
        case 2: Localized(nb: " (og ett sted til)", en: " (and in one more place)")
        default: Localized(nb: " (og \(places - 1) steder til)", en: " (and in \(places - 1) more places)")
        }
    }
}

extension NoteTally.Subject {
    /// Where it belongs in a table without end.
    fileprivate var place: Int {
        switch self {
        case .valueSet(let number), .preferred(let number), .constraint(let number): Int(number)
        case .profile(let hash): Int(truncatingIfNeeded: hash >> 32)
        }
    }
}
