internal import FHIRTree
internal import FHIRValidation

/// FHIR's types as the registry engine's classes have them: the properties of each in their order, profiles apart.
///
/// A class because it reads definitions when they are first asked for and keeps them.
final class ModelTypes {
    private let definitions: any DefinitionLibrary
    private var boxes: [String: StructureDefinitionBox?] = [:]
    private var classes: [String: ModelClass?] = [:]

    init(definitions: any DefinitionLibrary) { self.definitions = definitions }

    /// The class of a type (`Patient`, `Identifier`, `Patient.contact`); nil when there is no such type.
    func find(_ name: String) -> ModelClass? {
        if let known = classes[name] { return known }
        let made = make(name)
        classes[name] = made
        return made
    }

    /// The definition of a canonical as a tree, each read once.
    func box(_ canonical: String) -> StructureDefinitionBox? {
        if let known = boxes[canonical] { return known }
        let box = definitions.structure(canonical).flatMap { try? StructureDefinitionBox($0) }
        boxes[canonical] = box
        return box
    }

    private func make(_ name: String) -> ModelClass? {
        let type = String(name.prefix { $0 != "." })
        guard let box = box(Self.core + type), box.definition.derivation == .specialization else { return nil }
        let node = name == type ? box.root : box.node(id: name)
        return node.map { ModelClass(name: name, kind: box.definition.kind, node: $0) }
    }

    static let core = "http://hl7.org/fhir/StructureDefinition/"
}

/// A type and its properties.
final class ModelClass {
    let name: String
    let kind: StructureDefinition.Kind
    let isAbstract: Bool
    let properties: [ModelProperty]
    private let byName: [String: (property: Int, type: String)]

    fileprivate init(name: String, kind: StructureDefinition.Kind, node: SnapshotNode) {
        self.name = name
        self.kind = kind
        isAbstract = ["Resource", "DomainResource", "Element", "BackboneElement"].contains(name)
        let isResource = kind == .resource && !name.contains(".")
        properties = node.children.map { ModelProperty($0, of: name, isOfResource: isResource) }
        var byName: [String: (Int, String)] = [:]
        for (number, property) in properties.enumerated() {
            for spelling in property.spellings { byName[spelling.name] = (number, spelling.type) }
        }
        self.byName = byName
    }

    var isResource: Bool { kind == .resource }
    var isPrimitive: Bool { kind == .primitiveType }

    /// What a name in a document stands for: its property and the type of its value.
    func find(_ jsonName: String) -> (property: ModelProperty, type: String)? {
        byName[jsonName].map { (properties[$0.property], $0.type) }
    }
}

/// An element of a type.
struct ModelProperty {
    /// Without `[x]`.
    let name: String
    let isChoice: Bool
    let isList: Bool
    let min: Int
    /// An id or an extension's url: a bare text in that engine's classes.
    let isSimple: Bool
    /// The names that it may have in a document, each with its type.
    let spellings: [(name: String, type: String)]
    /// The value set of a required binding.
    let requiredValueSet: String?

    init(_ node: SnapshotNode, of parent: String, isOfResource: Bool) {
        let element = node.element
        isChoice = node.name.hasSuffix("[x]")
        let name = isChoice ? String(node.name.dropLast(3)) : node.name
        self.name = name
        isList = (element.max ?? 1) > 1
        min = element.min ?? 0
        let isResourceID = name == "id" && isOfResource
        isSimple = element.types.first?.isSystem == true && !isResourceID
        requiredValueSet = element.binding.flatMap { $0.strength == .required ? $0.valueSet : nil }
        if isResourceID {
            spellings = [(name, "id")]
        } else if isChoice {
            spellings = element.types.map { (name + $0.code.prefix(1).uppercased() + $0.code.dropFirst(), $0.code) }
        } else {
            spellings = [(name, Self.type(of: node, named: parent + "." + name))]
        }
    }

    /// A property's type: an element with elements of its own is a class by its path.
    private static func type(of node: SnapshotNode, named path: String) -> String {
        if let reference = node.element.contentReference {
            return String(
                reference[(reference.firstIndex(of: "#").map(reference.index(after:)) ?? reference.startIndex)...])
        }
        guard let type = node.element.types.first else { return "" }
        if type.code == "BackboneElement" || type.code == "Element" { return path }
        return type.modelCode
    }
}

extension ElementDefinition.TypeReference {
    private static let system = "http://hl7.org/fhirpath/System."

    /// Whether the type is one of FHIRPath's own, as ids and the values of primitives are.
    var isSystem: Bool { code.hasPrefix(Self.system) }

    /// The type's name in FHIR.
    var modelCode: String {
        if !fhirType.isEmpty { return fhirType }
        return isSystem ? code.dropFirst(Self.system.count).lowercased() : code
    }
}
