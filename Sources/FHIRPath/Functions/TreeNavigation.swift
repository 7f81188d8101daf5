// FHIRPath N1, 5.8 "Tree navigation".
extension Machine {
    mutating func children() {
        let source = stack.top
        stack.begin()
        for index in source { addAllChildren(of: stack.items[index]) }
        stack.dropBelow()
    }

    /// The children and theirs, level by level.
    mutating func descendants() {
        children()
        var index = stack.top.lowerBound
        while index < stack.items.count {
            addAllChildren(of: stack.items[index])
            index += 1
        }
    }

    private mutating func addAllChildren(of item: Item) {
        if case .definition(let parent) = item { return addChildren(of: parent, named: nil) }
        guard case .element(let located) = item else { return }
        navigator.forEachChild(of: located) { _, child in stack.add(.element(child)) }
    }
}
