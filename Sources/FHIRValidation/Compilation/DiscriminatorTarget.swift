internal import FHIRPath
internal import FHIRTree

/// The place in a slice's definition that a discriminator points to, and what the definition says there.
struct DiscriminatorTarget {
    let compiler: SchemaCompiler
    let path: [DiscriminatorPath.Step]
    let slice: SnapshotNode

    /// The value, pattern or value set that tells the slice; nil where the slice leaves the place as it is.
    func valueTest() -> (TestRecord.Kind, Int32)? {
        if let given = value() { return given }
        guard let node = node() else { return (.exists, 0) }
        if node.element.max == 0 { return (.absent, 0) }
        if let binding = node.element.binding, binding.strength == .required, !binding.valueSet.isEmpty {
            return (.binding, compiler.valueSet(binding.valueSet))
        }
        return (node.element.min ?? 0) > 0 ? (.exists, 0) : nil
    }

    /// A type: all types that the definition allows there, as a list of names.
    func typeTest() -> (TestRecord.Kind, Int32)? {
        guard let node = node() else { return nil }
        let names = node.element.types.map { $0.fhirType.isEmpty ? $0.code : $0.fhirType }
        let targets = path.last == .resolve ? resolvedTypes() : names
        let types = targets.compactMap { compiler.tables.types.find($0) }.map { Int32($0.raw) }
        return (.type, compiler.list(types))
    }

    /// The profiles that the definition names there; nil where it names none, or none that is at hand.
    func profileTest() -> (TestRecord.Kind, Int32)? {
        let profiles: [String]
        if path.last == .resolve {
            profiles =
                DiscriminatorTarget(compiler: compiler, path: Array(path.dropLast()), slice: slice).node()?
                .element.types.flatMap(\.targetProfiles) ?? []
        } else {
            profiles = node()?.element.types.flatMap(\.profiles) ?? []
        }
        let roots = profiles.compactMap { compiler.root($0) }
        guard !roots.isEmpty else { return nil }
        return (.profile, compiler.list(roots))
    }

    var isForbidden: Bool { node()?.element.max == 0 }

    private func resolvedTypes() -> [String] {
        let before = DiscriminatorTarget(compiler: compiler, path: Array(path.dropLast()), slice: slice)
        return before.node()?.element.types.flatMap(\.targetProfiles).compactMap {
            compiler.definitions.structure($0)?.type
        } ?? []
    }

    /// The definition's element at the place: in the slice, or where the slice does not go that deep, in its type's profiles.
    func node() -> SnapshotNode? {
        var at: SnapshotNode? = slice
        for step in path {
            guard let here = at else { return nil }
            at = next(here, step)
        }
        return at
    }

    private func next(_ node: SnapshotNode, _ step: DiscriminatorPath.Step) -> SnapshotNode? {
        switch step {
        case .child(let name): child(node, name)
        case .extension(let url): extensionSlice(node, url)
        case .ofType(let type): node.slices.first { $0.element.types.contains { $0.code == type } } ?? node
        case .resolve:
            node.element.types.flatMap(\.targetProfiles).lazy.compactMap { compiler.snapshot($0)?.root }.first
        }
    }

    private func child(_ node: SnapshotNode, _ name: String) -> SnapshotNode? {
        if let own = node.child(name) ?? node.child(name + "[x]") { return own }
        if let renamed = node.children.first(where: {
            $0.name.hasPrefix(name) && compiler.isSpelling($0.name, of: name)
        }) {
            return renamed
        }
        for type in node.element.types {
            let canonicals = type.profiles.isEmpty ? [Schema.coreBase + type.code] : type.profiles
            for canonical in canonicals {
                if let root = compiler.snapshot(canonical)?.root,
                    let found = root.child(name) ?? root.child(name + "[x]")
                {
                    return found
                }
            }
        }
        return nil
    }

    private func extensionSlice(_ node: SnapshotNode, _ url: String) -> SnapshotNode? {
        guard let list = node.child("extension") else { return nil }
        return list.slices.first { $0.element.types.flatMap(\.profiles).contains(url) } ?? list
    }

    private func value() -> (TestRecord.Kind, Int32)? { value(from: slice, path[...]) }

    /// A fixed or pattern value at the place, or inside one that stands above it. Where the way leads through a list that is
    /// sliced itself, a slice of it that must be there tells.
    private func value(
        from node: SnapshotNode, _ rest: ArraySlice<DiscriminatorPath.Step>
    ) -> (TestRecord.Kind, Int32)? {
        if let given = node.element.fixed, let found = part(given, rest) { return (.fixed, found) }
        if let given = node.element.pattern, let found = part(given, rest) { return (.pattern, found) }
        guard let step = rest.first, let next = next(node, step) else { return nil }
        let further = rest.dropFirst()
        if let found = value(from: next, further) { return found }
        return next.slices.lazy.filter { ($0.element.min ?? 0) > 0 }.compactMap { value(from: $0, further) }.first
    }

    /// The part of a given value that the remaining steps point to.
    private func part(_ given: ElementDefinition.Value, _ rest: ArraySlice<DiscriminatorPath.Step>) -> Int32? {
        var node = given.node
        for step in rest {
            guard case .child(let name) = step, let symbol = given.tree.symbol(name) else { return nil }
            if given.tree.kind(node) == .array { node = given.tree.children(node).first { _ in true } ?? .none }
            guard node.exists else { return nil }
            node = given.tree.child(node, symbol)
            guard node.exists else { return nil }
        }
        if given.tree.kind(node) == .array, rest.isEmpty == false {
            node = given.tree.children(node).first { _ in true } ?? node
        }
        return compiler.value(given.tree, node)
    }
}

extension SchemaCompiler {
    /// Numbers for a slice's test: the place in `targets` of their run in `alternatives`.
    func list(_ numbers: [Int32]) -> Int32 {
        let run = SchemaBuilder.append(numbers, to: &tables.alternatives)
        tables.targets += [run.first, run.count]
        return Int32(tables.targets.count - 2)
    }

    /// The snapshot of a canonical as a tree, nil when there is none.
    func snapshot(_ canonical: String) -> StructureDefinitionBox? { try? box(canonical) }

    /// Whether `valueQuantity` is a spelling of `value`: the rest begins with a capital and names a type.
    func isSpelling(_ name: String, of choice: String) -> Bool {
        guard name.hasPrefix(choice), name.count > choice.count else { return false }
        let rest = String(name.dropFirst(choice.count))
        return rest.first!.isUppercase
            && (tables.types.find(rest) != nil
                || tables.types.find(rest.prefix(1).lowercased() + rest.dropFirst()) != nil)
    }
}
