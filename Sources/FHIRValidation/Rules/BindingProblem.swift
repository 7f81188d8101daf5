internal import FHIRTree

/// What is wrong with the code of an element that is bound to a value set.
package enum BindingProblem: Hashable, BitwiseCopyable, Sendable {
    case notInSet(Int32, BindingRecord.Strength)
    case notPreferred(Int32, places: Int)
    case noCode(Int32, BindingRecord.Strength)
    case outsideMaximum(Int32)
    case notEvaluated(Int32, places: Int)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .notInSet(let set, let strength):
            return Message(
                "fhir/binding", .codeInvalid, text: strength.outside(context.codes, context.set(set)),
                advice: context.choice(from: set))
        case .notPreferred(let set, let places):
            let codes = context.codes, name = context.set(set), remark = NoteTally.remark(places)
            return Message(
                "fhir/binding", .codeInvalid,
                text: Localized(
                    nb: "Koden \(codes.nb) er ikke fra verdisettet \(name), som er anbefalt\(remark.nb).",
                    en: "The code \(codes.en) is not from the value set \(name), which is preferred\(remark.en)."),
                advice: context.choice(from: set))
        case .noCode(let set, let strength):
            return Message(
                "fhir/binding", .codeInvalid, text: strength.absent(context.elementName, context.set(set)),
                advice: context.choice(from: set))
        case .outsideMaximum(let set):
            let codes = context.codes, name = context.set(set)
            return Message(
                "fhir/binding-maximum", .codeInvalid,
                text: Localized(
                    nb: "Koden \(codes.nb) er ikke tillatt her: Alle koder må være fra verdisettet \(name).",
                    en: "The code \(codes.en) is not allowed here: every code must be from the value set \(name)."),
                advice: context.choice(from: set))
        case .notEvaluated(let set, let places):
            let codes = context.codes, remark = NoteTally.remark(places), url = context.setURL(set)
            return Message(
                "fhir/binding-not-evaluated", .informational,
                text: Localized(
                    nb: "Ikke vurdert: Koden \(codes.nb) kan ikke slås opp uten nett\(remark.nb).",
                    en: "Not evaluated: the code \(codes.en) cannot be looked up offline\(remark.en)."),
                advice: Localized(
                    nb: "Ingenting må gjøres. Verdisett: \(url)", en: "Nothing has to be done. Value set: \(url)"))
        }
    }
}

extension BindingRecord.Strength {
    fileprivate func outside(_ codes: Localized, _ set: String) -> Localized {
        switch self {
        case .required:
            Localized(
                nb: "Koden \(codes.nb) er ikke tillatt her. Den må være fra verdisettet \(set).",
                en: "The code \(codes.en) is not allowed here. It must be from the value set \(set).")
        case .extensible, .preferred, .example:
            Localized(
                nb:
                    "Koden \(codes.nb) er ikke fra verdisettet \(set). Andre koder er bare for det som ikke finnes der.",
                en: "The code \(codes.en) is not from the value set \(set). Other codes are only for what it lacks.")
        }
    }

    fileprivate func absent(_ name: String, _ set: String) -> Localized {
        switch self {
        case .required:
            Localized(
                nb: "'\(name)' mangler en kode. Den må være fra verdisettet \(set).",
                en: "'\(name)' lacks a code. It must be from the value set \(set).")
        case .extensible, .preferred, .example:
            Localized(
                nb: "'\(name)' har ingen kode fra verdisettet \(set), bare tekst eller annet innhold.",
                en: "'\(name)' has no code from the value set \(set), only a text or other content.")
        }
    }
}

extension MessageContext {
    fileprivate func setURL(_ set: Int32) -> String { text(schema.valueSets[set].canonical) }

    /// The value set by the last part of its url.
    fileprivate func set(_ set: Int32) -> String {
        let url = setURL(set)
        return shortName(String(url[..<(url.utf8.lastIndex(of: UInt8(ascii: "|")) ?? url.endIndex)]))
    }

    /// Which codes there are where they are few, else where to find them.
    fileprivate func choice(from set: Int32) -> Localized {
        let record = schema.valueSets[set], url = setURL(set)
        let isListed = !record.isUnknown && record.undecided.count == 0 && record.grammars.count == 0
        guard isListed, (1...12).contains(record.codes.count) else {
            return Localized(nb: "Velg en kode fra \(url).", en: "Choose a code from \(url).")
        }
        let members = record.codes.indices.map { schema.codes[Int($0)] }.filter { $0.membership == .member }
        let codes = Self.alternatives(members.map { "'" + text($0.code) + "'" })
        return Localized(nb: "Bruk \(codes.nb) (\(url)).", en: "Use \(codes.en) (\(url)).")
    }

    /// The codes of the element at the place, with their systems.
    fileprivate var codes: Localized {
        guard tree.kind(place.node) == .object else { return Localized(nb: shown, en: shown) }
        var found: [Localized] = []
        for member in tree.children(place.node) where tree.name(member) == .coding {
            let items = tree.kind(member) == .array ? Array(tree.children(member)) : [member]
            found += items.compactMap(code)
        }
        if let own = code(place.node) { found.append(own) }
        let first = found.prefix(4)
        return found.isEmpty
            ? Localized(nb: "{…}", en: "{…}")
            : Localized(nb: first.map(\.nb).joined(separator: ", "), en: first.map(\.en).joined(separator: ", "))
    }

    private func code(_ node: Node) -> Localized? {
        let code = tree.child(node, .code)
        guard code.exists, tree.kind(code) == .string else { return nil }
        let system = tree.child(node, .system)
        guard system.exists, tree.kind(system) == .string else {
            return Localized(nb: "\(shown(code)) uten kodeverk (system)", en: "\(shown(code)) without a system")
        }
        return Localized(nb: "\(shown(code)) (\(tree.text(system)))", en: "\(shown(code)) (\(tree.text(system)))")
    }
}
