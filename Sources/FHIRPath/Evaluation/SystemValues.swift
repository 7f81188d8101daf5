import FHIRTree

// The conversion of FHIR's primitives and quantities to FHIRPath's own values, which every operator and function begins
// with (http://hl7.org/fhir/R4/fhirpath.html#types).
extension Machine {
    /// The item as a System value if it has one, else the item itself.
    func converted(_ item: Item) -> Item {
        guard case .element(let located) = item else { return item }
        return systemValue(of: located) ?? item
    }

    /// The System value of an element, nil when it has none (a complex type, a primitive with extensions only).
    func systemValue(of located: Located) -> Item? { systemValue(of: located, in: tree) }

    func systemValue(of located: Located, in tree: Tree) -> Item? {
        guard let system = model.system(located.type) else { return nil }
        if system == .quantity { return quantity(of: located, in: tree).map { .quantity($0) } }
        let node = located.valueNode(in: tree)
        guard node.exists else { return nil }
        return tree.withText(node) { system.value(of: $0) } ?? .string(tree.text(node))
    }

    /// A FHIR Quantity's UCUM code, or its unit when it is not coded, with its value.
    private func quantity(of located: Located, in tree: Tree) -> Quantity? {
        let object = located.element.value
        guard object.exists else { return nil }
        let number = tree.child(object, .value)
        guard number.exists, let value = tree.withText(number, { Decimal($0) }) else { return nil }
        let code = tree.child(object, .code), unit = tree.child(object, .unit)
        if code.exists { return Quantity(value, unit: tree.text(code)) }
        return unit.exists ? Quantity(value, writtenUnit: tree.text(unit)) : Quantity(value)
    }

    /// Gives the bytes of a string-like item, nil for anything else.
    func withText<Result>(_ item: Item, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        switch item {
        case .string(var text): return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
        case .element(let located):
            guard model.system(located.type) == .string else { return nil }
            let node = located.valueNode(in: tree)
            return node.exists ? tree.withText(node, body) : nil
        case .boolean, .integer, .decimal, .moment, .quantity, .type, .definition: return nil
        }
    }

    /// The name of an item's type, for messages.
    func typeName(_ item: Item) -> String {
        switch item {
        case .element(let located): "FHIR." + model.name(located.type)
        case .type: "System.TypeInfo"
        case .definition: "FHIR.ElementDefinition"
        case .boolean, .integer, .string, .decimal, .moment, .quantity: "System." + (item.systemType?.name ?? "")
        }
    }
}

extension SystemType {
    /// The value that a text has in this type, nil if it has none.
    func value(of text: UnsafeRawBufferPointer) -> Item? {
        switch self {
        case .boolean:
            text.elementsEqual("true".utf8) ? .boolean(true) : text.elementsEqual("false".utf8) ? .boolean(false) : nil
        case .string: .string(String(decoding: text, as: UTF8.self))
        case .integer: SystemType.integer(text).map { .integer($0) }
        case .decimal: Decimal(text).map { .decimal($0) }
        case .date: Moment(text, kind: .date).map { .moment($0) }
        case .dateTime: Moment(text, kind: .dateTime).map { .moment($0) }
        case .time: Moment(text, kind: .time).map { .moment($0) }
        case .quantity: nil
        }
    }

    /// Sign and digits.
    static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
        guard text.allSatisfy({ $0 < 0x80 }) else { return nil }
        return Int64(String(decoding: text, as: UTF8.self))
    }
}
