package import FHIRPath
internal import FHIRTree

/// Extensions: their definition by url, where they may stand, and a value or extensions of their own but not both.
///
/// http://hl7.org/fhir/R4/extensibility.html and defining-extensions.html#context. A known extension is walked under its
/// definition; an unknown one is told, and under `modifierExtension` it is an error since it may turn the meaning around
/// (a warning where its url says that it is an example).
package struct ContextRecord: BitwiseCopyable, Sendable {
    package var kind: Kind = .element
    /// The path, extension url or FHIRPath expression as the definition has it.
    package var expression = TextRef()
    /// A path's first step.
    package var type: TypeID = .none
    /// A path's further steps: symbol numbers in `Schema.targets`.
    package var steps = Run()
    /// The type that the path as a whole names (`OperationDefinition.parameter`): parts inside it may take it over.
    package var part: TypeID = .none

    package enum Kind: UInt8, BitwiseCopyable, Sendable {
        case element, `extension`, fhirpath
        /// Elements and resources of any type.
        case anything
        /// Resources that define something (later versions' CanonicalResource).
        case definition
    }
}

extension SchemaCompiler {
    func contexts(of definition: StructureDefinition) -> Run {
        let given = ExtensionErrata.contexts(of: definition) ?? definition.contexts
        let records = given.map { given in
            var record = ContextRecord(
                kind: Self.kind(given.kind, given.expression), expression: tables.text(given.expression))
            if record.kind == .element {
                (record.type, record.steps) = path(given.expression)
                record.part = tables.types.find(given.expression) ?? .none
            }
            return record
        }
        return SchemaBuilder.append(records, to: &tables.contexts)
    }

    private static func kind(_ kind: StructureDefinition.Context.Kind, _ expression: String) -> ContextRecord.Kind {
        switch (kind, expression) {
        case (.element, "Element"): .anything
        case (.element, "CanonicalResource"), (.element, "MetadataResource"): .definition
        case (.element, _): .element
        case (.extension, _): .extension
        case (.fhirpath, _): .fhirpath
        }
    }

    /// A path's type and further steps.
    private func path(_ text: String) -> (TypeID, Run) {
        let parts = text.split(separator: ".").map { $0.hasSuffix("[x]") ? String($0.dropLast(3)) : String($0) }
        let steps = parts.dropFirst().map { Int32(tables.symbols.intern($0).raw) }
        return (
            parts.first.flatMap { tables.types.find($0) } ?? .none, SchemaBuilder.append(steps, to: &tables.targets)
        )
    }
}

extension ValidationRun {
    /// The profile that defines an extension, by its url; nil when it is not at hand.
    func definition(ofExtension node: Node) -> Int32? {
        let url = tree.child(node, .url)
        guard url.exists, tree.kind(url) == .string, let known = tree.withText(url, { schema.profile($0) }),
            schema.profiles[known].root >= 0
        else { return nil }
        return known
    }

    /// Walks an extension under the element that the profile gives it (-1: it fits no slice of a closed list) and under its
    /// own definition.
    func walkExtension(_ node: Node, _ element: Int32, by definition: Int32?, isSliced: Bool) {
        let url = tree.child(node, .url)
        guard url.exists, tree.kind(url) == .string else { return walkObject(node, element) }
        let record = schema.elements[element]
        checkValueOrExtensions(node)
        guard let definition else {
            walkObject(node, element)
            if !isSliced { reportUnknown(url, node, record) }
            return
        }
        let root = schema.profiles[definition].root
        checkModifier(definition, node, record)
        let own = record.shape == schema.elements[root].shape || !isSliced
        if !own { walkObject(node, element) }
        walkObject(node, root)
    }

    /// ext-1: a value or extensions, not both and not neither.
    private func checkValueOrExtensions(_ node: Node) {
        let extensionType = schema.header.extensionType
        var extensions = false, value = Node.none
        for member in tree.children(node) {
            let name = tree.name(member)
            switch name {
            case .url, .id: continue
            case .extension: extensions = true
            default: if schema.types.child(name, of: extensionType)?.choice == .value { value = member }
            }
        }
        if extensions, value.exists { report(.extension(.valueAndExtensions), at: node, -1) }
        if !extensions, !value.exists { report(.extension(.neither), at: node, -1) }
    }

    private func reportUnknown(_ url: Node, _ node: Node, _ record: ElementRecord) {
        let isAbsolute = tree.raw(url).contains(UInt8(ascii: ":"))
        if record.traits.contains(.modifierExtension) {
            report(.extension(.unknownModifier), tree.withText(url) { options.unknownModifier($0) }, at: node, -1)
        } else if isAbsolute {
            report(.extension(.unknown), tree.withText(url) { options.unknownExtension($0) }, at: node, -1)
        } else if definesParts(hosts.count - 1) {
            report(.extension(.undefinedPart), .error, at: node, -1)
        }
    }

    /// Whether it is known what parts the host at a place has: an unknown extension may have any, other elements have none.
    private func definesParts(_ place: Int) -> Bool {
        outlooks.addWithinResource()
        guard isExtension(place) else { return true }
        let url = tree.child(hosts[place].node, .url)
        guard url.exists, tree.kind(url) == .string else { return false }
        if !tree.raw(url).contains(UInt8(ascii: ":")) { return isExtension(place - 1) && definesParts(place - 1) }
        return tree.withText(url) { schema.profile($0) }.map { schema.profiles[$0].root >= 0 } ?? false
    }

