internal import FHIRValidation

/// Slices and their discriminators.
extension MirrorSchemas {
    func slicing(_ node: SnapshotNode, _ box: StructureDefinitionBox) -> MirrorSlicing? {
        guard let given = node.element.slicing, !node.slices.isEmpty || given.rules == .closed else { return nil }
        let named = node.slices.filter { $0.element.sliceName != "@default" }
        let slices = named.map { slice in
            MirrorSlicing.Slice(
                name: slice.element.sliceName ?? "", isRequired: (slice.element.min ?? 0) > 0,
                condition: given.discriminators.compactMap { condition($0, slice) },
                schema: MirrorSchema(rules(of: slice, box)))
        }
        let fallback = node.slices.first { $0.element.sliceName == "@default" }
        return MirrorSlicing(
            slices: slices, isOrdered: given.isOrdered, isDefaultLast: given.rules == .openAtEnd,
            isClosed: given.rules == .closed, fallback: fallback.map { MirrorSchema(rules(of: $0, box)) })
    }

    /// The condition of a discriminator for a slice; nil when the slice says nothing at its place.
    private func condition(
        _ given: ElementDefinition.Discriminator, _ slice: SnapshotNode
    ) -> MirrorCondition? {
        guard let path = Self.steps(given.path) else { return MirrorCondition(path: [], test: .never) }
        guard let target = walk(slice, path) else { return nil }
        return test(given.kind, target).map { MirrorCondition(path: path, test: $0) }
    }

    private func test(_ kind: ElementDefinition.Discriminator.Kind, _ target: SnapshotNode) -> MirrorCondition.Test? {
        let element = target.element
        switch kind {
        case .value, .pattern: return valueTest(element)
        case .exists: return .count(min: element.min ?? 0, max: element.max ?? .max)
        case .type: return .type(element.types.first?.modelCode ?? element.path)
        case .profile: return .profile(element.types.flatMap(\.profiles))
        }
    }

    private func valueTest(_ element: ElementDefinition) -> MirrorCondition.Test? {
        var tests: [MirrorCondition.Test] = []
        if let fixed = element.fixed { tests.append(.fixed(fixed)) }
        if let pattern = element.pattern { tests.append(.pattern(pattern)) }
        if let binding = element.binding, !binding.valueSet.isEmpty {
            tests.append(.binding(MirrorBinding(strength: binding.strength, valueSet: binding.valueSet)))
        }
        return tests.isEmpty ? nil : .all(tests)
    }

    private static func steps(_ path: String) -> [MirrorCondition.Step]? {
        var steps: [MirrorCondition.Step] = []
        for part in parts(path) where part != "$this" && !part.isEmpty {
            if part == "resolve()" {
                steps.append(.resolve)
            } else if part.hasPrefix("extension("), part.hasSuffix(")") {
                steps.append(.extension(part.dropFirst(10).dropLast().filter { $0 != "'" && $0 != "\"" }))
            } else if part.contains("(") {
                return nil
            } else {
                steps.append(.child(part.hasSuffix("[x]") ? String(part.dropLast(3)) : String(part)))
            }
        }
        return steps
    }

    /// Splits a path at the points outside brackets.
    private static func parts(_ path: String) -> [Substring] {
        var parts: [Substring] = [], start = path.startIndex, depth = 0
        for index in path.indices {
            if path[index] == "(" { depth += 1 }
            if path[index] == ")" { depth -= 1 }
            if path[index] == ".", depth == 0 {
                parts.append(path[start..<index])
                start = path.index(after: index)
            }
        }
        return parts + [path[start...]]
    }

    /// The element definition at the end of a path: in the slice itself, else in its types and their profiles.
    private func walk(_ slice: SnapshotNode, _ path: [MirrorCondition.Step]) -> SnapshotNode? {
        var at: SnapshotNode? = slice
        for step in path {
            guard let here = at else { return nil }
            switch step {
            case .child(let name): at = child(here, name)
            case .extension(let url):
                let list = child(here, "extension")
                at = list?.slices.first { $0.element.types.flatMap(\.profiles).contains(url) } ?? list
            case .resolve:
                at = here.element.types.flatMap(\.targetProfiles).lazy.compactMap { self.types.box($0)?.root }.first
            }
        }
        return at
    }

    private func child(_ node: SnapshotNode, _ name: String) -> SnapshotNode? {
        if let own = node.child(name) ?? node.child(name + "[x]") { return own }
        for type in node.element.types {
            let canonicals = type.profiles.isEmpty ? [ModelTypes.core + type.modelCode] : type.profiles
            for canonical in canonicals {
                guard let root = types.box(canonical)?.root else { continue }
                if let found = root.child(name) ?? root.child(name + "[x]") { return found }
            }
        }
        return nil
    }
}
