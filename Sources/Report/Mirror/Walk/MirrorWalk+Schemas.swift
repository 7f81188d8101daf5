internal import FHIRTree
internal import FHIRValidation

/// How schemas meet elements: groups of elements, single ones, resources, extensions.
extension MirrorWalk {
    func many(_ schema: MirrorSchema, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        guard let root = schema.root else { return group(schema.rules, nodes, state) }
        if root.isExtension { return extensions(schema, nodes, state) }
        return all(nodes.enumerated().map { place, node in { self.one(schema, node, state.indexed(place)) } })
    }

    func one(_ schema: MirrorSchema, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        descending {
            guard let root = schema.root else { return element(schema, node, state) }
            if root.isResource { return resource(schema, root, node, state) }
            if root.isExtension { return extensions(schema, [node], state) }
            if root.isAbstract, !root.isProfile {
                return rule(.schema(canonical: ModelTypes.core + node.typeName), node, state)
            }
            return element(schema, node, state.entering(root))
        }
    }

    /// The rules of an element, each over all elements before the next.
    func group(_ rules: [MirrorRule], _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        let met = nodes.isEmpty ? rules.filter(isMetByNothing) : rules
        return all(met.map { rule in { self.many(rule, nodes, state) } })
    }

    /// Whether a rule is asked even where there is no element.
    private func isMetByNothing(_ rule: MirrorRule) -> Bool {
        switch (rule, generation) {
        case (.cardinality, .two), (.slices, .three): true
        default: false
        }
    }

    /// The rules of a schema for one element; a wrong type ends it.
    func element(_ schema: MirrorSchema, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        if let label = schema.label, !rule(.type(label), node, state) { return false }
        return all(schema.rules.map { rule in { self.rule(rule, node, state) } })
    }

    /// Asks everything, also after something failed.
    func all(_ parts: [() -> Bool]) -> Bool {
        parts.reduce(true) { $1() && $0 }
    }

    /// A resource by a schema and by what it claims itself, without what others of these build on.
    private func resource(
        _ schema: MirrorSchema, _ root: MirrorSchema.Root, _ node: MirrorNode, _ state: MirrorState
    ) -> Bool {
        if root.isAbstract, !root.isProfile {
            return rule(.schema(canonical: ModelTypes.core + node.typeName), node, state)
        }
        var isGood = true, chosen: [(MirrorSchema, MirrorSchema.Root)] = []
        for claim in node.children("meta").flatMap({ $0.children("profile") }).compactMap(\.text) {
            if let claimed = schemas.find(claim), let root = claimed.root {
                chosen.append((claimed, root))
            } else {
                isGood = report(.unknownProfile, MirrorTexts.unknownProfile(claim), node, state)
            }
        }
        chosen.append((schema, root))
        let bases = Set(chosen.flatMap(\.1.bases))
        let minimal = chosen.filter { !bases.contains($0.1.url) }
        return all(minimal.map { chosen in { self.run(chosen.0, chosen.1, node, state) } }) && isGood
    }

    /// Extensions by the definition of their url, those with one url as a group.
    private func extensions(_ schema: MirrorSchema, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        var order: [String] = [], groups: [String: [MirrorNode]] = [:]
        for node in nodes {
            let url = node.text("url").flatMap { $0.contains(":") ? $0 : nil } ?? ""
            if groups[url] == nil { order.append(url) }
            groups[url, default: []].append(node)
        }
        return all(order.map { url in { self.extensions(groups[url] ?? [], of: url, schema, state) } })
    }

    private func extensions(
        _ nodes: [MirrorNode], of url: String, _ schema: MirrorSchema, _ state: MirrorState
    ) -> Bool {
        guard let root = schema.root, let first = nodes.first else { return true }
        if url.isEmpty { return group(schema.rules, nodes, state.entering(root)) }
        if let own = schemas.find(url), let ownRoot = own.root, ownRoot.isExtension {
            return group(own.rules, nodes, state.entering(ownRoot))
        }
        let code: MirrorCode = first.name == "modifierExtension" ? .unknownModifier : .unknownExtension
        let isGood = report(code, MirrorTexts.unknownExtension(url), first, state)
        return group(schema.rules, nodes, state.entering(root)) && isGood
    }
}