    private func isExtension(_ place: Int) -> Bool {
        place >= 0 && hosts[place].type == schema.header.extensionType
    }

    private func checkModifier(_ profile: Int32, _ node: Node, _ record: ElementRecord) {
        let isModifier = schema.profiles[profile].isModifier
        guard isModifier != record.traits.contains(.modifierExtension) else { return }
        report(.extension(isModifier ? .mustBeModifier : .notModifier), at: node, -1)
    }

    /// Whether an extension may stand where it does.
    func checkContext(_ profile: Int32, _ node: Node) {
        let contexts = schema.profiles[profile].contexts
        guard contexts.count > 0 else { return }
        if contexts.indices.contains(where: { allows(schema.contexts[$0]) }) { return }
        report(.extension(.wrongContext(contexts)), at: node, -1)
    }

    /// Whether the element that carries the extension is one that a context names. What asks for more than that element's
    /// type looks out of it.
    private func allows(_ context: ContextRecord) -> Bool {
        if context.kind == .extension || context.steps.count > 0 { outlooks.addWithinResource() }
        return switch context.kind {
        case .anything: true
        case .definition: hosts.isDefinition(in: schema)
        case .element: hosts.matches(context, in: schema)
        case .extension: hosts.isExtension(schema.text(context.expression), tree)
        case .fhirpath: invariants.contains(hosts.last, schema.text(context.expression), in: self)
        }
    }
}

package enum ExtensionProblem: Hashable, BitwiseCopyable, Sendable {
    case unknown
    case unknownModifier
    case undefinedPart
    case wrongContext(Run)
    case mustBeModifier
    case notModifier
    case valueAndExtensions
    case neither

    func message(_ context: MessageContext) -> Message {
        let url = context.extensionURL
        switch self {
        case .unknown:
            return Message(
                "fhir/extension-unknown", .notFound,
                text: Localized(
                    nb: "Utvidelsen (extension) \(url) er ukjent, og det som står i den, er ikke kontrollert.",
                    en: "The extension \(url) is unknown, and what it means was not checked."),
                advice: Localized(
                    nb:
                        "Rett adressen (url), eller utelat utvidelsen. Finnes definisjonen, kan den gis med --definitions.",
                    en:
                        "Correct the url, or leave the extension out. If there is a definition, give it with --definitions."
                ))
        case .unknownModifier:
            return Message(
                "fhir/modifier-extension-unknown", .notSupported,
                text: Localized(
                    nb:
                        "modifierExtension \(url) er ukjent. Den kan endre meningen, så mottakeren må avvise ressursen.",
                    en:
                        "The modifier extension \(url) is unknown. It may change the meaning, so a receiver must refuse it."
                ),
                advice: Localized(nb: "Fjern den.", en: "Remove it."))
        case .undefinedPart:
            return Message(
                "fhir/extension-part", .structure,
                text: Localized(
                    nb: "\(url) er ikke en del av denne utvidelsen (extension).",
                    en: "\(url) is no part of this extension."),
                advice: Localized(
                    nb: "Bruk navnene i definisjonen; store og små bokstaver teller.",
                    en: "Use the names of the definition; case matters."))
        case .wrongContext(let contexts):
            let places = contexts.indices.map { context.text(context.schema.contexts[$0].expression) }
            let names = places.joined(separator: ", ")
            return Message(
                "fhir/extension-context", .structure,
                text: Localized(
                    nb: "Utvidelsen \(url) kan ikke stå her. Den hører til \(names).",
                    en: "The extension \(url) may not stand here. It belongs to \(names)."),
                advice: Localized(
                    nb: "Flytt den til \(names), eller fjern den.", en: "Move it to \(names), or remove it."))
        case .mustBeModifier:
            return Message(
                "fhir/extension-modifier", .structure,
                text: Localized(
                    nb: "Utvidelsen \(url) endrer meningen i det som står, og skal stå under modifierExtension.",
                    en: "The extension \(url) changes the meaning and belongs under modifierExtension."),
                advice: Localized(nb: "Flytt den til modifierExtension.", en: "Move it to modifierExtension."))
        case .notModifier:
            return Message(
                "fhir/extension-modifier", .structure,
                text: Localized(
                    nb: "Utvidelsen \(url) endrer ikke meningen i det som står, og skal stå under extension.",
                    en: "The extension \(url) does not change the meaning and belongs under extension."),
                advice: Localized(nb: "Flytt den til extension.", en: "Move it to extension."))
        case .valueAndExtensions:
            return Message(
                "fhir/invariant/ext-1", .invariant,
                text: Localized(
                    nb: "Utvidelsen \(url) har både en verdi og deler (extension).",
                    en: "The extension \(url) has both a value and extensions."),
                advice: Localized(nb: "Behold én av delene.", en: "Keep one of the two."))
        case .neither:
            return Message(
                "fhir/invariant/ext-1", .invariant,
                text: Localized(
                    nb: "Utvidelsen \(url) er tom: Den har verken verdi eller deler (extension).",
                    en: "The extension \(url) is empty: it has neither a value nor extensions."),
                advice: Localized(nb: "Gi den en verdi, eller utelat den.", en: "Give it a value, or leave it out."))
        }
    }
}

extension MessageContext {
    var extensionURL: String {
        let url = tree.child(place.node, .url)
        return url.exists ? shown(url) : "''"
    }
}
