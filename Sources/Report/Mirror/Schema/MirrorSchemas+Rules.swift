internal import FHIRValidation

/// Constraints and types of an element definition.
extension MirrorSchemas {
    /// A best practice that the engine leaves alone unless told otherwise.
    private static let ignored: Set<String> = ["dom-6"]

    func constraintRules(_ node: SnapshotNode, _ box: StructureDefinitionBox) -> [MirrorRule] {
        var rules = node.element.constraints.filter { !Self.ignored.contains($0.key) }.map {
            MirrorRule.constraint(constraint($0, node))
        }
        if node === box.root, box.definition.type == "Bundle" {
            rules += BundleConstraints.added.map(MirrorRule.constraint)
        }
        return rules
    }

    private func constraint(_ given: ElementDefinition.Constraint, _ node: SnapshotNode) -> MirrorConstraint {
        let type = node.element.types.first?.code ?? ""
        let logic = constraints.find(given.key, at: node.element.path) ?? constraints.find(given.key, at: type)
        let isHandmade = Self.handmade.contains(given.key)
        let human = Localized(nb: given.human, en: given.human)
        return MirrorConstraint(
            key: given.key, isError: given.isError,
            expression: isHandmade ? "" : given.expression.isEmpty ? logic?.condition ?? "" : given.expression,
            isOurs: given.expression.isEmpty, text: logic?.text ?? human)
    }

    func typeRules(_ node: SnapshotNode, _ box: StructureDefinitionBox) -> [MirrorRule] {
        let isRoot = node === box.root, types = merged(node.element.types)
        if box.definition.kind == .resource, box.root.child("id") === node {
            return [.schema(canonical: ModelTypes.core + "id")]
        }
        guard !isRoot, !types.isEmpty else { return [] }
        let hasDetails = types.contains { !$0.profiles.isEmpty || !$0.targetProfiles.isEmpty }
        guard node.children.isEmpty || hasDetails else { return [] }
        if types.count > 1 { return [.choice(types.map { ($0.modelCode, rules(of: $0)) })] }
        return rules(of: types[0])
    }

    /// Types with one code as one.
    private func merged(_ types: [ElementDefinition.TypeReference]) -> [ElementDefinition.TypeReference] {
        var result: [ElementDefinition.TypeReference] = []
        for type in types {
            if let known = result.firstIndex(where: { $0.code == type.code }) {
                result[known].profiles += type.profiles
                result[known].targetProfiles += type.targetProfiles
            } else {
                result.append(type)
            }
        }
        return result
    }

    private func rules(of type: ElementDefinition.TypeReference) -> [MirrorRule] {
        if type.isSystem, type.fhirType.isEmpty { return [] }
        var rules: [MirrorRule] = []
        switch type.profiles.count {
        case 0: rules.append(.schema(canonical: ModelTypes.core + type.modelCode))
        case 1: rules.append(.schema(canonical: type.profiles[0]))
        default: rules.append(.anySchema(type.profiles, isTarget: false))
        }
        if type.code == "Reference" {
            let targets = type.targetProfiles.isEmpty ? [ModelTypes.core + "Resource"] : type.targetProfiles
            rules.append(.reference(targets: targets, aggregation: type.aggregation))
        }
        return rules
    }
}

/// The constraints that the registry engine adds to R4's Bundle: R5's division of bdl-3, and bdl-15.
enum BundleConstraints {
    static let added = [
        constraint(
            "bdl-3a",
            """
            (type in ('document' | 'message' | 'searchset' | 'collection')).not() or \
            entry.where(resource.empty() or request.exists() or response.exists()).empty()
            """,
            nb: "Innslag i dokument, melding, søk og samling skal ha en ressurs, men ikke request eller response.",
            en: "Entries of documents, messages, searchsets and collections have a resource, no request or response."),
        constraint(
            "bdl-3b",
            "type != 'history' or entry.where(request.empty() or response.empty() or (\(writes)) != resource.exists()).empty()",
            nb: "Innslag i historikk skal ha request og response, og en ressurs når metoden skriver.",
            en: "Entries of a history have request and response, and a resource where the method writes."),
        constraint(
            "bdl-3c",
            """
            (type in ('transaction' | 'batch')).not() or \
            entry.where(request.method.empty() or (\(writes)) != resource.exists()).empty()
            """,
            nb: "Innslag i transaksjon og batch skal ha request.method, og en ressurs når metoden skriver.",
            en: "Entries of a transaction or batch have request.method, and a resource where the method writes."),
        constraint(
            "bdl-3d",
            "(type in ('transaction-response' | 'batch-response')).not() or entry.where(response.empty()).empty()",
            nb: "Innslag i svar på transaksjon og batch skal ha response.",
            en: "Entries of the answer to a transaction or batch have a response."),
        constraint(
            "bdl-15",
            """
            type in ('transaction' | 'transaction-response' | 'batch' | 'batch-response') or \
            entry.where(fullUrl.empty() and (request.method = 'POST').not()).empty()
            """,
            nb: "Innslag uten fullUrl er bare tillatt i transaksjon og batch, eller med POST.",
            en: "Entries without fullUrl are only for transactions and batches, or for POST."),
    ]

    private static let writes = "request.method in ('POST' | 'PATCH' | 'PUT')"

    private static func constraint(_ key: String, _ expression: String, nb: String, en: String) -> MirrorConstraint {
        MirrorConstraint(
            key: key, isError: true, expression: expression, isOurs: false, text: Localized(nb: nb, en: en))
    }
}
