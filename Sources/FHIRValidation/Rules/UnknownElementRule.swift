internal import FHIRTree

/// Names that an element's type does not have.
///
/// http://hl7.org/fhir/R4/json.html: property names are case sensitive and no others than those defined may be used.
extension ValidationRun {
    /// Reports a name; gives the slot that was probably meant, so that it is not reported as missing besides.
    func reportUnknown(_ member: Node, in shape: ShapeRecord) -> Int? {
        let name = tree.nameText(tree.name(member))
        if let choice = choice(begunBy: name, in: shape) {
            reportChoiceType(member, schema.slots[Int(shape.slots.first) + choice], in: shape)
            return choice
        }
        let near = nearest(to: name, in: shape)
        report(.unknownElement(UnknownElementProblem(name: name, near: near)), at: member, -1)
        return near.flatMap(schema.symbols.find).flatMap { schema.lookup($0, in: shape) }.map { Int($0.slot) }
    }

    /// The choice slot that a name spells with a type that it does not have, or without any: `valueFoo`, `value`.
    private func choice(begunBy name: String, in shape: ShapeRecord) -> Int? {
        (0..<Int(shape.slots.count)).first { place in
            let slot = schema.slots[Int(shape.slots.first) + place]
            guard slot.isChoice else { return false }
            let choice = schema.symbols.name(slot.name)
            return name.hasPrefix(choice) && (name.dropFirst(choice.count).first?.isUppercase ?? true)
        }
    }

    /// The shape's name that differs least, if any is close: a wrong case, a missing or an extra letter.
    private func nearest(to name: String, in shape: ShapeRecord) -> String? {
        let length = name.utf8.count, lower = name.lowercased(), most = min(2, length / 3)
        let known = shape.lookups.indices.map { schema.lookups[$0].name }.filter { $0 != .none }
            .map(schema.symbols.name).filter { abs($0.utf8.count - length) <= most }
        if let same = known.first(where: { $0.utf8.count == length && $0.lowercased() == lower }) { return same }
        guard length <= 40 else { return nil }
        let scored = known.map { (name: $0, distance: EditDistance.between($0, name)) }
        return scored.filter { $0.distance <= most }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
    }
}

/// The number of letters to insert, remove or change.
enum EditDistance {
    static func between(_ a: String, _ b: String) -> Int {
        let a = Array(a.utf8), b = Array(b.utf8)
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let change = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}

package struct UnknownElementProblem: Hashable, Sendable {
    let name: String
    let near: String?

    func message(_ context: MessageContext) -> Message {
        let parent = context.parentName
        return Message(
            "fhir/unknown-element", .structure,
            text: name.isEmpty
                ? Localized(nb: "Et navn i \(parent) er tomt.", en: "A name in \(parent) is empty.")
                : Localized(nb: "'\(name)' finnes ikke i \(parent).", en: "'\(name)' is no element of \(parent)."),
            advice: near.map {
                Localized(nb: "Mente du '\($0)'?", en: "Did you mean '\($0)'?")
            }
                ?? Localized(
                    nb: "Fjern elementet. Kontroller skrivemåten om det skulle vært et annet.",
                    en: "Remove the element. Check the spelling if another one was meant."))
    }
}
