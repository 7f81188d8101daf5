internal import FHIRPath
package import FHIRTree

/// The smallest and largest value that a profile allows (`minValue[x]`, `maxValue[x]`), both included.
///
/// http://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition.minValue_x_. On a date a duration counts from today: back
/// for the smallest, ahead for the largest.
package struct RangeRecord: BitwiseCopyable, Sendable {
    /// A FHIRPath literal.
    package var limit = TextRef()
    package var isMin = true
}

extension SchemaCompiler {
    func rangeRules(_ element: ElementDefinition) -> [RuleUse] {
        [(element.minValue, true), (element.maxValue, false)].compactMap { value, isMin in
            guard let value, let literal = relative(value, element, isMin: isMin) ?? literal(value) else { return nil }
            tables.ranges.append(RangeRecord(limit: tables.text(literal), isMin: isMin))
            return RuleUse(kind: .range, index: Int32(tables.ranges.count - 1))
        }
    }

    /// A duration from now: `today() - 100 years`; nil for anything else.
    private func relative(_ value: ElementDefinition.Value, _ element: ElementDefinition, isMin: Bool) -> String? {
        guard value.type == "Duration" || value.type == "Quantity", let type = element.types.first?.code else {
            return nil
        }
        let now = type == "date" ? "today()" : type == "dateTime" || type == "instant" ? "now()" : nil
        let tree = value.tree
        let number = tree.child(value.node, .value), code = tree.child(value.node, .code)
        guard let now, number.exists, code.exists, let unit = Self.calendarUnits[tree.text(code)] else { return nil }
        return "\(now) \(isMin ? "-" : "+") \(tree.text(number)) \(unit)"
    }

    /// UCUM's units of time as FHIRPath's calendar durations.
    private static let calendarUnits = [
        "a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds",
    ]

    private func literal(_ value: ElementDefinition.Value) -> String? {
        let tree = value.tree
        switch value.type {
        case "Date", "DateTime", "Instant":
            let text = tree.text(value.node)
            return text.contains("T") || value.type == "Date" ? "@" + text : "@" + text + "T"
        case "Time": return "@T" + tree.text(value.node)
        case "Integer", "Decimal", "PositiveInt", "UnsignedInt": return tree.text(value.node)
        case "Quantity":
            let number = tree.child(value.node, .value), unit = tree.child(value.node, .code)
            guard number.exists else { return nil }
            return tree.text(number) + (unit.exists ? " '\(tree.text(unit))'" : " '1'")
        default: return nil
        }
    }
}

extension ValidationRun {
    func checkRange(_ item: Element, _ index: Int32, _ element: ElementRecord) {
        let range = schema.ranges[index]
        let expression = "$this \(range.isMin ? ">=" : "<=") \(schema.text(range.limit))"
        switch invariants.evaluate(expression, on: item, element.type, in: self) {
        case .true, .undecided: return
        case .false:
            let problem: RangeProblem = range.isMin ? .tooSmall(range.limit) : .tooLarge(range.limit)
            report(.range(problem), at: item.node, element.origin)
        }
    }
}

package enum RangeProblem: Hashable, Sendable {
    case tooSmall(TextRef)
    case tooLarge(TextRef)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .tooSmall(let limit):
            Message(
                "fhir/min-value", .value,
                text: Localized(
                    nb: "\(context.shown) er mindre enn \(context.text(limit)), som er det minste tillatte.",
                    en: "\(context.shown) is less than \(context.text(limit)), the smallest allowed."),
                advice: Localized(nb: "Rett verdien.", en: "Correct the value."))
        case .tooLarge(let limit):
            Message(
                "fhir/max-value", .value,
                text: Localized(
                    nb: "\(context.shown) er større enn \(context.text(limit)), som er det største tillatte.",
                    en: "\(context.shown) is more than \(context.text(limit)), the largest allowed."),
                advice: Localized(nb: "Rett verdien.", en: "Correct the value."))
        }
    }
}
