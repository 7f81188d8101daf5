internal import FHIRPath
internal import FHIRTree

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
            guard let value, let literal = relative(value, element, isMin: isMin) ?? RangeLiteral.text(value) else {
                return nil
            }
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
}

/// A definition's value as FHIRPath writes it, to be compared with.
enum RangeLiteral {
    static func text(_ value: ElementDefinition.Value) -> String? {
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
    @inline(never) func checkRange(_ item: Element, _ index: Int32, _ element: ElementRecord) {
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

package enum RangeProblem: Hashable, BitwiseCopyable, Sendable {
    case tooSmall(TextRef)
    case tooLarge(TextRef)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .tooSmall(let limit):
            Message(
                "fhir/min-value", .value,
                text: Localized(
                    nb: "\(context.quantity) er for lite. Det minste som er tillatt, er \(context.limit(limit)).",
                    en: "\(context.quantity) is too small. The smallest allowed is \(context.limit(limit))."),
                advice: Localized(
                    nb: "Kontroller verdien og enheten i kildesystemet.",
                    en: "Check value and unit in the source system."))
        case .tooLarge(let limit):
            Message(
                "fhir/max-value", .value,
                text: Localized(
                    nb: "\(context.quantity) er for mye. Det største som er tillatt, er \(context.limit(limit)).",
                    en: "\(context.quantity) is too large. The largest allowed is \(context.limit(limit))."),
                advice: Localized(
                    nb: "Kontroller verdien og enheten i kildesystemet.",
                    en: "Check value and unit in the source system."))
        }
    }
}

extension MessageContext {
    /// The value at the place; of a quantity its number and unit.
    fileprivate var quantity: String {
        guard tree.kind(place.node) == .object else { return shown }
        let value = tree.child(place.node, .value), code = tree.child(place.node, .code)
        return [value, code].filter(\.exists).map { tree.kind($0) == .number ? tree.text($0) : shown($0) }
            .joined(separator: " ")
    }

    /// A limit without FHIRPath's marks: `@2024-01-01` as `2024-01-01`.
    fileprivate func limit(_ literal: TextRef) -> String {
        let text = text(literal)
        return text.hasPrefix("@T") ? String(text.dropFirst(2)) : text.hasPrefix("@") ? String(text.dropFirst()) : text
    }
}
