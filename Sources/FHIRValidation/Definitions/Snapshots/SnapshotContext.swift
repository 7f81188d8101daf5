/// What classes are told from.
struct SnapshotContext {
    let store: DefinitionStore
    let base: [String: ElementDefinition]
    let generated: [String: ElementDefinition]
    let official: [String: ElementDefinition]

    /// The class of a difference, nil if there is none.
    func explanation(of difference: SnapshotDifference) throws(DefinitionError) -> SnapshotExplanation? {
        let id = difference.element
        switch difference.kind {
        case .missingElement:
            if isSpelledChoice(id) { return .spelledChoice }
            return try isOfProfile(id) ? .repeatedProfile : nil
        case .extraElement:
            if isSpelledChoice(id) { return .spelledChoice }
            return generated[id].map { base[$0.id] != nil } == true ? .lostElement : nil
        case .slicing: return try slicing(id)
        case .constraints: return try constraints(id)
        case .types, .binding: return reference(difference)
        case .contentReference:
            return difference.generated.target == difference.official.target ? .contentReference : nil
        case .max: return try cardinality(id)
        case .baseMax: return id.contains(".") ? nil : .root
        case .failed, .order, .min, .fixed, .pattern, .values, .sliceName, .isModifier, .mustSupport, .isAttribute:
            return nil
        }
    }

    /// Whether an element is, or stands in, a choice of one type that only one of the two has sliced.
    private func isSpelledChoice(_ id: String) -> Bool {
        guard let end = id.range(ofLast: "[x]") else { return false }
        let choice = String(id[..<end])
        guard let mine = generated[choice], let theirs = official[choice], mine.types == theirs.types else {
            return false
        }
        return mine.types.count == 1 && (mine.slicing == nil) != (theirs.slicing == nil)
    }

    /// Whether an element stands below one with a profile that has it.
    private func isOfProfile(_ id: String) throws(DefinitionError) -> Bool {
        guard let dot = id.lastIndex(of: "."), let parent = generated[String(id[..<dot])] else { return false }
        guard let profile = parent.types.first?.profiles.first else { return false }
        let elements = try store.structure(profile)?.snapshot ?? []
        return elements.contains { $0.id == "\(parent.types[0].code)\(id[dot...])" }
    }

    /// Whether a choice is sliced by type, once for each of its types.
    private func isExhausted(_ choice: ElementDefinition) -> Bool {
        guard choice.slicing?.discriminators == [.init(kind: .type, path: "$this")] else { return false }
        let slices = generated.values.filter { $0.path == choice.path && $0.id.hasPrefix(choice.id + ":") }
        let codes = Set(choice.types.map(\.code))
        return !codes.isEmpty && codes.isSubset(of: slices.flatMap(\.types).map(\.code))
    }

    private func slicing(_ id: String) throws(DefinitionError) -> SnapshotExplanation? {
        guard let mine = generated[id], let theirs = official[id] else { return nil }
        if mine.slicing?.discriminators == theirs.slicing?.discriminators, isExhausted(mine) { return .exhaustedChoice }
        guard mine.slicing == nil || theirs.slicing == nil else { return nil }
        if isSpelledChoice(id) { return .spelledChoice }
        let said = mine.slicing ?? theirs.slicing
        let isByURL = said?.discriminators == [.init(kind: .value, path: "url")] && said?.rules == .open
        return isByURL && mine.lastName.lowercased().hasSuffix("extension") ? .extensionSlicing : nil
    }

    private func constraints(_ id: String) throws(DefinitionError) -> SnapshotExplanation? {
        guard let mine = generated[id], let theirs = official[id] else { return nil }
        let extra = Set(theirs.constraints.map(\.key)).subtracting(mine.constraints.map(\.key))
        let missing = Set(mine.constraints.map(\.key)).subtracting(theirs.constraints.map(\.key))
        guard id.contains(".") else { return extra == ["ele-1"] && missing.isEmpty ? .root : nil }
        if missing.isEmpty { return try extra.isSubset(of: typeConstraints(mine)) ? .typeConstraints : nil }
        guard extra.isEmpty else { return nil }
        let inherited = Set((base[id] ?? base[mine.path])?.constraints.map(\.key) ?? [])
        return try missing.isSubset(of: inherited.union(typeConstraints(mine))) ? .lostConstraint : nil
    }

    /// The constraints that an element's types and profiles put on their roots.
    private func typeConstraints(_ element: ElementDefinition) throws(DefinitionError) -> Set<String> {
        var keys: Set<String> = []
        for type in element.types {
            for canonical in type.profiles + ["http://hl7.org/fhir/StructureDefinition/" + type.code] {
                keys.formUnion(try store.structure(canonical)?.snapshot.first?.constraints.map(\.key) ?? [])
            }
        }
        return keys
    }

    private func reference(_ difference: SnapshotDifference) -> SnapshotExplanation? {
        let id = difference.element
        guard let mine = generated[id], let theirs = official[id] else { return nil }
        if difference.kind == .types {
            if mine.types.map(\.unpinned) == theirs.types.map(\.unpinned) { return .pinnedVersion }
            return mine.types.map(\.code) == theirs.types.map(\.code)
                && theirs.types.allSatisfy { $0.code.contains("/") }
                ? .fhirTypeNote : nil
        }
        if mine.binding?.unpinned == theirs.binding?.unpinned { return .pinnedVersion }
        guard mine.isInSlice, let sliced = generated[mine.path]?.binding, sliced == mine.binding else { return nil }
        return base[mine.path]?.binding == theirs.binding ? .sliceOfBase : nil
    }

    private func cardinality(_ id: String) throws(DefinitionError) -> SnapshotExplanation? {
        guard let mine = generated[id], let profile = mine.types.first?.profiles.first else { return nil }
        guard mine.types.first?.code == "Extension" else { return nil }
        return try store.structure(profile)?.snapshot.first?.max == mine.max ? .extensionCardinality : nil
    }
}

extension ElementDefinition {
    fileprivate var isInSlice: Bool { id != path }
}

extension ElementDefinition.TypeReference {
    /// The same with canonicals that name no version.
    fileprivate var unpinned: Self {
        var result = self
        result.profiles = profiles.map { Canonical.split($0).url }
        result.targetProfiles = targetProfiles.map { Canonical.split($0).url }
        return result
    }
}

extension ElementDefinition.Binding {
    fileprivate var unpinned: Self {
        var result = self
        result.valueSet = Canonical.split(valueSet).url
        result.minValueSet = Canonical.split(minValueSet).url
        result.maxValueSet = Canonical.split(maxValueSet).url
        return result
    }
}

extension String {
    /// The place behind the last occurrence of a text.
    fileprivate func range(ofLast text: String) -> Index? {
        var at = endIndex
        while at > startIndex {
            if self[..<at].hasSuffix(text) { return at }
            at = index(before: at)
        }
        return nil
    }

    /// The element that a content reference names, without definition and slices.
    fileprivate var target: String {
        let id = drop { $0 != "#" }.dropFirst()
        return id.split(separator: ".").map { $0.prefix { $0 != ":" } }.joined(separator: ".")
    }
}
