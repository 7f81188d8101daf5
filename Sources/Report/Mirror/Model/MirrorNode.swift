internal import FHIRTree

/// An element of the document as the registry engine's model has it: typed, with its children by property.
///
/// A class because children are looked up by many schemas and made once.
final class MirrorNode {
    let element: Element
    /// The property's name, a choice's without its type.
    let name: String
    /// The name as the document has it.
    let jsonName: String
    let type: ModelClass?
    let typeName: String
    /// `Bundle.entry[0].resource[0].effective[0]`: an index on every step, choices without their type.
    let location: String
    /// `Bundle.entry[0].resource`: our own notation.
    let plain: String
    /// The innermost resource, itself for one.
    let resource: Node
    private(set) weak var parent: MirrorNode?
    private let document: MirrorDocument
    private var groups: [String: [MirrorNode]]?

    init(
        _ element: Element, name: String, jsonName: String, typeName: String, location: String, plain: String,
        parent: MirrorNode?, in document: MirrorDocument
    ) {
        self.element = element
        (self.name, self.jsonName, self.location, self.plain) = (name, jsonName, location, plain)
        self.parent = parent
        self.document = document
        self.typeName = typeName
        type = document.types.find(typeName)
        resource = type?.isResource == true ? element.value : parent?.resource ?? element.value
    }

    /// The elements of a property, none when it is absent.
    func children(_ name: String) -> [MirrorNode] { byProperty[name] ?? [] }

    /// The properties that are there, in the order of the type.
    var propertyNames: [String] {
        (type?.properties ?? []).map(\.name).filter { byProperty[$0] != nil }
    }

    var isPrimitive: Bool { type?.isPrimitive ?? false }
    /// A primitive's own value.
    var value: Node? { isPrimitive && element.value.exists ? element.value : nil }
    /// A primitive's text.
    var text: String? { value.map(document.tree.text) }
    var hasContent: Bool { value != nil || byProperty.keys.contains { $0 != "id" } }

    /// The text of a primitive child.
    func text(_ name: String) -> String? { children(name).first?.text }

    private var byProperty: [String: [MirrorNode]] {
        if let groups { return groups }
        let made = document.children(of: self)
        groups = made
        return made
    }
}

/// The document under the mirror: its tree and the types of its elements.
final class MirrorDocument {
    let tree: Tree
    let types: ModelTypes

    init(tree: Tree, types: ModelTypes) {
        self.tree = tree
        self.types = types
    }

    /// The root as a resource, nil when it is none.
    func root() -> MirrorNode? {
        guard tree.kind(tree.root) == .object, let type = resourceType(tree.root) else { return nil }
        let element = Element(value: tree.root)
        return MirrorNode(
            element, name: type, jsonName: type, typeName: type, location: type, plain: type, parent: nil, in: self)
    }

    private func resourceType(_ node: Node) -> String? {
        let type = tree.child(node, .resourceType)
        guard type.exists, tree.kind(type) == .string else { return nil }
        return tree.text(type)
    }

    /// The object that holds a node's children: a primitive's are in its companion.
    private func container(_ node: MirrorNode) -> Node? {
        let object = node.isPrimitive ? node.element.companion : node.element.value
        if object.exists, tree.kind(object) == .object { return object }
        let tag = node.element.value
        return node.isPrimitive && tag.exists && tree.kind(tag) == .object ? tag : nil
    }

    func children(of node: MirrorNode) -> [String: [MirrorNode]] {
        guard let object = container(node), let type = node.type else { return [:] }
        var groups: [String: [MirrorNode]] = [:]
        tree.forEachElement(in: object) { symbol, element, place in
            let jsonName = tree.nameText(symbol)
            guard let found = type.find(jsonName) else { return }
            let name = found.property.name, index = groups[name]?.count ?? 0
            let indexed = found.property.isList ? "[\(place ?? index)]" : ""
            groups[name, default: []].append(
                MirrorNode(
                    element, name: name, jsonName: jsonName, typeName: childType(element, found.type),
                    location: "\(node.location).\(name)[\(index)]", plain: "\(node.plain).\(jsonName)\(indexed)",
                    parent: node, in: self))
        }
        return groups
    }

    private func childType(_ element: Element, _ declared: String) -> String {
        guard declared == "Resource", element.value.exists else { return declared }
        return resourceType(element.value) ?? declared
    }
}
