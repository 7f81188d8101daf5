internal import FHIRTree

/// The entries of a large bundle, walked on several threads: each takes the next range that nobody has, and what was found
/// is put together in the order of the ranges, so that nothing tells how many threads there were.
extension ValidationRun {
    /// Smaller bundles are walked before a thread has started.
    static let fewestShared = 20_000
    private static let ranges = 32

    /// Whether a list (in XML the tags from the first one on) is that of a bundle's entries and long enough to be shared.
    func isShared(_ list: Node, until end: UInt32, parent: Node) -> Bool {
        options.crew.helpers > 0 && parent == tree.root && references.isBundle && tree.name(list) == .entry
            && trialDepth == 0
            && Int(end) - Int(list.index) >= Self.fewestShared
    }

    func walkShared(_ items: [Node], _ element: Int32) {
        let before = takeGathered(), work = EntryWork(items, element, ranges: Self.ranges)
        let helpers = (0..<options.crew.helpers).map { _ in ValidationRun(helping: self) }
        let walks = helpers.map { helper in options.crew.add { helper.walk(work) } }
        walk(work)
        walks.forEach(options.crew.finish)
        for helper in helpers {
            walked.formUnion(helper.walked)
            hasElementIDs = hasElementIDs || helper.hasElementIDs
        }
        for gathered in [before] + work.gathered { put(gathered) }
    }

    private func walk(_ work: EntryWork) {
        while let range = work.next() {
            for item in work.items[range.items] { walkItem(item, work.element) }
            work.finish(range, takeGathered())
        }
    }

    /// What was found so far, taken away.
    private func takeGathered() -> Gathered {
        defer {
            findings = FindingList(enclosures)
            noted = NoteTally()
            obligations = []
        }
        return Gathered(findings: findings, noted: noted, obligations: obligations)
    }

    private func put(_ gathered: Gathered) {
        findings.append(contentsOf: gathered.findings)
        noted.add(gathered.noted)
        obligations += gathered.obligations
    }
}

/// What a walk over some elements has found.
private struct Gathered {
    let findings: FindingList
    let noted: NoteTally
    let obligations: [Obligation]
}

/// The ranges of entries, and what was found in each.
private final class EntryWork: Sendable {
    struct Range {
        let number: Int
        let items: Swift.Range<Int>
    }

    let items: [Node]
    let element: Int32
    private let ranges: Int
    private let state: Monitor<State>

    private struct State: @unchecked Sendable {
        var next = 0
        var gathered: [Gathered?]
    }

    init(_ items: [Node], _ element: Int32, ranges: Int) {
        self.items = items
        self.element = element
        self.ranges = ranges
        state = Monitor(State(gathered: Array(repeating: nil, count: ranges)))
    }

    func next() -> Range? {
        state.change { state in
            guard state.next < ranges else { return nil }
            defer { state.next += 1 }
            let start = items.count * state.next / ranges, end = items.count * (state.next + 1) / ranges
            return Range(number: state.next, items: start..<end)
        }
    }

    func finish(_ range: Range, _ gathered: sending Gathered) {
        state.change { $0.gathered[range.number] = gathered }
    }

    /// In the order of the ranges.
    var gathered: [Gathered] { state.change { $0.gathered.compactMap { $0 } } }
}
