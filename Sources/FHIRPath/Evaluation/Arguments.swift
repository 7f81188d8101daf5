import FHIRTree

// Taking collections from the stack as the single values that functions and operators expect.
// "Singleton Evaluation of Collections", FHIRPath N1, 4.5.
extension Machine {
    /// Removes the topmost collection; gives its only item, nil if it is empty.
    mutating func popSingle(_ operation: String) throws(FHIRPathError) -> Item? {
        let top = stack.top
        guard top.count <= 1 else { throw fail(.singleItemExpected(operation)) }
        if !top.isEmpty { return stack.popOnly() }
        stack.drop()
        return nil
    }

    /// The same with the item as a System value.
    mutating func popValue(_ operation: String) throws(FHIRPathError) -> Item? {
        try popSingle(operation).map { converted($0) }
    }

    /// A single item that is no Boolean counts as true.
    mutating func popBoolean(_ operation: String) throws(FHIRPathError) -> Bool? {
        guard let item = try popSingle(operation) else { return nil }
        if case .boolean(let value) = converted(item) { return value }
        if case .element(let located) = item, model.system(located.type) == .boolean { return nil }
        return true
    }

    mutating func popString(_ operation: String) throws(FHIRPathError) -> String? {
        guard let item = try popValue(operation) else { return nil }
        switch item {
        case .string(let text): return text
        case .element(let located) where model.system(located.type) == .string: return nil
        case .element, .boolean, .integer, .decimal, .moment, .quantity, .type, .definition: break
        }
        // What FHIR has as a date or a number is written as a string, too.
        throw fail(.wrongType(operation: operation, type: typeName(item)))
    }

    mutating func popInteger(_ operation: String) throws(FHIRPathError) -> Int64? {
        guard let item = try popValue(operation) else { return nil }
        guard case .integer(let value) = item else {
            throw fail(.wrongType(operation: operation, type: typeName(item)))
        }
        return value
    }

    /// An Integer, a Decimal, nil when empty.
    mutating func popNumber(_ operation: String) throws(FHIRPathError) -> Number? {
        guard let item = try popValue(operation) else { return nil }
        switch item {
        case .integer(let value): return .integer(value)
        case .decimal(let value): return .decimal(value)
        case .element, .boolean, .string, .moment, .quantity, .type, .definition:
            throw fail(.wrongType(operation: operation, type: typeName(item)))
        }
    }
}

/// A number as FHIRPath tells them apart.
enum Number {
    case integer(Int64)
    case decimal(Decimal)

    var decimal: Decimal {
        switch self {
        case .integer(let value): Decimal(value)
        case .decimal(let value): value
        }
    }
}
