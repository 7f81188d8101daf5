extension SnapshotGenerator {
    /// Puts what the differential says on an element, and what follows from it.
    mutating func overlay(_ change: ElementDefinition, on node: Int) throws(DefinitionError) {
        var change = change
        let base = tree[node]
        if change.sliceName == nil { change.sliceName = base.sliceName }
        if change.types.isEmpty, let slice = base.sliceName, base.lastName.hasSuffix("[x]") {
            change.types = base.types.filter { ChoiceName.spelling(base.lastName.dropLast(3), $0.code) == slice }
        }
        var result = base.overlaid(with: change)
        if structure.derivation == .specialization {
            result.constraints = try withTypeConstraints(result)
        } else {
            try takeRootOfProfile(&result, change)
        }
        if base.isBindable && !result.isBindable { result.binding = nil }
        tree[node] = result
    }

    /// An element that is given a profile has what the profile says of its root: an extension also how often it may stand
    /// (http://hl7.org/fhir/R4/defining-extensions.html).
    private func takeRootOfProfile(
        _ element: inout ElementDefinition, _ change: ElementDefinition
    ) throws(DefinitionError) {
        guard change.types.count == 1, let profile = change.types[0].profiles.first,
            change.types[0].profiles.count == 1,
            let root = try store.finished(profile)?.snapshot.first
        else { return }
        let known = Set(element.constraints.map(\.key))
        element.constraints += root.constraints.filter { !known.contains($0.key) }
        element.isModifier = element.isModifier || root.isModifier
        if change.types[0].code == "Extension", change.max == nil { element.max = min(element.max, root.max) }
    }

    private func min(_ a: Int?, _ b: Int?) -> Int? { [a, b].compactMap { $0 }.min() }

    /// Every element of a type is an Element, and every extension an Extension, with their constraints
    /// (http://hl7.org/fhir/R4/element.html, http://hl7.org/fhir/R4/extensibility.html); resources and the values of
    /// primitives are not.
    private func withTypeConstraints(
        _ element: ElementDefinition
    ) throws(DefinitionError) -> [ElementDefinition.Constraint] {
        let code = element.types.first?.code ?? ""
        let isElement = element.contentReference != nil || !code.isEmpty && !code.contains("/") && code != "Resource"
        guard isElement, element.path.contains(".") else { return element.constraints }
        let type = code == "Extension" ? code : "Element"
        let inherited =
            type == structure.type
            ? tree[0].constraints : try store.structure(ofType: type)?.snapshot.first?.constraints
        let known = Set(element.constraints.map(\.key))
        return (inherited ?? []).filter { !known.contains($0.key) } + element.constraints
    }
}
