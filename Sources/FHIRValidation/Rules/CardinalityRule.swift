internal import FHIRTree

/// How often an element may occur (`min`, `max`), counted in the sweep over its parent.
///
/// http://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition.min. A missing element is reported at its parent's path
/// and its name, surplus ones at the first that is too many, a forbidden one where it stands.
extension ValidationRun {
    /// Reports every required slot that the sweep did not see.
    func checkRequired(_ shape: ShapeRecord, _ seen: SlotMask, at node: Node) {
        var missing = SlotMask(low: shape.required.low & ~seen.low, high: shape.required.high & ~seen.high)
        while let slot = missing.popFirst() {
            let record = schema.slots[Int(shape.slots.first) + slot]
            if record.min == 0 || lacksSeveralSlices(record) {
                checkMinima(schema.slicings[record.slicing], nil, at: Place(node, missing: record.name))
                continue
            }
            let problem = CardinalityProblem.missing(min: record.min, isChoice: record.isChoice)
            report(.cardinality(problem), at: Place(node, missing: record.name), record.origin)
        }
    }

    /// Whether a list that is absent lacks several slices, so that each is reported instead of the list.
    private func lacksSeveralSlices(_ slot: SlotRecord) -> Bool {
        guard slot.slicing >= 0 else { return false }
        let required = schema.slicings[slot.slicing].slices.indices.filter { schema.slices[$0].min > 0 }
        return required.count > 1
    }

    /// Reports a list with fewer or more items than the slot allows; false when the element is forbidden.
    func checkCount(_ count: Int, _ slot: SlotRecord, member: Node, surplus: Node) -> Bool {
        if slot.max == 0 {
            report(.cardinality(.forbidden), at: member, slot.origin)
            return false
        }
        if count > Int(slot.max) {
            report(.cardinality(.tooMany(count: count, max: slot.max)), at: surplus, slot.origin)
        } else if count < Int(slot.min), count > 0 {
            report(.cardinality(.tooFew(count: count, min: slot.min)), at: member, slot.origin)
        }
        return true
    }
}

/// Which slots of a shape a sweep has seen.
struct SlotMask {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Marks a slot; true when it was marked already.
    @inline(__always)
    mutating func insert(_ slot: Int) -> Bool {
        if slot < 64 {
            let bit: UInt64 = 1 << UInt64(slot), was = low & bit != 0
            low |= bit
            return was
        }
        let bit: UInt64 = 1 << UInt64(slot - 64), was = high & bit != 0
        high |= bit
        return was
    }

    mutating func popFirst() -> Int? {
        if low != 0 {
            let slot = low.trailingZeroBitCount
            low &= low - 1
            return slot
        }
        guard high != 0 else { return nil }
        let slot = high.trailingZeroBitCount
        high &= high - 1
        return slot + 64
    }
}

package enum CardinalityProblem: Hashable, BitwiseCopyable, Sendable {
    case missing(min: UInt32, isChoice: Bool)
    case tooFew(count: Int, min: UInt32)
    case tooMany(count: Int, max: UInt32)
    case forbidden

    func message(_ context: MessageContext) -> Message {
        let (text, advice) = words(context.elementName)
        switch self {
        case .missing, .tooFew: return Message("fhir/cardinality", .required, text: text, advice: advice)
        case .tooMany, .forbidden: return Message("fhir/cardinality", .structure, text: text, advice: advice)
        }
    }

    private func words(_ name: String) -> (Localized, Localized) {
        switch self {
        case .missing(let min, let isChoice):
            let least = min > 1 ? Localized(nb: " minst \(min) ganger", en: " at least \(min) times") : nil
            return (
                Localized(
                    nb: "'\(name)' mangler. Profilen krever det\(least?.nb ?? "").",
                    en: "'\(name)' is missing. The profile requires it\(least?.en ?? "")."),
                isChoice
                    ? Localized(
                        nb:
                            "Legg til '\(name)' med typen som endelse, for eksempel '\(name)DateTime' for et tidspunkt.",
                        en: "Add '\(name)' with its type as the ending, such as '\(name)DateTime' for a time.")
                    : Localized(nb: "Legg til '\(name)'.", en: "Add '\(name)'.")
            )
        case .tooFew(let count, let min):
            let times = MessageContext.times(count)
            return (
                Localized(
                    nb: "'\(name)' finnes \(times.nb), men profilen krever minst \(min).",
                    en: "'\(name)' occurs \(times.en), but the profile requires at least \(min)."),
                Localized(nb: "Legg til det som mangler.", en: "Add what is missing.")
            )
        case .tooMany(let count, let max):
            let times = MessageContext.times(max)
            return (
                Localized(
                    nb: "'\(name)' finnes \(count) ganger, men er bare tillatt \(times.nb).",
                    en: "'\(name)' occurs \(count) times, but is allowed only \(times.en)."),
                Localized(nb: "Behold \(max) og fjern resten.", en: "Keep \(max) and remove the rest.")
            )
        case .forbidden:
            return (
                Localized(
                    nb: "'\(name)' skal ikke sendes: Profilen tillater ikke elementet.",
                    en: "'\(name)' must not be sent: the profile does not allow the element."),
                Localized(nb: "Fjern '\(name)'.", en: "Remove '\(name)'.")
            )
        }
    }
}
