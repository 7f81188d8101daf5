internal import FHIRTree

/// What a CodeSystem says of its content agrees with what it has: only a supplement supplements, one whose concepts are
/// elsewhere has none, it has as many as it counts, and properties are of the types that it declares.
///
/// http://hl7.org/fhir/R4/codesystem-definitions.html#CodeSystem.content, .count, .property
extension ValidationRun {
    func checkCodeSystem(_ node: Node) {
        let system = NamedNode(tree: tree, node: node)
        let concepts = concepts(of: node), properties = properties(of: system)
        checkContent(of: system, concepts.count)
        let base = system.text("supplements").flatMap { options.counterparts.codeSystems[$0] }
        guard base != nil || !properties.isEmpty else { return }
        for concept in concepts.map({ NamedNode(tree: tree, node: $0) }) {
            if let base, let code = concept.members("code").first, tree.kind(code) == .string,
                base.index(of: tree.text(code)) == nil
            {
                report(.codeSystem(.notSupplemented(base.url)), at: code, -1)
            }
            for property in concept.objects(.property) { checkProperty(property, properties) }
        }
    }

    private func checkContent(of system: NamedNode, _ concepts: Int) {
        guard let content = system.members("content").first, tree.kind(content) == .string else { return }
        if system.text("supplements") != nil, !tree.isText(content, "supplement") {
            report(.codeSystem(.notSupplement), at: content, -1)
        }
        if tree.isText(content, "not-present"), concepts > 0 {
            for member in system.members("concept").prefix(1) {
                report(.codeSystem(.unexpectedConcepts), at: member, -1)
            }
        }
        guard let count = system.members("count").first, let counted = Int(tree.text(count)), concepts != counted else {
            return
        }
        let isWhole = tree.isText(content, "complete") && system.text("compositional") != "true"
        if concepts > counted || isWhole { report(.codeSystem(.otherCount(concepts)), at: count, -1) }
    }

    private func concepts(of system: Node) -> [Node] {
        var found: [Node] = [], open = tree.objects(system, .concept)
        while let concept = open.popLast() {
            found.append(concept)
            open += tree.objects(concept, .concept)
        }
        return found
    }

    /// The declared types of the properties, each of which has a code of its own.
    private func properties(of system: NamedNode) -> [String: String] {
        var types: [String: String] = [:]
        for property in system.objects(.property) {
            guard let code = property.members("code").first, tree.kind(code) == .string else { continue }
            if types.updateValue(property.text("type") ?? "", forKey: tree.text(code)) != nil {
                report(.codeSystem(.secondProperty), at: code, -1)
            }
        }
        return types
    }

    private func checkProperty(_ property: NamedNode, _ types: [String: String]) {
        guard let type = property.text("code").flatMap({ types[$0] }), let value = property.choice("value") else {
            return
        }
        let given = value.type == "Coding" ? value.type : value.type.prefix(1).lowercased() + value.type.dropFirst()
        if !type.isEmpty, given != type { report(.codeSystem(.otherType(type)), at: value.node, -1) }
    }
}

package enum CodeSystemProblem: Hashable, Sendable {
    case notSupplement
    case unexpectedConcepts
    case otherCount(Int)
    case notSupplemented(String)
    case secondProperty
    case otherType(String)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .notSupplement:
            Message(
                "fhir/code-system-content", .businessRule,
                text: Localized(
                    nb: "Kodeverket er et tillegg (supplements), men content er \(context.shown).",
                    en: "The code system is a supplement (supplements), but its content is \(context.shown)."),
                advice: Localized(
                    nb: "Sett content til 'supplement', eller fjern supplements.",
                    en: "Set content to 'supplement', or remove supplements."))
        case .unexpectedConcepts:
            Message(
                "fhir/code-system-content", .businessRule,
                text: Localized(
                    nb: "Kodeverket har begreper, men content sier at de ikke er med (not-present).",
                    en: "The code system has concepts, but its content says that they are not here (not-present)."),
                advice: Localized(
                    nb: "Oppgi hva som er med (complete, fragment, example), eller fjern begrepene.",
                    en: "Say what is here (complete, fragment, example), or remove the concepts."))
        case .otherCount(let count):
            Message(
                "fhir/code-system-count", .value,
                text: Localized(
                    nb: "Kodeverket sier at det har \(context.shown) begreper, men har \(count).",
                    en: "The code system says that it has \(context.shown) concepts, but it has \(count)."),
                advice: Localized(nb: "Rett count, eller utelat det.", en: "Correct the count, or leave it out."))
        case .notSupplemented(let base):
            Message(
                "fhir/code-system-supplement", .codeInvalid,
                text: Localized(
                    nb: "Koden \(context.shown) finnes ikke i kodeverket som tillegget gjelder: \(base).",
                    en: "The code \(context.shown) does not exist in the code system that is supplemented: \(base)."),
                advice: Localized(
                    nb: "Rett eller fjern koden; et tillegg har ingen egne koder.",
                    en: "Correct or remove the code; a supplement has no codes of its own."))
        case .secondProperty:
            Message(
                "fhir/code-system-property", .duplicate,
                text: Localized(
                    nb: "Egenskapen \(context.shown) er definert for andre gang.",
                    en: "The property \(context.shown) is defined a second time."),
                advice: Localized(nb: "Behold én definisjon.", en: "Keep one definition."))
        case .otherType(let type):
            Message(
                "fhir/code-system-property", .value,
                text: Localized(
                    nb: "Egenskapen er definert som \(type), men verdien er av en annen type.",
                    en: "The property is defined as \(type), but the value is of another type."),
                advice: Localized(nb: "Bruk typen som er definert.", en: "Use the type that is defined."))
        }
    }
}
