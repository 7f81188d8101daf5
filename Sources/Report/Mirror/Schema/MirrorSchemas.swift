internal import FHIRValidation

/// Compiles definitions into mirror schemas, each when it is first asked for.
///
/// A class because it keeps what it compiled.
final class MirrorSchemas {
    let types: ModelTypes
    let constraints: ConstraintTable
    private let generation: MirrorGeneration
    private var known: [String: MirrorSchema?] = [:]

    init(types: ModelTypes, constraints: ConstraintTable, generation: MirrorGeneration) {
        self.types = types
        self.constraints = constraints
        self.generation = generation
    }

    /// The schema of a canonical, its version exactly as given; nil when no definition has it.
    func find(_ canonical: String) -> MirrorSchema? {
        if let found = known[canonical] { return found }
        let made = types.box(canonical).map(compile)
        known[canonical] = made
        return made
    }

    private func compile(_ box: StructureDefinitionBox) -> MirrorSchema {
        let definition = box.definition
        var rules = rules(of: box.root, box)
        if !definition.isAbstract { rules.insert(.type(definition.type), at: 0) }
        let root = MirrorSchema.Root(
            url: definition.url, type: definition.type, kind: definition.kind,
            isProfile: definition.derivation == .constraint, isAbstract: definition.isAbstract,
            bases: bases(of: definition))
        return MirrorSchema(rules, root: root)
    }

    private func bases(of definition: StructureDefinition) -> [String] {
        var bases: [String] = [], at = definition.baseDefinition
        while !at.isEmpty, bases.count < 32 {
            bases.append(at)
            at = types.box(at)?.definition.baseDefinition ?? ""
        }
        return bases
    }

    func rules(of node: SnapshotNode, _ box: StructureDefinitionBox) -> [MirrorRule] {
        var rules = ownRules(node, box)
        if !node.children.isEmpty { rules += childRules(node, box) }
        if let slicing = slicing(node, box) { rules.append(.slices(slicing)) }
        return rules
    }

    /// What the element definition itself says.
    private func ownRules(_ node: SnapshotNode, _ box: StructureDefinitionBox) -> [MirrorRule] {
        let element = node.element
        var rules: [MirrorRule] = []
        if let length = element.maxLength { rules.append(.maxLength(length)) }
        if let fixed = element.fixed { rules.append(.fixed(fixed)) }
        if let pattern = element.pattern { rules.append(.pattern(pattern)) }
        if let binding = element.binding, !binding.valueSet.isEmpty {
            rules.append(.binding(MirrorBinding(strength: binding.strength, valueSet: binding.valueSet)))
        }
        rules += constraintRules(node, box)
        let isRoot = node === box.root
        if !isRoot || element.path == "Extension", element.min != nil || element.max != nil {
            rules.append(.cardinality(min: element.min ?? 0, max: element.max ?? .max))
        }
        if let reference = element.contentReference, let hash = reference.firstIndex(of: "#") {
            rules.append(.content(String(reference[reference.index(after: hash)...])))
        }
        rules += typeRules(node, box)
        if isRoot, !box.definition.contexts.isEmpty { rules.append(.contexts(box.definition.contexts)) }
        return rules
    }

    /// The schema of an element inside a type (`Bundle.link`), for elements with its content.
    func content(_ path: String) -> MirrorSchema? {
        let key = "#" + path
        if let found = known[key] { return found }
        let type = String(path.prefix { $0 != "." })
        guard let box = types.box(ModelTypes.core + type), let node = box.node(id: path) else { return nil }
        let made = MirrorSchema(childRules(node, box))
        known[key] = made
        return made
    }

    private func childRules(_ node: SnapshotNode, _ box: StructureDefinitionBox) -> [MirrorRule] {
        let isPrimitive = box.definition.kind == .primitiveType && node === box.root
        let listed = node.children.filter { !(isPrimitive && $0.name == "value") }
        let children = listed.map { (name: $0.name, schema: MirrorSchema(self.rules(of: $0, box))) }
        var rules: [MirrorRule] = []
        if isPrimitive { rules.append(.form(box.definition.type)) }
        let required = listed.filter { ($0.element.min ?? 0) > 0 }.map(\.name)
        if generation == .three, !required.isEmpty { rules.append(.required(required)) }
        let isOpen = node === box.root ? box.definition.isAbstract : node.element.types.first?.code == "Resource"
        let names = Set(node.children.map { MirrorWalk.unsuffixed($0.name) })
        rules.append(.children(MirrorChildren(all: children, names: isOpen ? nil : names)))
        if node !== box.root, needsTypeConstraints(node) { rules.append(.typeConstraints) }
        return rules
    }

    /// Whether the constraints of a type are missing because its children were pulled into the profile.
    private func needsTypeConstraints(_ node: SnapshotNode) -> Bool {
        let element = node.element
        guard element.sliceName == nil, let type = element.types.first?.code, type != "BackboneElement" else {
            return false
        }
        return element.constraints.allSatisfy { Self.handmade.contains($0.key) }
    }

    static let handmade: Set<String> = ["ele-1", "ext-1"]
}
