internal import FHIRPath
internal import FHIRTree

/// Search parameters are used as they are defined: with the same type, for the resources that they are for.
///
/// http://hl7.org/fhir/R4/capabilitystatement-definitions.html#CapabilityStatement.rest.resource.searchParam.type: the same type
/// as in the definition. http://hl7.org/fhir/R4/searchparameter-definitions.html#SearchParameter.derivedFrom: consistent with it.
extension ValidationRun {
    func checkCapabilities(_ statement: Node) {
        for rest in NamedNode(tree: tree, node: statement).objects("rest") {
            let parameters =
                rest.objects("searchParam") + rest.objects("resource").flatMap { $0.objects("searchParam") }
            for parameter in parameters { checkType(of: parameter, as: parameter.text("definition")) }
        }
    }

    func checkSearchParameter(_ node: Node) {
        let parameter = NamedNode(tree: tree, node: node), origin = parameter.text("derivedFrom")
        checkType(of: parameter, as: origin)
        guard let defined = origin.flatMap({ options.counterparts.searchParameters[$0] }) else { return }
        let bases = Set(defined.strings(.base))
        guard !bases.isEmpty, !bases.contains("Resource"), !bases.contains("DomainResource") else { return }
        for base in parameter.members("base") where tree.kind(base) == .string && !bases.contains(tree.text(base)) {
            report(.searchParameter(.otherBase(bases.sorted())), at: base, -1)
        }
    }

    private func checkType(of parameter: NamedNode, as canonical: String?) {
        guard let defined = canonical.flatMap({ options.counterparts.searchParameters[$0] })?.string(.type),
            let type = parameter.members("type").first, tree.kind(type) == .string, tree.text(type) != defined
        else { return }
        report(.searchParameter(.otherType(defined)), at: type, -1)
    }
}

package enum SearchParameterProblem: Hashable, Sendable {
    case otherType(String)
    case otherBase([String])

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .otherType(let defined):
            Message(
                "fhir/search-parameter", .value,
                text: Localized(
                    nb: "Typen er \(context.shown), men søkeparameteren er definert som '\(defined)'.",
                    en: "The type is \(context.shown), but the search parameter is defined as '\(defined)'."),
                advice: Localized(nb: "Bruk definisjonens type.", en: "Use the type of the definition."))
        case .otherBase(let bases):
            Message(
                "fhir/search-parameter", .value,
                text: Localized(
                    nb:
                        "\(context.shown) er ikke blant ressursene som søkeparameteren er definert for: \(bases.joined(separator: ", ")).",
                    en:
                        "\(context.shown) is none of the resources that the search parameter is defined for: \(bases.joined(separator: ", "))."
                ),
                advice: Localized(
                    nb: "Fjern ressursen, eller avled fra en annen søkeparameter.",
                    en: "Remove the resource, or derive from another search parameter."))
        }
    }
}
