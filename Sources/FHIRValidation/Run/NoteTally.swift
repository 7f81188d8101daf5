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
        /// A profile that is not at hand, by the hash of its canonical: it has no number.
        case profile(UInt64)
    }

    private struct Entry {
        let node: Node
        let origin: Int32
        var places = 0
    }

    private var entries: [Subject: Entry] = [:]

    mutating func note(_ subject: Subject, at node: Node, _ origin: Int32) {
        entries[subject, default: Entry(node: node, origin: origin)].places += 1
    }

    /// Adds what was noted after this.
    mutating func add(_ later: NoteTally) {
        for (subject, entry) in later.entries {
            let places = (entries[subject]?.places ?? 0) + entry.places
            entries[subject, default: entry].places = places
        }
    }

    /// The findings, in the order of their first places.
    var findings: [Finding] {
        entries.map { subject, entry in
            let problem: Problem =
                switch subject {
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
