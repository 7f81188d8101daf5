internal import FHIRTree
internal import FHIRValidation

/// What each kind of rule does with a group of elements and with one.
extension MirrorWalk {
    func many(_ rule: MirrorRule, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        switch rule {
        case .cardinality(let min, let max): return count(nodes, min, max, state)
        case .slices(let slicing): return slices(slicing, nodes, state)
        case .choice(let cases): return choice(cases, nodes, state)
        case .anySchema(let canonicals, let isTarget):
            return any(canonicals, isTarget: isTarget, nodes, state, isSingle: false)
        case .schema(let canonical):
            guard let schema = schemas.find(canonical) else { return unresolved(canonical, nodes, state) }
            return descending { many(schema, nodes, state) }
        case .type, .maxLength, .fixed, .pattern, .binding, .constraint, .form, .content, .reference, .contexts,
            .required,
            .children, .typeConstraints:
            return all(nodes.enumerated().map { place, node in { self.rule(rule, node, state.indexed(place)) } })
        }
    }

    func rule(_ rule: MirrorRule, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        switch rule {
        case .type(let label):
            return node.typeName == label
                || report(.wrongType, MirrorTexts.wrongType(node.typeName, label), node, state)
        case .maxLength(let most):
            let length = node.text?.utf16.count ?? 0
            return length <= most || report(.tooLong, MirrorTexts.tooLong(node.text ?? "", most), node, state)
        case .fixed(let value): return compare(node, value, exactly: true, state)
        case .pattern(let value): return compare(node, value, exactly: false, state)
        case .binding(let binding): return check(binding, node, state)
        case .constraint(let constraint): return check(constraint, node, state)
        case .cardinality(let min, let max): return count([node], min, max, state)
        case .form(let type): return form(type, node, state)
        case .schema(let canonical):
            guard let schema = schemas.find(canonical) else { return unresolved(canonical, [node], state) }
            return one(schema, node, state)
        case .content(let path): return schemas.content(path).map { one($0, node, state) } ?? true
        case .anySchema(let canonicals, let isTarget):
            return any(canonicals, isTarget: isTarget, [node], state, isSingle: true)
        case .choice(let cases): return choice(cases, [node], state)
        case .reference(let targets, let aggregation): return reference(targets, aggregation, node, state)
        case .contexts(let contexts): return check(contexts, node, state)
        case .required(let names): return required(names, node, state)
        case .children(let children): return check(children, node, state)
        case .typeConstraints: return typeConstraints(node, state)
        case .slices(let slicing): return slices(slicing, [node], state)
        }
    }

    private func unresolved(_ canonical: String, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        guard let first = nodes.first else { return true }
        return report(.unknownProfile, MirrorTexts.unknownProfile(canonical), first, state)
    }

    private func compare(
        _ node: MirrorNode, _ value: ElementDefinition.Value, exactly: Bool, _ state: MirrorState
    ) -> Bool {
        let comparison = MirrorComparison(tree: document.tree, given: value.tree)
        guard !comparison.matches(node.element.value, value.node, exactly: exactly) else { return true }
        let shown = comparison.text(value.node), found = MirrorTexts.value(node, document.tree)
        return exactly
            ? report(.notFixed, MirrorTexts.notFixed(found, shown), node, state)
            : report(.notPattern, MirrorTexts.notPattern(found, shown), node, state)
    }

    /// Generation 3 tells the parent how many there are, and asks only where there is one.
    private func count(_ nodes: [MirrorNode], _ min: Int, _ max: Int, _ state: MirrorState) -> Bool {
        guard nodes.count < min || nodes.count > max else { return true }
        switch generation {
        case .two:
            guard let node = nodes.first ?? state.parent else { return true }
            let plain = nodes.first.map { Self.unindexed($0.plain) } ?? node.plain + "." + Self.lastStep(state.path)
            return report(
                .wrongCount, MirrorTexts.count(nodes.count, min, max), at: state.path, node, plain, state)
        case .three:
            guard let first = nodes.first, let parent = first.parent else { return true }
            let text = MirrorTexts.count(of: first.name, nodes.count, min, max)
            return report(.wrongCount, text, at: parent.location, first, Self.unindexed(first.plain), state)
        }
    }

    private func required(_ names: [String], _ node: MirrorNode, _ state: MirrorState) -> Bool {
        let missing = names.filter { node.children(Self.unsuffixed($0)).isEmpty }
        for name in missing {
            let plain = node.plain + "." + Self.unsuffixed(name)
            report(.missing, MirrorTexts.missing(name), at: node.location, node, plain, state)
        }
        return missing.isEmpty
    }

    private func check(_ children: MirrorChildren, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        let isKnown = checkUnknown(children, node, state)
        return all(
            children.all.map { child in
                {
                    let nodes = node.children(Self.unsuffixed(child.name))
                    let isChoice = child.name.hasSuffix("[x]")
                    let shown = isChoice ? nodes.first?.jsonName ?? child.name : child.name
                    return self.many(child.schema, nodes, state.child(child.name, shown: shown, of: node))
                }
            }) && isKnown
    }

    /// Children that the definition does not have: the profile's children are of another type than the element. To generation
    /// 2 a primitive's value is a child where there is no other.
    private func checkUnknown(_ children: MirrorChildren, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        guard let names = children.names else { return true }
        var present = node.propertyNames
        if generation == .two, present.isEmpty, node.value != nil { present = ["value"] }
        let unknown = present.filter { !names.contains($0) }
        return unknown.isEmpty || report(.unknownChild, MirrorTexts.unknownChildren(unknown), node, state)
    }

    static func unsuffixed(_ name: String) -> String { name.hasSuffix("[x]") ? String(name.dropLast(3)) : name }

    /// `….identifier[0]` as `….identifier`.
    static func unindexed(_ path: String) -> String {
        guard path.hasSuffix("]"), let bracket = path.lastIndex(of: "[") else { return path }
        return String(path[..<bracket])
    }

    private static func lastStep(_ path: String) -> String {
        let step = path.split(separator: ".").last.map(String.init) ?? ""
        return unsuffixed(step)
    }
}
