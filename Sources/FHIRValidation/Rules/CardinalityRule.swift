package import FHIRTree

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
            guard record.min > 0 else {
                checkMinima(schema.slicings[record.slicing], nil, at: Place(node, missing: record.name))
                continue
            }
            let problem = CardinalityProblem.missing(min: record.min, isChoice: record.isChoice)
            report(.cardinality(problem), at: Place(node, missing: record.name), record.origin)
        }
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

package enum CardinalityProblem: Hashable, Sendable {
    case missing(min: UInt32, isChoice: Bool)
    case tooFew(count: Int, min: UInt32)
    case tooMany(count: Int, max: UInt32)
    case forbidden

    func message(_ context: MessageContext) -> Message {
        let rule = "fhir/cardinality"
        let name = context.elementName
        switch self {
        case .missing(let min, _):
            let count = min > 1 ? " (\(min))" : ""
            return Message(
                rule, .required,
                text: Localized(
                    nb: "Elementet '\(name)' mangler; profilen krever det\(count).",
                    en: "The element '\(name)' is missing; the profile requires it\(count)."),
                advice: Localized(nb: "Legg til '\(name)'.", en: "Add '\(name)'."))
        case .tooFew(let count, let min):
            return Message(
                rule, .required,
                text: Localized(
                    nb: "'\(name)' finnes \(count) gang(er); profilen krever minst \(min).",
                    en: "'\(name)' occurs \(count) time(s); the profile requires at least \(min)."),
                advice: Localized(nb: "Legg til det som mangler.", en: "Add what is missing."))
        case .tooMany(let count, let max):
            return Message(
                rule, .structure,
                text: Localized(
                    nb: "'\(name)' finnes \(count) ganger; profilen tillater høyst \(max).",
                    en: "'\(name)' occurs \(count) times; the profile allows at most \(max)."),
                advice: Localized(
                    nb: "Behold \(max) og fjern resten.", en: "Keep \(max) and remove the rest."))
        case .forbidden:
            return Message(
                rule, .structure,
                text: Localized(
                    nb: "'\(name)' er ikke tillatt i denne profilen.", en: "'\(name)' is not allowed in this profile."),
                advice: Localized(nb: "Fjern '\(name)'.", en: "Remove '\(name)'."))
        }
    }
}
