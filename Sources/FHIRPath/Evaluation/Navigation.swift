import FHIRTree

// The steps of a path.
extension Machine {
    mutating func stepToChildren(_ name: Symbol, name text: UInt32) {
        let source = stack.top
        stack.begin()
        for index in source { addChildren(of: stack.items[index], name, text) }
        stack.dropBelow()
    }

    mutating func pushChildrenOfThis(_ name: Symbol, name text: UInt32) {
        stack.begin()
        if let this = scope.this { addChildren(of: this, name, text) }
        note(name, isFound: !stack.top.isEmpty)
    }

    /// A path may begin with the type of the focus, which then stands for the focus itself.
    mutating func pushTypeOrChild(_ name: Symbol, _ type: TypeID) {
        stack.begin()
        absence = nil
        guard case .element(let located) = scope.this else { return }
        if model.is(located.type, type) {
            stack.add(.element(located))
        } else {
            navigator.forEachChild(of: located, named: name) { stack.add(.element($0)) }
        }
    }

    private mutating func addChildren(of item: Item, _ name: Symbol, _ text: UInt32) {
        switch item {
        case .element(let located) where name == .value && model.kind(located.type) == .primitive:
            if let value = systemValue(of: located) { stack.add(value) }
        case .element(let located): navigator.forEachChild(of: located, named: name) { stack.add(.element($0)) }
        case .type(let type):
            switch program.names[Int(text)] {
            case "namespace": stack.add(.string(type.namespace))
            case "name": stack.add(.string(type.name))
            default: break
            }
        case .definition(let parent): addChildren(of: parent, named: name)
        case .boolean, .integer, .string, .decimal, .moment, .quantity: break
        }
    }

    /// The children in a definition; `name` nil: all of them. What has a value of FHIRPath's own becomes that value.
    mutating func addChildren(of parent: DefinitionElement, named name: Symbol?) {
        let navigator = Navigator(tree: parent.tree, model: model)
        var children: [Located] = []
        if let name {
            navigator.forEachChild(of: parent.located, named: name) { children.append($0) }
        } else {
            navigator.forEachChild(of: parent.located) { children.append($1) }
        }
        for child in children {
            let value = systemValue(of: child, in: parent.tree)
            stack.add(value ?? .definition(DefinitionElement(child, in: parent.tree)))
        }
    }
}
