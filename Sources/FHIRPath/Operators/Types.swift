// FHIRPath N1, 6.3 "Types".
extension Machine {
    mutating func testType(_ type: TypeSpecifier) throws(FHIRPathError) {
        push(boolean: try popSingle("is").map { `is`($0, type) })
    }

    /// Whether an item is of a type or of one that specialises it.
    private func `is`(_ item: Item, _ type: TypeSpecifier) -> Bool {
        if case .definition(let found) = item { return model.is(found.located.type, type.fhir) }
        if case .element(let located) = item { return type.fhir != .none && model.is(located.type, type.fhir) }
        return type.system != 0 && item.systemType == type.systemType
    }

    mutating func castType(_ type: TypeSpecifier) throws(FHIRPathError) {
        let item = try popSingle("as")
        stack.push(item.flatMap { hasType($0, type) ? $0 : nil })
    }

    mutating func filterType(_ type: TypeSpecifier) {
        let source = stack.top
        stack.begin()
        for index in source where hasType(stack.items[index], type) { stack.add(stack.items[index]) }
        stack.dropBelow()
    }

    /// Whether `as` and `ofType` let an item through. A primitive is cast only to its very own type: a `code` is no
    /// `string` here, as FHIR's constraints and test cases have it (`descendants().as(uri)` beside `as(canonical)`).
    private func hasType(_ item: Item, _ type: TypeSpecifier) -> Bool {
        if case .element(let located) = item, model.kind(located.type) == .primitive {
            return located.type == type.fhir
        }
        return `is`(item, type)
    }

    /// `type()`: namespace and name.
    mutating func pushType() {
        let source = stack.pop()
        stack.push(source.map { Item.type(reflected($0)) })
    }

    private func reflected(_ item: Item) -> TypeName {
        if case .definition(let found) = item {
            return TypeName(namespace: "FHIR", name: model.name(found.located.type))
        }
        if case .element(let located) = item { return TypeName(namespace: "FHIR", name: model.name(located.type)) }
        return TypeName(namespace: "System", name: item.systemType?.name ?? "TypeInfo")
    }
}
