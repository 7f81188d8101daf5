internal import FHIRTree

/// Names that an element's type does not have.
///
/// http://hl7.org/fhir/R4/json.html: property names are case sensitive and no others than those defined may be used.
extension ValidationRun {
    /// Reports a name; gives the slot that was probably meant, so that it is not reported as missing besides.
    func reportUnknown(_ member: Node, in shape: ShapeRecord) -> Int? {
        let known = knownNames(in: shape), name = tree.nameBytes(tree.name(member))
        if let choice = known.choice(begunBy: name) {
            reportChoiceType(member, schema.slots[Int(shape.slots.first) + choice], in: shape)
            return choice
        }
        let near = known.nearest(to: name)
        report(.unknownElement(UnknownElementProblem(near: near ?? .none)), at: member, -1)
        return near.flatMap { schema.lookup($0, in: shape) }.map { Int($0.slot) }
    }

    private func knownNames(in shape: ShapeRecord) -> KnownNames {
        if let last = lastNames, last.shape == shape.lookups.first { return last.names }
        let names = KnownNames(of: shape, in: schema, tree)
        lastNames = (shape.lookups.first, names)
        return names
    }
}

package struct UnknownElementProblem: Hashable, BitwiseCopyable, Sendable {
    /// The name that was probably meant, `.none` when none is close.
    let near: Symbol

    func message(_ context: MessageContext) -> Message {
        let parent = context.parentName, name = context.name(context.tree.name(context.place.node))
        let near = context.schema.symbols.name(near)
        return Message(
            "fhir/unknown-element", .structure,
            text: name.isEmpty
                ? Localized(nb: "Et navn i \(parent) er tomt.", en: "A name in \(parent) is empty.")
                : Localized(nb: "'\(name)' finnes ikke i \(parent).", en: "'\(name)' is no element of \(parent)."),
            advice: near.isEmpty
                ? Localized(
                    nb: "Fjern elementet. Kontroller skrivemåten om det skulle vært et annet.",
                    en: "Remove the element. Check the spelling if another one was meant.")
                : Localized(nb: "Mente du '\(near)'?", en: "Did you mean '\(near)'?"))
    }
}
