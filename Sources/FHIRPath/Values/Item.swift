public import FHIRTree

/// One member of a collection: an element of the document, or a value of FHIRPath's own.
public enum Item: Sendable {
    case element(Located)
    case boolean(Bool)
    case integer(Int64)
    case string(String)
    indirect case decimal(Decimal)
    indirect case moment(Moment)
    indirect case quantity(Quantity)
    /// What `type()` gives.
    indirect case type(TypeName)
    /// What `elementDefinition()` gives.
    indirect case definition(DefinitionElement)
}

/// An ElementDefinition, or an element in one: a part of another document than the evaluated one.
public struct DefinitionElement: Sendable {
    let tree: Tree
    let located: Located

    /// - Parameter tree: Parsed with the names of the evaluated document.
    public init(_ located: Located, in tree: Tree) {
        self.tree = tree
        self.located = located
    }
}

extension DefinitionElement: Equatable {
    public static func == (a: DefinitionElement, b: DefinitionElement) -> Bool {
        a.located == b.located && a.tree.source.baseAddress == b.tree.source.baseAddress
    }
}

/// An element of the evaluated document, with its type and the resource around it.
public struct Located: Hashable, BitwiseCopyable, Sendable {
    public let element: Element
    public let type: TypeID
    /// The innermost resource that it belongs to; a resource belongs to itself.
    public let resource: Node

    public init(_ element: Element, type: TypeID, resource: Node) {
        self.element = element
        self.type = type
        self.resource = resource
    }
}

/// A type's name: `System` `Integer`, `FHIR` `Patient`.
public struct TypeName: Hashable, Sendable {
    let namespace: String
    let name: String
}

extension Item {
    /// The System type of a value; nil for elements and types.
    var systemType: SystemType? {
        switch self {
        case .element, .type, .definition: nil
        case .boolean: .boolean
        case .integer: .integer
        case .string: .string
        case .decimal: .decimal
        case .moment(let moment):
            switch moment.kind {
            case .date: .date
            case .dateTime: .dateTime
            case .time: .time
            }
        case .quantity: .quantity
        }
    }

    /// The value as `toString()` writes it; nil for elements and types.
    var text: String? {
        switch self {
        case .element, .type, .definition: nil
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .string(let value): value
        case .decimal(let value): value.description
        case .moment(let value): value.description
        case .quantity(let value): value.description
        }
    }
}
