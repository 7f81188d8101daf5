/// Makes the snapshot of a definition from its base's snapshot and its differential
/// (http://hl7.org/fhir/R4/profiling.html#snapshot).
struct SnapshotGenerator {
    let structure: StructureDefinition
    let store: DefinitionStore
    var tree: ElementTree
    /// The types that choice elements had before spellings narrowed them, by node.
    var wholeChoices: [Int: [ElementDefinition.TypeReference]] = [:]

    /// `base` must have its snapshot.
    init(_ structure: StructureDefinition, base: StructureDefinition?, store: DefinitionStore) {
        self.structure = structure
        self.store = store
        tree = ElementTree(SnapshotGenerator.start(of: structure, base: base))
    }

    mutating func generate() throws(DefinitionError) -> [ElementDefinition] {
        var previous: ElementPath?
        for change in structure.differential {
            let path = ElementPath(change, after: previous)
            previous = path
            try apply(change, at: path)
        }
        return tree.flattened()
    }

    /// The base's elements under the new type's name; for a type without a base its own root.
    private static func start(of structure: StructureDefinition, base: StructureDefinition?) -> [ElementDefinition] {
        guard let base, let root = base.snapshot.first else { return structure.differential.prefix(1).map(defined) }
        let name = structure.type.split(separator: "/").last.map(String.init) ?? structure.type
        return base.snapshot.map { element in
            var element = inherited(element, by: structure)
            element.id = name + element.id.dropFirst(root.id.count)
            element.path = name + element.path.dropFirst(root.path.count)
            return element
        }
    }

    /// An inherited element. Resources and primitives don't repeat that extensions are sliced by url, nor primitives the
    /// limits of the value that they narrow.
    private static func inherited(_ element: ElementDefinition, by structure: StructureDefinition) -> ElementDefinition
    {
        var element = element
        guard structure.derivation == .specialization, structure.kind != .complexType else { return element }
        if ["extension", "modifierExtension"].contains(element.lastName) { element.slicing = nil }
        if structure.kind == .primitiveType {
            (element.maxLength, element.minValue, element.maxValue) = (nil, nil, nil)
        }
        return element
    }

    /// An element where it is defined first.
    private static func defined(_ element: ElementDefinition) -> ElementDefinition {
        var element = element
        element.baseMax = element.max
        if element.id.isEmpty { element.id = element.path }
        return element
    }

    private mutating func apply(_ change: ElementDefinition, at path: ElementPath) throws(DefinitionError) {
        var node = 0
        for step in path.steps.dropFirst() {
            node = try descend(from: node, step, change)
        }
        try overlay(change, on: node)
    }

    /// The base does not have what a change is about.
    func misfit(_ change: ElementDefinition) -> DefinitionError {
        .badDifferential(url: structure.url, element: change.id.isEmpty ? change.path : change.id)
    }
}

extension SnapshotGenerator {
    /// The child that a step names: one that is there, a slice to be made, a spelling of a choice, or a new element of a type.
    private mutating func descend(
        from parent: Int, _ step: ElementPath.Step, _ change: ElementDefinition
    ) throws(DefinitionError) -> Int {
        if tree.children(of: parent).isEmpty { try walkIntoType(of: parent) }
        if let slice = step.slice {
            if let known = tree.child(step.name, slice: slice, of: parent) { return known }
            if step.isSpelled { narrow(step.name, to: slice, in: parent) }
            return try makeSlice(slice, of: step.name, in: parent, change)
        }
        if let known = tree.child(step.name, slice: nil, of: parent) { return known }
        if let choice = choice(spelled: step.name, in: parent) {
            return try descend(from: parent, .init(name: choice, slice: step.name, isSpelled: true), change)
        }
        guard structure.derivation == .specialization else { throw misfit(change) }
        var element = SnapshotGenerator.defined(change)
        element.id = "\(tree[parent].id).\(step.name)"
        return tree.insert(element, into: parent)
    }

    /// Gives a node the children of its type, of the profile on it, or of the element that it refers to.
    private mutating func walkIntoType(of node: Int) throws(DefinitionError) {
        let element = tree[node]
        if let reference = element.contentReference, let content = try content(of: reference) {
            return tree.graft(content, onto: node)
        }
        guard let type = try typeDefinition(of: element), !type.snapshot.isEmpty else { return }
        let elements = type.snapshot.map { SnapshotGenerator.inherited($0, by: structure) }
        tree.graft(ElementTree(elements).branch(below: 0), onto: node)
    }

    /// What lies below the element that `#Questionnaire.item` names: as the type has it, since what a profile says of the
    /// outer items does not go on to those inside them.
    private func content(of reference: String) throws(DefinitionError) -> ElementTree.Branch? {
        let id = String(reference.drop { $0 != "#" }.dropFirst())
        var source = tree
        if structure.derivation == .constraint, let type = try store.structure(ofType: String(id.prefix { $0 != "." }))
        {
            source = ElementTree(type.snapshot)
        }
        return source.nodes.indices.first { source[$0].id == id }.map(source.branch)
    }

    /// The definition of the profile on an element or of its type; of Element where several types are left.
    private func typeDefinition(of element: ElementDefinition) throws(DefinitionError) -> StructureDefinition? {
        guard let type = element.types.first else { return nil }
        if element.types.count > 1 { return try store.structure(ofType: "Element") }
        if type.profiles.count == 1, let profile = try store.finished(type.profiles[0]) { return profile }
        return try type.code.contains("/") ? store.finished(type.code) : store.structure(ofType: type.code)
    }
}
