internal import FHIRTree

/// What is wrong with the items of a sliced list.
package enum SlicingProblem: Hashable, BitwiseCopyable, Sendable {
    case noSlice(path: TextRef, expected: Enclosure.Number)
    case missing(name: TextRef, count: Int32, min: UInt32, nearest: Enclosure.Number)
    case tooMany(name: TextRef, max: UInt32)
    case forbidden(name: TextRef)
    case notAtEnd
    case outOfOrder(name: TextRef)

    /// What keeps the nearest item out of a slice that is missing.
    package struct Nearest: Hashable, Sendable {
        /// The discriminator's path.
        let path: TextRef
        /// What the item has there, `.none` for nothing.
        let value: Node
    }

    func message(_ context: MessageContext) -> Message {
        let list = context.elementName
        switch self {
        case .noSlice(let path, let expected):
            return outside(context, list, context.text(path), context.numbers(expected))
        case .missing(let name, let count, let min, let nearest):
            return missing(context, context.text(name), (count, min), context.nearest(nearest))
        case .tooMany(let name, let max):
            let times = MessageContext.times(max)
            return Message(
                "fhir/slicing-maximum", .structure,
                text: Localized(
                    nb: "'\(list)' har for mange av varianten '\(context.text(name))', som er tillatt \(times.nb).",
                    en: "'\(list)' has too many of the slice '\(context.text(name))', which is allowed \(times.en)."),
                advice: Localized(nb: "Behold \(max) og fjern resten.", en: "Keep \(max) and remove the rest."))
        case .forbidden(let name):
            return Message(
                "fhir/slicing-maximum", .structure,
                text: Localized(
                    nb: "'\(context.text(name))' skal ikke sendes i '\(list)': Profilen tillater ikke den varianten.",
                    en: "'\(context.text(name))' must not be sent in '\(list)': the profile does not allow that slice."),
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
                    nb: "'\(context.text(name))' står på feil plass: Profilen har en bestemt rekkefølge i '\(list)'.",
                    en: "The slice '\(context.text(name))' is out of order: the profile orders the slices of '\(list)'."
                ),
                advice: Localized(
                    nb: "Sett elementene i profilens rekkefølge.", en: "Put the items in the profile's order."))
        }
    }

    private func missing(
        _ context: MessageContext, _ name: String, _ counts: (given: Int32, min: UInt32), _ nearest: Nearest?
    ) -> Message {
        let list = context.elementName, conditions = context.conditions
        let found = counts.given > 0 ? Localized(nb: ", men har \(counts.given)", en: " but has \(counts.given)") : nil
        let near = nearest.flatMap(context.text) ?? Localized(nb: "", en: "")
        return Message(
            "fhir/slicing-minimum", .required,
            text: Localized(
                nb: "'\(list)' mangler varianten '\(name)'. Profilen krever \(counts.min)\(found?.nb ?? "").\(near.nb)",
                en:
                    "'\(list)' lacks the slice '\(name)'. The profile requires \(counts.min)\(found?.en ?? "").\(near.en)"
            ),
            advice: Localized(
                nb: conditions.isEmpty
                    ? "Legg til '\(name)'." : "Legg til '\(name)', med \(conditions.joined(separator: " og ")).",
                en: conditions.isEmpty
                    ? "Add '\(name)'." : "Add '\(name)', with \(conditions.joined(separator: " and ")).")
        )
    }

    /// The item's own value of what tells the slices apart, where that is a single member.
    private func outside(_ context: MessageContext, _ list: String, _ path: String, _ expected: [Int32]) -> Message {
        let values = MessageContext.alternatives(expected.map(context.value))
        let allowed =
            values.nb.isEmpty
            ? Localized(nb: "Fjern elementet.", en: "Remove the item.")
            : Localized(
                nb: "Bruk \(path) \(values.nb), eller fjern elementet.",
                en: "Use \(path) \(values.en), or remove the item.")
        return Message(
            "fhir/slicing-closed", .structure, text: context.given(path, in: list),
            advice: path == "$this" ? Localized(nb: "Tillatt: \(values.nb).", en: "Allowed: \(values.en).") : allowed)
    }
}

extension MessageContext {
    /// What an item must have to belong to the slice that the finding comes from: `system 'urn:oid:1.2'`.
    fileprivate var conditions: [String] {
        guard let slice = schema.slices.buffer.first(where: { $0.origin == origin }) else { return [] }
        return slice.tests.indices.map { schema.tests[$0] }.compactMap { test in
            guard test.kind == .fixed || test.kind == .pattern else { return nil }
            let path = text(schema.discriminators[test.discriminator].path)
            return (path == "$this" ? "" : path + " ") + value(test.argument)
        }
    }

    /// Why the nearest item is not of the slice, nil where that is no single value.
    fileprivate func text(_ nearest: SlicingProblem.Nearest) -> Localized? {
        let path = text(nearest.path)
        guard nearest.value.exists else {
            return Localized(nb: " Det nærmeste elementet mangler \(path).", en: " The nearest item lacks \(path).")
        }
        guard tree.kind(nearest.value) != .object, path != "$this" else { return nil }
        let value = shown(nearest.value)
        return Localized(
            nb: " Det nærmeste elementet har \(path) \(value).", en: " The nearest item has \(path) \(value).")
    }

    fileprivate func given(_ path: String, in list: String) -> Localized {
        let isMember = tree.kind(place.node) == .object && path.allSatisfy(\.isLetter)
        let member = isMember ? tree.symbol(path).map { tree.child(place.node, $0) } ?? .none : .none
        guard isMember else {
            return Localized(
                nb: "Dette elementet i '\(list)' er ingen av variantene som profilen tillater (\(path) skiller dem).",
                en: "This item of '\(list)' is none of the slices that the profile allows (told apart by \(path)).")
        }
        guard member.exists else {
            return Localized(
                nb: "Dette elementet i '\(list)' mangler \(path), som profilen bare tillater bestemte verdier i.",
                en: "This item of '\(list)' lacks \(path), in which the profile allows certain values only.")
        }
        return Localized(
            nb: "'\(list)' har et element med \(path) \(shown(member)), som profilen ikke tillater.",
            en: "'\(list)' has an item with the \(path) \(shown(member)), which the profile does not allow.")
    }
}
