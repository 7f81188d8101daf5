internal import FHIRPath
package import FHIRTree

/// An entry's fullUrl is absolute, and a url of the REST form names the resource by the id that it has.
///
/// http://hl7.org/fhir/R4/bundle-definitions.html#Bundle.entry.fullUrl: it shall not disagree with the id in the resource, so a
/// url that is no urn is the one that ends in `[type]/[id]`. (bdl-8 asks for no version.)
extension ValidationRun {
    /// Checks the entries of a resource that is a bundle.
    func checkFullUrls(of resource: Node, _ type: TypeID) {
        guard schema.types.name(type) == "Bundle" else { return }
        let isRoot = resource == tree.root
        let entries = isRoot ? references.entries : ReferenceIndex.entries(of: resource, in: tree).0
        for entry in entries where entry.fullUrl.exists {
            let problem = tree.withText(entry.fullUrl) { self.problem(of: $0, naming: entry.resource) }
            if let problem { report(.reference(.fullUrl(problem)), at: entry.fullUrl, -1) }
        }
    }

    private func problem(of url: UnsafeRawBufferPointer, naming resource: Node) -> FullUrlProblem? {
        guard !url.isEmpty else { return nil }
        if !Self.hasScheme(url) { return .relative }
        let parts = RESTReference(url)
        guard parts.isAbsolute, parts.base != nil, let type = parts.type, schema.resource(type) != nil else {
            return nil
        }
        guard parts.version == nil, resource.exists else { return nil }
        let id = tree.child(resource, .id)
        guard id.exists, tree.kind(id) == .string, let path = parts.path else { return nil }
        let named = UnsafeRawBufferPointer(rebasing: path[(type.count + 1)...])
        return tree.withText(id) { $0.same(named) } ? nil : .otherID
    }

    /// `scheme:` as RFC 3986 has it.
    private static func hasScheme(_ url: UnsafeRawBufferPointer) -> Bool {
        guard let colon = url.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
        return url[..<colon].allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
    }
}

package enum FullUrlProblem: Hashable, Sendable {
    case relative
    case otherID

    func message(_ context: MessageContext) -> Message {
        let (text, advice) = words(context.shown)
        return Message("fhir/full-url", .invalid, text: text, advice: advice)
    }

    private func words(_ url: String) -> (Localized, Localized) {
        switch self {
        case .relative:
            (
                Localized(
                    nb: "fullUrl \(url) er ikke en absolutt URL.", en: "The fullUrl \(url) is not an absolute URL."),
                Localized(
                    nb: "Skriv urn:uuid: og en UUID, eller ressursens hele URL.",
                    en: "Write urn:uuid: and a UUID, or the resource's whole URL.")
            )
        case .otherID:
            (
                Localized(
                    nb: "fullUrl \(url) slutter med en annen id enn ressursen har.",
                    en: "The fullUrl \(url) ends in another id than the resource has."),
                Localized(
                    nb: "La fullUrl og ressursens id være like, eller bruk urn:uuid: for en ny ressurs.",
                    en: "Let the fullUrl and the resource's id agree, or use urn:uuid: for a new resource.")
            )
        }
    }
}
