internal import FHIRPath
internal import FHIRTree

/// The items of a sliced list: which slice each belongs to, and whether the slices' counts and order are right.
///
/// http://hl7.org/fhir/R4/profiling.html#slicing. Closed: every item fits a slice. Open at end: items that fit none come
/// last. Ordered: slices follow each other as defined. An item is walked under its slice's definition.
extension ValidationRun {
    /// So many items are compared with a slice that is missing.
    private static let mostCompared = 64

    /// Sorts items, a run of `sliced`, into slices: each gets the element of its slice, or -1 when it fits none.
    func slice(_ items: Range<Int>, _ index: Int32, list: Node, parent: Node) {
        let slicing = schema.slicings[index], counts = sliceCounts.count
        for _ in slicing.slices.indices { sliceCounts.push(0) }
        var previous = -1, outsider: Node?
        for number in items {
            let item = sliced[number].node
            guard let place = place(of: item, in: slicing) else {
                sliced[number] = SlicedItem(node: item)
                outsider = outsider ?? item
                if slicing.rules == .closed { reportOutside(item, slicing) }
                continue
            }
            let slice = schema.slices[Int(slicing.slices.first) + place]
            sliced[number] = SlicedItem(node: item, element: slice.element)
            sliceCounts[counts + place] += 1
            if sliceCounts[counts + place] == Int(slice.max) + 1, slice.max != .max {
                report(tooMany(slice), at: item, slice.origin)
            }
            if slicing.rules == .openAtEnd, let first = outsider {
                report(.slicing(.notAtEnd), at: first, slice.origin)
                outsider = nil
            }
            if slicing.isOrdered, place < previous {
                report(.slicing(.outOfOrder(name: slice.name)), at: item, slice.origin)
            }
            previous = max(previous, place)
        }
        checkMinima(slicing, (items, counts), at: Place(list.exists ? list : parent))
        sliceCounts.drop(to: counts)
        resliced(items, slicing, list: list, parent: parent)
    }

    /// The slices that no item fitted although the profile demands one: by the list's items and the slices' counts in
    /// `sliceCounts`; for a list that is absent as well.
    func checkMinima(_ slicing: SlicingRecord, _ list: (items: Range<Int>, counts: Int)?, at place: Place) {
        for (index, number) in slicing.slices.indices.enumerated() {
            let slice = schema.slices[number], count = list.map { sliceCounts[$0.counts + index] } ?? 0
            guard count < Int(slice.min) else { continue }
            let problem = SlicingProblem.missing(
                name: slice.name, count: Int32(clamping: count), min: slice.min,
                nearest: list.flatMap { nearest(in: $0.items, to: slice) }.map { enclosures.add(.nearest($0)) } ?? .none
            )
            report(.slicing(problem), at: place, slice.origin)
        }
    }

    /// The item that belongs to no slice and fulfils the most of this one's tests, with what keeps it out.
    private func nearest(in items: Range<Int>, to slice: SliceRecord) -> SlicingProblem.Nearest? {
        let tests = slice.tests.indices.map { schema.tests[$0] }
        let outside = items.filter { sliced[$0].element < 0 }.prefix(Self.mostCompared).map { sliced[$0].node }
        let best = outside.map { item in (item: item, held: tests.count { holds($0, item) }) }
            .max { $0.held < $1.held }
        guard let item = best?.item, let failed = tests.first(where: { !holds($0, item) }) else { return nil }
        let start = places.count
        defer { places.drop(to: start) }
        let path = schema.discriminators[failed.discriminator]
        let found = path.isExpression ? nil : findPlaces(path, in: item).first.map { places[$0] }
        return SlicingProblem.Nearest(path: path.path, value: found ?? .none)
    }

    private func tooMany(_ slice: SliceRecord) -> Problem {
        slice.max == 0 ? .slicing(.forbidden(name: slice.name)) : .slicing(.tooMany(name: slice.name, max: slice.max))
    }

    /// The place of the first slice that an item fits, the default slice if it fits no other.
    func place(of item: Node, in slicing: SlicingRecord) -> Int? {
        slicedItem = item
        let shared = slicing.discriminators.count == 1 ? schema.discriminators[slicing.discriminators.first] : nil
        guard let shared, !shared.isExpression else {
            return place(in: slicing) { slice in slice.tests.indices.allSatisfy { holds(schema.tests[$0], item) } }
        }
        let start = places.count
        defer { places.drop(to: start) }
        let found = findPlaces(shared, in: item)
        return place(in: slicing) { slice in slice.tests.indices.allSatisfy { holds(schema.tests[$0], found) } }
    }

    private func place(in slicing: SlicingRecord, where fits: (SliceRecord) -> Bool) -> Int? {
        var fallback: Int?
        for (place, number) in slicing.slices.indices.enumerated() {
            let slice = schema.slices[number]
            if slice.isDefault {
                fallback = place
            } else if fits(slice) {
                return place
            }
        }
        return fallback
    }

    /// Sorts a slice's items into its own slices.
    private func resliced(_ items: Range<Int>, _ slicing: SlicingRecord, list: Node, parent: Node) {
        for number in slicing.slices.indices where schema.slices[number].slicing >= 0 {
            let slice = schema.slices[number], start = sliced.count
            for item in items where sliced[item].element == slice.element {
                sliced.push(SlicedItem(node: sliced[item].node))
            }
            let own = start..<sliced.count
            if own.isEmpty { continue }
            self.slice(own, slice.slicing, list: list, parent: parent)
            for item in own where sliced[item].element >= 0 { again(sliced[item].node, sliced[item].element) }
            sliced.drop(to: start)
        }
    }

    private func reportOutside(_ item: Node, _ slicing: SlicingRecord) {
        let nearest = slicing.slices.indices.map { number -> (slice: SliceRecord, held: Int) in
            let slice = schema.slices[number]
            return (slice, slice.tests.indices.count { holds(schema.tests[$0], item) })
        }.max { $0.held < $1.held }
        let problem = SlicingProblem.noSlice(
            path: schema.discriminators[slicing.discriminators.first].path,
            expected: enclosures.add(.numbers(expected(slicing))))
        report(.slicing(problem), at: item, nearest?.slice.origin ?? -1)
    }

    /// The values by which the slices are told apart, for the advice: the first few.
    private func expected(_ slicing: SlicingRecord) -> [Int32] {
        slicing.slices.indices.prefix(6).compactMap { number in
            schema.slices[number].tests.indices.map { schema.tests[$0] }
                .first { $0.kind == .fixed || $0.kind == .pattern }?.argument
        }
    }
}

/// An item of a sliced list and the element that it is walked by, -1 while it belongs to no slice.
struct SlicedItem: BitwiseCopyable {
    let node: Node
    var element: Int32 = -1
}
