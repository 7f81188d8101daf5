internal import FHIRTree
internal import FHIRValidation

/// Constraints, written forms, contexts of extensions, references.
extension MirrorWalk {
    func check(_ constraint: MirrorConstraint, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard holds(constraint, node) == false else { return true }
        let code: MirrorCode = constraint.isError ? .brokenConstraint : .brokenAdvice
        return report(code, MirrorTexts.broken(constraint), node, state, key: constraint.key)
    }

    private func holds(_ constraint: MirrorConstraint, _ node: MirrorNode) -> Bool? {
        switch constraint.key {
        case "ele-1" where constraint.expression.isEmpty: return node.hasContent
        case "ext-1" where constraint.expression.isEmpty:
            return node.children("extension").isEmpty != node.children("value").isEmpty
        default:
            guard !constraint.expression.isEmpty else { return nil }
            if constraint.isOurs, let known = probe.holdsNatively(constraint.key, on: node.element) { return known }
            return probe.holds(constraint.expression, on: node.element, type: node.typeName, in: node.resource)
        }
    }

    /// The constraints of the type as its own definition has them, where the profile's element does not repeat them.
    func typeConstraints(_ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard let type = schemas.find(ModelTypes.core + node.typeName) else { return true }
        return all(
            type.rules.map { rule in
                {
                    guard case .constraint(let constraint) = rule, !constraint.expression.isEmpty else { return true }
                    return self.check(constraint, node, state)
                }
            })
    }

    /// Generation 2 gives a primitive its value as a child, and only where it has no other; 3 looks at the primitive itself.
    func form(_ type: String, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard let value = node.value, let code = wrongForm(type, value) else { return true }
        let text = MirrorTexts.badValue(MirrorTexts.value(node, document.tree), type)
        switch generation {
        case .two:
            let hasChildren = !node.children("id").isEmpty || !node.children("extension").isEmpty
            return hasChildren || report(code, text, node, state.child("value", shown: "value", of: node))
        case .three: return report(code, text, node, state)
        }
    }

    /// Instants and base64 are no texts any more to the engine: the parser has read them.
    private func wrongForm(_ type: String, _ value: Node) -> MirrorCode? {
        guard let primitive = PrimitiveType(named: type) else { return nil }
        switch primitive {
        case .boolean, .integer, .decimal, .string, .markdown, .xhtml, .instant, .base64Binary: return nil
        case .canonical:
            let text = document.tree.text(value)
            if text.contains(where: \.isWhitespace) { return .badValue }
            return text.contains("#") || text.contains(":") ? nil : .badCanonical
        case .uri:
            return document.tree.withText(value) { $0.contains { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } }
                ? .badValue : nil
        case .positiveInt, .unsignedInt, .code, .id, .url, .oid, .uuid, .date, .dateTime, .time:
            let isGood = document.tree.withText(value) { PrimitiveGrammar.accepts($0, primitive) }
            return isGood ? nil : .badValue
        }
    }

    /// Whether an extension stands where its definition wants it.
    func check(_ contexts: [StructureDefinition.Context], _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard let host = node.parent else { return true }
        let fits = contexts.contains { context in
            switch context.kind {
            case .element: Self.names(of: host).contains(context.expression)
            case .extension: Self.url(around: host) == context.expression
            case .fhirpath: true
            }
        }
        return fits || report(.wrongContext, MirrorTexts.wrongContext(contexts), node, state)
    }

    private static func url(around host: MirrorNode) -> String? {
        host.typeName == "Extension" ? host.text("url") : host.parent?.text("url")
    }

    /// What contexts may call an element: its types, and its path from each type around it.
    private static func names(of host: MirrorNode) -> Set<String> {
        var names: Set<String> = [host.typeName]
        if host.type?.isResource == true {
            names.formUnion(["Resource", "DomainResource"])
        } else {
            names.insert("Element")
            if host.typeName.contains(".") { names.insert("BackboneElement") }
        }
        var path = host.name, at = host.parent
        while let around = at, names.count < 64 {
            names.insert(around.typeName + "." + path)
            names.insert(around.typeName + "." + path + "[x]")
            if around.type?.isResource == true { break }
            path = around.name + "." + path
            at = around.parent
        }
        return names
    }

    func reference(_ targets: [String], _ aggregation: [String], _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard node.typeName == "Reference", let reference = node.text("reference") else { return true }
        let found = resolved(node)
        let kind = reference.hasPrefix("#") ? "contained" : found == nil ? "referenced" : "bundled"
        var isGood = true
        if !aggregation.isEmpty, !aggregation.contains(kind) {
            isGood = report(.wrongReference, MirrorTexts.wrongReference(reference, kind, aggregation), node, state)
        }
        guard let found else { return isGood }
        return descending { self.check(found, targets, state.following(found)) } && isGood
    }

    /// The resource that a reference leads to, if the document has it.
    func resolved(_ node: MirrorNode) -> MirrorNode? {
        probe.target(of: node.element.value, in: node.resource).flatMap(target)
    }

    /// Checks a target by the profiles for its type.
    private func check(_ target: MirrorNode, _ profiles: [String], _ state: MirrorState) -> Bool {
        var types: [String] = [], byType: [String: [String]] = [:]
        for profile in profiles {
            let type = schemas.find(profile)?.root?.type ?? ""
            if byType[type] == nil { types.append(type) }
            byType[type, default: []].append(profile)
        }
        if types.count == 1 { return any(profiles, isTarget: true, [target], state, isSingle: true) }
        guard let own = byType[target.typeName] else {
            let text = MirrorTexts.wrongTarget(profiles, target.typeName)
            return report(.wrongChoice, text, target, state.slice("@default", [0]))
        }
        return any(own, isTarget: true, [target], state.slice("for" + target.typeName, [0]), isSingle: true)
    }
}
