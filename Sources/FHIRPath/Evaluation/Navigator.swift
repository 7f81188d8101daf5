import FHIRTree

/// Finds the children of elements. What a name means in a type is asked of the `TypeModel`, so that `value` finds
/// `valueString`, and what is no element of the type is not seen.
///
/// Who uses it keeps the tree and the model alive: counting the references at every step of a path took as long as the step.
struct Navigator {
    unowned(unsafe) let tree: Tree
    unowned(unsafe) let model: TypeModel

    /// Gives the children of a name, lists opened.
    func forEachChild(of located: Located, named name: Symbol, _ body: (Located) -> Void) {
        guard name != .none, let found = model.lookup(name, in: located.type) else { return }
        let tree = tree, object = located.object(in: tree)
        guard object.exists else { return }
        if found.isChoice { return forEachChoice(name, of: located, object, body) }
        let step = Step(parent: located, object: object, type: found.type)
        var at = UInt32(object.index) + 1
        let end = tree[object].next
        while at < end {
            let member = Node(Int32(bitPattern: at)), record = tree[member]
            if record.name == name { forEachElement(of: member, record, step, body) }
            at = record.next
        }
    }

    /// Gives the member whose name is a spelling of a choice element.
    private func forEachChoice(_ name: Symbol, of located: Located, _ object: Node, _ body: (Located) -> Void) {
        for member in tree.children(object) {
            let record = tree[member]
            guard let found = model.lookup(record.name, in: located.type), found.choice == name, !found.isChoice else {
                continue
            }
            forEachElement(of: member, record, Step(parent: located, object: object, type: found.type), body)
        }
    }

    /// Gives all elements inside an element with their names, in document order.
    func forEachChild(of located: Located, _ body: (Symbol, Located) -> Void) {
        let tree = tree, model = model, object = located.object(in: tree)
        guard object.exists else { return }
        let isPrimitive = model.kind(located.type) == .primitive
        for member in tree.children(object) {
            let record = tree[member]
            guard let found = model.lookup(record.name, in: located.type), !found.isChoice else { continue }
            if isPrimitive, record.name == .value { continue }
            let step = Step(parent: located, object: object, type: found.type)
            forEachElement(of: member, record, step) { body(record.name, $0) }
        }
    }

    /// Where a member was found and what its type is.
    private struct Step {
        let parent: Located
        let object: Node
        let type: TypeID
    }

    /// Gives the elements that a member stands for, with their companions.
    private func forEachElement(of member: Node, _ record: Record, _ step: Step, _ body: (Located) -> Void) {
        guard !record.flags.contains(.duplicate) else { return }
        let isCompanion = record.flags.contains(.companion), isPaired = record.flags.contains(.paired)
        if isCompanion, isPaired { return }
        let value = isCompanion ? Node.none : member
        let companion = isCompanion ? member : isPaired ? companion(of: member, in: step.object) : .none
        if record.kind == .array {
            tree.forEachItem(value: value, companion: companion) { element, _ in body(typed(element, step)) }
        } else if record.kind != .null || companion.exists {
            body(typed(Element(value: value, companion: companion), step))
        }
    }

    /// The companion of a paired member: usually its neighbour.
    private func companion(of member: Node, in object: Node) -> Node {
        let next = tree[member].next
        if next < tree[object].next {
            let node = Node(Int32(bitPattern: next)), record = tree[node]
            if record.name == tree[member].name, record.flags.contains(.companion) { return node }
        }
        return tree.companion(of: member, in: object)
    }

    /// The element with its type; a resource tells its own.
    private func typed(_ element: Element, _ step: Step) -> Located {
        guard step.type == .none || model.kind(step.type) == .resource else {
            return Located(element, type: step.type, resource: step.parent.resource)
        }
        let type = model.typeOfResource(element.value, in: tree) ?? step.type
        return Located(element, type: type, resource: element.value)
    }
}

extension Located {
    /// The object that holds the element's children: the element itself, for a primitive its companion.
    func object(in tree: Tree) -> Node {
        if element.value.exists, tree.kind(element.value) == .object { return element.value }
        if element.companion.exists, tree.kind(element.companion) == .object { return element.companion }
        return .none
    }

    /// The node of a primitive's value, `.none` when it has none.
    func valueNode(in tree: Tree) -> Node {
        guard element.value.exists else { return .none }
        switch tree.kind(element.value) {
        case .string, .number, .true, .false: return element.value
        case .object, .array, .null: return .none
        }
    }

    /// The resource at the root of a document; nil if it is no resource of the model.
    public static func root(of tree: Tree, model: TypeModel) -> Located? {
        guard let type = model.typeOfResource(tree.root, in: tree) else { return nil }
        return Located(Element(value: tree.root), type: type, resource: tree.root)
    }
}

extension TypeModel {
    /// The type that a resource's `resourceType` tells, nil if it tells none that is known.
    public func typeOfResource(_ node: Node, in tree: Tree) -> TypeID? {
        guard node.exists else { return nil }
        let name = tree.child(node, .resourceType)
        guard name.exists, tree.kind(name) == .string else { return nil }
        return tree.withText(name) { find($0) }
    }
}
