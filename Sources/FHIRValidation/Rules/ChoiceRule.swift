internal import FHIRTree

/// Choice elements (`value[x]`): one value at most, of a type that is allowed.
///
/// http://hl7.org/fhir/R4/formats.html#choice. Of two values the one whose type the definition lists later is reported,
/// so that the order in a document makes no difference.
extension ValidationRun {
    /// Reports a spelling whose type the profile shuts out.
    func reportChoiceType(_ member: Node, _ slot: SlotRecord, in shape: ShapeRecord) {
        let allowed = allowedSpellings(slot, in: shape).map { Int32($0.raw) }
        report(.choice(.typeNotAllowed(allowed: enclosures.add(.numbers(allowed)))), at: member, slot.origin)
    }

    private func allowedSpellings(_ slot: SlotRecord, in shape: ShapeRecord) -> [Symbol] {
        shape.lookups.indices.map { schema.lookups[$0] }
            .filter {
                $0.name != .none && $0.element >= 0
                    && schema.slots[Int(shape.slots.first) + Int($0.slot)].name == slot.name
            }
            .map(\.name).sorted { $0.raw < $1.raw }
    }
}

package enum ChoiceProblem: Hashable, BitwiseCopyable, Sendable {
    /// The symbols of the names that are allowed.
    case typeNotAllowed(allowed: Enclosure.Number)
    case twoValues

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .typeNotAllowed(let allowed):
            let names = MessageContext.alternatives(names(allowed, context))
            return Message(
                "fhir/choice-type", .structure,
                text: Localized(
                    nb: "'\(context.elementName)' er ikke tillatt her: Profilen krever en verdi av en annen type.",
                    en: "'\(context.elementName)' is not allowed here: the profile wants a value of another type."),
                advice: names.nb.isEmpty
                    ? Localized(nb: "Fjern elementet.", en: "Remove the element.")
                    : Localized(nb: "Bruk \(names.nb).", en: "Use \(names.en)."))
        case .twoValues:
            return Message(
                "fhir/choice-twice", .structure,
                text: Localized(
                    nb: "'\(context.elementName)' er en verdi for mye: Den samme opplysningen står med en annen type.",
                    en: "'\(context.elementName)' is one value too many: the element already has one of another type."),
                advice: Localized(
                    nb: "Behold én av dem og fjern den andre.", en: "Keep one of them and remove the other."))
        }
    }

    private func names(_ allowed: Enclosure.Number, _ context: MessageContext) -> [String] {
        context.numbers(allowed).prefix(6).map { "'\(context.name(Symbol(raw: UInt16($0))))'" }
    }
}
