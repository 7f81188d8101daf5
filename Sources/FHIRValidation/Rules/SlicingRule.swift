internal import FHIRPath
package import FHIRTree

/// The items of a sliced list: which slice each belongs to, and whether the slices' counts and order are right.
///
/// http://hl7.org/fhir/R4/profiling.html#slicing. Closed: every item fits a slice. Open at end: items that fit none come
/// last. Ordered: slices follow each other as defined. An item is walked under its slice's definition.
extension ValidationRun {
    /// Sorts the items into slices and gives for each the element to walk it by: its slice's, or -1 when it fits none.
    func slice(_ items: [Node], _ index: Int32, list: Node, parent: Node) -> [Int32] {
        let slicing = schema.slicings[index]
        var counts = [Int](repeating: 0, count: Int(slicing.slices.count))
        var previous = -1, outsider: Node?
        var elements: [Int32] = []
        for item in items {
            guard let place = match(item, slicing) else {
                elements.append(-1)
                outsider = outsider ?? item
                if slicing.rules == .closed { reportOutside(item, slicing) }
                continue
            }
            let slice = schema.slices[Int(slicing.slices.first) + place]
            elements.append(slice.element)
            counts[place] += 1
            if counts[place] == Int(slice.max) + 1, slice.max != .max { report(tooMany(slice), at: item, slice.origin) }
            if slicing.rules == .openAtEnd, let first = outsider {
                report(.slicing(.notAtEnd), at: first, slice.origin)
                outsider = nil
            }
            if slicing.isOrdered, place < previous {
                report(.slicing(.outOfOrder(name: slice.name)), at: item, slice.origin)
            }
            previous = max(previous, place)
        }
        checkMinima(slicing, counts, at: Place(list.exists ? list : parent))
        resliced(items, elements, slicing, list: list, parent: parent)
        return elements
    }

    /// The slices that no item fitted although the profile demands one; for a list that is absent as well.
    func checkMinima(_ slicing: SlicingRecord, _ counts: [Int]?, at place: Place) {
        for (index, number) in slicing.slices.indices.enumerated() {
            let slice = schema.slices[number], count = counts?[index] ?? 0
            guard count < Int(slice.min) else { continue }
            let problem = SlicingProblem.missing(name: slice.name, count: count, min: slice.min)
            report(.slicing(problem), at: place, slice.origin)
        }
    }

    private func tooMany(_ slice: SliceRecord) -> Problem {
        slice.max == 0 ? .slicing(.forbidden(name: slice.name)) : .slicing(.tooMany(name: slice.name, max: slice.max))
    }

    /// The place of the first slice that an item fits, the default slice if it fits no other.
    private func match(_ item: Node, _ slicing: SlicingRecord) -> Int? {
        slicedItem = item
        let shared = slicing.discriminators.count == 1 ? schema.discriminators[slicing.discriminators.first] : nil
        guard let shared, !shared.isExpression else {
            return place(in: slicing) { slice in slice.tests.indices.allSatisfy { holds(schema.tests[$0], item) } }
        }
        var nodes: [Node] = []
        swap(&nodes, &placeBuffer)
        nodes.removeAll(keepingCapacity: true)
        places(shared, in: item, &nodes)
        defer { swap(&nodes, &placeBuffer) }
        return place(in: slicing) { slice in slice.tests.indices.allSatisfy { holds(schema.tests[$0], nodes) } }
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
    private func resliced(_ items: [Node], _ elements: [Int32], _ slicing: SlicingRecord, list: Node, parent: Node) {
        for number in slicing.slices.indices where schema.slices[number].slicing >= 0 {
            let slice = schema.slices[number]
            let own = zip(items, elements).filter { $0.1 == slice.element }.map(\.0)
            guard !own.isEmpty else { continue }
            let inner = self.slice(own, slice.slicing, list: list, parent: parent)
            for (item, element) in zip(own, inner) where element >= 0 { again(item, element) }
        }
    }

    private func reportOutside(_ item: Node, _ slicing: SlicingRecord) {
        let nearest = slicing.slices.indices.map { number -> (slice: SliceRecord, held: Int) in
            let slice = schema.slices[number]
            return (slice, slice.tests.indices.count { holds(schema.tests[$0], item) })
        }.max { $0.held < $1.held }
        let problem = SlicingProblem.noSlice(
            near: nearest?.slice.name ?? TextRef(),
            path: schema.discriminators[slicing.discriminators.first].path, expected: expected(slicing))
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

package enum SlicingProblem: Hashable, Sendable {
    case noSlice(near: TextRef, path: TextRef, expected: [Int32])
    case missing(name: TextRef, count: Int, min: UInt32)
    case tooMany(name: TextRef, max: UInt32)
    case forbidden(name: TextRef)
    case notAtEnd
    case outOfOrder(name: TextRef)

    func message(_ context: MessageContext) -> Message {
        let list = context.elementName
        switch self {
        case .noSlice(_, let path, let expected):
            let values = expected.map(context.value).joined(separator: ", ")
            return Message(
                "fhir/slicing-closed", .structure,
                text: Localized(
                    nb:
                        "Dette elementet i '\(list)' er ingen av variantene som profilen tillater (de skilles på \(context.text(path))).",
                    en:
                        "This item of '\(list)' is none of the slices that the profile allows (told apart by \(context.text(path)))."
                ),
                advice: values.isEmpty
                    ? Localized(nb: "Fjern det.", en: "Remove it.")
                    : Localized(nb: "Tillatt: \(values).", en: "Allowed: \(values)."))
        case .missing(let name, let count, let min):
            return Message(
                "fhir/slicing-minimum", .required,
                text: Localized(
                    nb: "'\(list)' mangler '\(context.text(name))' (har \(count), profilen krever \(min)).",
                    en: "'\(list)' lacks the slice '\(context.text(name))' (has \(count), the profile requires \(min))."
                ),
                advice: Localized(nb: "Legg den til.", en: "Add it."))
        case .tooMany(let name, let max):
            return Message(
                "fhir/slicing-maximum", .structure,
                text: Localized(
                    nb: "'\(context.text(name))' kan finnes høyst \(max) gang(er) i '\(list)'.",
                    en: "The slice '\(context.text(name))' may occur at most \(max) time(s) in '\(list)'."),
                advice: Localized(nb: "Fjern det som er for mye.", en: "Remove what is too much."))
        case .forbidden(let name):
            return Message(
                "fhir/slicing-maximum", .structure,
                text: Localized(
                    nb: "'\(context.text(name))' er ikke tillatt i '\(list)' i denne profilen.",
                    en: "The slice '\(context.text(name))' of '\(list)' is not allowed in this profile."),
                advice: Localized(nb: "Fjern elementet.", en: "Remove the item."))
        case .notAtEnd:
            return Message(
                "fhir/slicing-order", .structure,
                text: Localized(
                    nb: "Elementer i '\(list)' som ikke er blant profilens varianter, skal stå til slutt.",
                    en: "Items of '\(list)' that fit none of the profile's slices must stand at the end."),
                advice: Localized(nb: "Flytt elementet bakerst i listen.", en: "Move the item to the end of the list."))
        case .outOfOrder(let name):
            return Message(
                "fhir/slicing-order", .structure,
                text: Localized(
                    nb: "'\(context.text(name))' står på feil plass: profilen har en bestemt rekkefølge i '\(list)'.",
                    en: "The slice '\(context.text(name))' is out of order: the profile orders the slices of '\(list)'."
                ),
                advice: Localized(
                    nb: "Sett elementene i profilens rekkefølge.", en: "Put the items in the profile's order."))
        }
    }
}
