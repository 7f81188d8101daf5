internal import FHIRPath
internal import FHIRTree

/// Places where a uri must be absolute: what an Identifier of the system `urn:ietf:rfc:3986` holds, the url of a definition,
/// and the code systems that a ValueSet takes codes from.
///
/// http://hl7.org/fhir/R4/datatypes.html#Identifier, resource.html#canonical, and
/// valueset-definitions.html#ValueSet.compose.include.system.
extension ValidationRun {
    func checkIdentifier(_ node: Node) {
        let system = tree.child(node, .system), value = tree.child(node, .value)
        guard system.exists, value.exists, tree.kind(system) == .string, tree.kind(value) == .string else { return }
        guard tree.withText(system, { $0.elementsEqual("urn:ietf:rfc:3986".utf8) }) else { return }
        if !tree.withText(value, AbsoluteURI.isOne) { report(.uri(.identifier), at: value, -1) }
    }

    /// The url that a definition (a resource with a publisher) is known by.
    func checkDefinitionURL(_ node: Node, _ type: TypeID) {
        let url = tree.child(node, .url)
        guard url.exists, tree.kind(url) == .string, let publisher = schema.symbols.find("publisher"),
            schema.types.child(publisher, of: type) != nil, !tree.withText(url, AbsoluteURI.isOne)
        else { return }
        report(.uri(.definition), at: url, -1)
    }

    func checkValueSet(_ node: Node) {
        guard let compose = tree.symbol("compose"), let include = tree.symbol("include") else { return }
        let parts = tree.items(tree.child(node, compose), include) + excludes(tree.child(node, compose))
        for part in parts where tree.kind(part) == .object {
            let system = tree.child(part, .system)
            guard system.exists, tree.kind(system) == .string else { continue }
            if !tree.withText(system, AbsoluteURI.isOne) { report(.uri(.codeSystem), at: system, -1) }
        }
    }

    private func excludes(_ compose: Node) -> [Node] {
        guard compose.exists, let exclude = tree.symbol("exclude") else { return [] }
        return tree.items(compose, exclude)
    }
}

/// Whether a text is an absolute uri as far as its beginning tells: a scheme and a colon (RFC 3986, section 3.1).
enum AbsoluteURI {
    static func isOne(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0, (text[0] | 0x20) &- 0x61 < 26 else {
            return false
        }
        return text[..<colon].allSatisfy {
            ($0 | 0x20) &- 0x61 < 26 || PrimitiveGrammar.isDigit($0) || "+-.".utf8.contains($0)
        }
    }
}

package enum AbsoluteURIProblem: Hashable, BitwiseCopyable, Sendable {
    case identifier
    case codeSystem
    case definition

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .identifier:
            Message(
                "fhir/identifier-uri", .value,
                text: Localized(
                    nb: "\(context.shown) er ingen absolutt URI, men systemet urn:ietf:rfc:3986 sier at den er det.",
                    en: "\(context.shown) is no absolute URI, though the system urn:ietf:rfc:3986 says that it is."),
                advice: Localized(
                    nb: "Skriv hele URI-en (urn:uuid:…, urn:oid:…, http://…), eller bruk identifikatorens eget system.",
                    en: "Write the whole URI (urn:uuid:…, urn:oid:…, http://…), or use the identifier's own system."))
        case .codeSystem:
            Message(
                "fhir/code-system-uri", .value,
                text: Localized(
                    nb: "Kodeverket \(context.shown) er ikke oppgitt med en absolutt URI.",
                    en: "The code system \(context.shown) is not given by an absolute URI."),
                advice: Localized(
                    nb: "Oppgi CodeSystem.url; et innebygd kodeverk kan ikke brukes slik.",
                    en: "Give CodeSystem.url; a contained code system cannot be used like this."))
        case .definition:
            Message(
                "fhir/canonical-url", .value,
                text: Localized(
                    nb: "Adressen \(context.shown) er ikke en absolutt URI, så ingen kan vise til definisjonen.",
                    en: "The url \(context.shown) is no absolute URI, so nobody can refer to the definition."),
                advice: Localized(
                    nb: "Oppgi hele adressen (http://…, urn:uuid:…), den samme i alle utgaver.",
                    en: "Give the whole address (http://…, urn:uuid:…), the same in every version."))
        }
    }
}
