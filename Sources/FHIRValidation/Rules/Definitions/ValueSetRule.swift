internal import FHIRPath
internal import FHIRTree

/// What a ValueSet takes from a code system is there: the codes that it lists, and the properties by which it filters.
///
/// http://hl7.org/fhir/R4/valueset.html#compositions and valueset-definitions.html#ValueSet.compose.include.filter. Only code
/// systems that are at hand whole are asked.
extension ValidationRun {
    func checkComposition(_ valueSet: Node) {
        let compose = NamedNode(tree: tree, node: valueSet).objects("compose")
        for part in compose.flatMap({ $0.objects("include") + $0.objects("exclude") }) {
            guard let url = part.text("system"), let system = options.counterparts.codeSystems[url],
                part.text("version").map({ $0 == system.version }) ?? true
            else { continue }
            if system.isSupplement {
                for node in part.members("system") { report(.coding(.supplement), at: node, -1) }
                continue
            }
            for concept in part.objects("concept") { checkConcept(concept, system) }
            for filter in part.objects("filter") { checkFilter(filter, system) }
        }
    }

    private func checkConcept(_ concept: NamedNode, _ system: CodeSystem) {
        guard let code = concept.members("code").first, tree.kind(code) == .string else { return }
        if system.index(of: tree.text(code)) == nil { report(.valueSet(.unknownCode(system.url)), at: code, -1) }
    }

    private func checkFilter(_ filter: NamedNode, _ system: CodeSystem) {
        guard let property = filter.text("property"), let op = filter.text("op") else { return }
        if let operators = system.filters[property], system.propertyTypes[property] == nil, !operators.contains(op) {
            for node in filter.members("op") { report(.valueSet(.operator(operators.sorted())), at: node, -1) }
        }
        guard let value = filter.members("value").first, tree.kind(value) == .string,
            let form = FilterForm(property, op, system)
        else { return }
        let texts = ["in", "not-in"].contains(op) ? tree.text(value).split(separator: ",") : [tree.text(value)[...]]
        let isRight = texts.allSatisfy { fits(String($0.drop { $0 == " " }), form, system) }
        if !isRight { report(.valueSet(.value(form)), at: value, -1) }
    }

    private func fits(_ value: String, _ form: FilterForm, _ system: CodeSystem) -> Bool {
        switch form {
        case .boolean: return value == "true" || value == "false"
        case .integer: return Int(Self.compared(value)) != nil
        case .decimal: return accepts(Self.compared(value), .decimal)
        case .dateTime: return accepts(Self.compared(value), .dateTime)
        case .regex: return WholeMatch(value) != nil
        case .code: return system.index(of: value) != nil
        case .coding:
            guard let mark = value.lastIndex(where: { "|#".contains($0) }) else { return false }
            let known = options.counterparts.codeSystems[String(value[..<mark])]
            return known.map { $0.index(of: String(value[value.index(after: mark)...])) != nil } ?? true
        }
    }

    /// What stands after a prefix such as `lt`, which servers understand as in searches.
    private static func compared(_ value: String) -> String {
        let prefixes: Set<Substring> = ["eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"]
        return prefixes.contains(value.prefix(2)) ? String(value.dropFirst(2)) : value
    }

    private func accepts(_ value: String, _ type: PrimitiveType) -> Bool {
        var value = value
        return value.withUTF8 { PrimitiveGrammar.accepts(UnsafeRawBufferPointer($0), type) }
    }
}

/// How a filter's value must be written.
package enum FilterForm: Hashable, Sendable {
    case boolean, integer, decimal, dateTime, regex
    /// A code of the system.
    case code
    /// `system|code`, or `system#code`.
    case coding

    private static let hierarchy: Set<String> = [
        "is-a", "descendent-of", "is-not-a", "generalizes", "child-of", "descendent-leaf",
    ]

    /// The properties that every system may have (http://hl7.org/fhir/R4/codesystem.html#defined-props).
    private static let standard = [
        "inactive": "boolean", "notSelectable": "boolean", "deprecated": "dateTime", "parent": "code", "child": "code",
    ]

    /// nil when any text will do.
    init?(_ property: String, _ op: String, _ system: CodeSystem) {
        if op == "exists" {
            self = .boolean
        } else if op == "regex" {
            self = .regex
        } else if Self.hierarchy.contains(op) {
            self = .code
        } else {
            switch system.propertyTypes[property] ?? Self.standard[property] {
            case "boolean": self = .boolean
            case "integer": self = .integer
            case "decimal": self = .decimal
            case "dateTime": self = .dateTime
            case "Coding": self = .coding
            case "code" where Self.standard[property] == "code": self = .code
            default: return nil
            }
        }
    }

    var words: Localized {
        switch self {
        case .boolean: Localized(nb: "true eller false", en: "true or false")
        case .integer: Localized(nb: "et heltall", en: "a whole number")
        case .decimal: Localized(nb: "et tall", en: "a number")
        case .dateTime: Localized(nb: "et tidspunkt", en: "a dateTime")
        case .regex: Localized(nb: "et regulært uttrykk", en: "a regular expression")
        case .code: Localized(nb: "en kode i kodeverket", en: "a code of the system")
        case .coding: Localized(nb: "kodeverk og kode (system|kode) som finnes", en: "an existing system|code")
        }
    }
}

package enum ValueSetProblem: Hashable, Sendable {
    case unknownCode(String)
    case value(FilterForm)
    case `operator`([String])

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .unknownCode(let system):
            Message(
                "fhir/value-set-code", .codeInvalid,
                text: Localized(
                    nb: "Koden \(context.shown) finnes ikke i kodeverket \(system).",
                    en: "The code \(context.shown) does not exist in the code system \(system)."),
                advice: Localized(nb: "Rett eller fjern koden.", en: "Correct or remove the code."))
        case .value(let form):
            Message(
                "fhir/value-set-filter", .value,
                text: Localized(
                    nb: "Verdien \(context.shown) passer ikke: filteret trenger \(form.words.nb).",
                    en: "The value \(context.shown) does not fit: the filter needs \(form.words.en)."),
                advice: Localized(nb: "Rett verdien.", en: "Correct the value."))
        case .operator(let operators):
            Message(
                "fhir/value-set-filter", .value,
                text: Localized(
                    nb:
                        "Kodeverkets filter kan ikke brukes med \(context.shown), bare med \(operators.joined(separator: ", ")).",
                    en:
                        "The system's filter does not work with \(context.shown), only with \(operators.joined(separator: ", "))."
                ),
                advice: Localized(nb: "Rett operatoren.", en: "Correct the operator."))
        }
    }
}
