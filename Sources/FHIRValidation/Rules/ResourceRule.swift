package import FHIRPath
internal import FHIRTree

/// A resource says what it is: `resourceType` is a text and names a resource type of R4 that is not abstract.
///
/// http://hl7.org/fhir/R4/json.html#resources
extension ValidationRun {
    /// The base definition of a resource, or nil after reporting why there is none.
    func baseProfile(of node: Node) -> Int32? {
        let name = tree.child(node, .resourceType)
        guard name.exists else { return refuse(.noType, node) }
        guard tree.kind(name) == .string else { return refuse(.typeNotText, node) }
        guard let found = tree.withText(name, { schema.resource($0) }) else { return refuse(.unknownType, node) }
        return schema.profiles[found].isAbstract ? refuse(.abstractType, node) : found
    }

    private func refuse(_ problem: ResourceProblem, _ node: Node) -> Int32? {
        report(.resource(problem), at: node, -1)
        return nil
    }

    /// The type of a resource by its `resourceType`, nil when it names none.
    func resourceType(of node: Node) -> TypeID? {
        guard tree.kind(node) == .object else { return nil }
        let name = tree.child(node, .resourceType)
        guard name.exists, tree.kind(name) == .string else { return nil }
        return tree.withText(name) { schema.resource($0) }.map { schema.profiles[$0].type }
    }
}

package enum ResourceProblem: Hashable, BitwiseCopyable, Sendable {
    case noType
    case typeNotText
    case unknownType
    case abstractType
    case wrongType(TypeID)
    case notAnObject

    func message(_ context: MessageContext) -> Message {
        let given = context.givenType
        switch self {
        case .noType:
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(
                    nb: "Ressursen sier ikke hva den er: resourceType mangler.",
                    en: "The resource does not say what it is: resourceType is missing."),
                advice: Localized(
                    nb: "Oppgi hva slags ressurs dette er, for eksempel \"resourceType\": \"Patient\".",
                    en: "Say which resource this is, for example \"resourceType\": \"Patient\"."))
        case .typeNotText:
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(nb: "resourceType er ikke en tekst.", en: "resourceType is not a string."),
                advice: Localized(nb: "Skriv navnet på ressurstypen.", en: "Write the name of the resource type."))
        case .unknownType:
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(
                    nb: "\(given) er ingen ressurstype i FHIR R4.", en: "\(given) is no resource type of FHIR R4."),
                advice: Localized(
                    nb: "Kontroller skrivemåten; store og små bokstaver teller.",
                    en: "Check the spelling; case matters."))
        case .abstractType:
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(
                    nb: "\(given) er en grunntype som ikke kan sendes.",
                    en: "\(given) is abstract and cannot be sent."),
                advice: Localized(
                    nb: "Oppgi den egentlige ressurstypen, for eksempel Patient.",
                    en: "Give the real resource type, such as Patient."))
        case .wrongType(let wanted):
            let name = context.typeName(wanted)
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(
                    nb: "Ressursen er en \(given), men her skal det være en \(name).",
                    en: "The resource is a \(given); a \(name) is expected here."),
                advice: Localized(nb: "Send en ressurs av typen \(name).", en: "Send a resource of type \(name)."))
        case .notAnObject:
            return Message(
                "fhir/resource-type", .structure,
                text: Localized(
                    nb: "Dette er ikke en FHIR-ressurs: En ressurs er et JSON-objekt ({ … }) med resourceType.",
                    en: "The document is no FHIR resource: a resource is a JSON object with resourceType."),
                advice: Localized(nb: "Send meldingen som en Bundle.", en: "Send the message as a Bundle."))
        }
    }
}

extension MessageContext {
    var givenType: String {
        let type = tree.child(place.node, .resourceType)
        return type.exists ? shown(type) : "''"
    }
}
