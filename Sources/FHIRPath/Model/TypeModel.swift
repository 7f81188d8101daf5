public import FHIRTree

/// A FHIR type's number in a `TypeModel`. `none` is 0.
public struct TypeID: Hashable, BitwiseCopyable, Sendable {
    public let raw: UInt16
    @inlinable public init(raw: UInt16) { self.raw = raw }
    public static let none = TypeID(raw: 0)
}

/// What a type is, besides its elements.
public enum TypeKind: UInt8, BitwiseCopyable, Sendable {
    /// A primitive (`string`, `dateTime` …): a value with id and extensions.
    case primitive
    /// A data type with elements.
    case complex
    /// An element with elements of its own inside a type: `Patient.contact`. Its base is BackboneElement or Element.
    case backbone
    case resource
    /// `http://hl7.org/fhirpath/System.String` and its kin: `Element.id`, `Extension.url`.
    case system
}

/// The element structure of FHIR's types: what a name inside a type means. Profiles play no part in it.
///
/// FHIRPath needs it to tell `value` from `valueString`, to know an item's type, and to answer `is`, `as` and `ofType`.
/// A class because every step of an expression holds on to it.
public final class TypeModel: @unchecked Sendable {
    /// The memory with the tables, to be written to an image.
    public let block: Block
    public let layout: Layout
    let types: Table<TypeRecord>
    let children: Table<ChildRecord>
    let names: Table<UInt8>
    /// Types by the hash of their name: open addressing, a power of two in size, 0 is free.
    let slots: Table<UInt16>

    /// Where the tables lie in the block.
    public struct Layout: BitwiseCopyable, Sendable {
        let types: TableRange
        let children: TableRange
        let names: TableRange
        let slots: TableRange
    }

    /// The model whose tables lie in a block: one just built, or a part of an image (aligned to 16 bytes).
    public init(_ layout: Layout, in block: Block) {
        self.layout = layout
        self.block = block
        types = Table(layout.types, in: block)
        children = Table(layout.children, in: block)
        names = Table(layout.names, in: block)
        slots = Table(layout.slots, in: block)
    }

    struct TypeRecord: BitwiseCopyable {
        var nameOffset: UInt32
        var nameLength: UInt16
        var base: TypeID
        var firstChild: UInt32
        var childCount: UInt16
        var kind: TypeKind
        var isAbstract: Bool
        /// `SystemType.rawValue` of what it converts to, 0 for nothing.
        var system: UInt8
    }

    /// A name that may stand inside a type, by symbol in ascending order. A choice element stands here once for each of
    /// its spellings (`valueString`, `choice` = `value`), and once under its own name, which then is its `choice`.
    struct ChildRecord: BitwiseCopyable {
        var name: Symbol
        var choice: Symbol
        var type: TypeID
        var isList: Bool

        /// Whether this is the choice element itself: what expressions call it, never a name in a document.
        var isChoice: Bool { choice == name }
    }
}

/// An element of a type as `TypeModel` knows it.
public struct ChildType: Sendable {
    public let type: TypeID
    public let isList: Bool
    /// The choice element's name (`value`) when the name was one of its spellings (`valueString`), else `.none`.
    public let choice: Symbol
}

extension TypeModel {
    public var count: Int { types.count }

    public func name(_ type: TypeID) -> String {
        let record = types[Int(type.raw)]
        let start = Int(record.nameOffset)
        return String(decoding: names.buffer[start..<start + Int(record.nameLength)], as: UTF8.self)
    }

    public func kind(_ type: TypeID) -> TypeKind { types[Int(type.raw)].kind }
    public func isAbstract(_ type: TypeID) -> Bool { types[Int(type.raw)].isAbstract }

    /// The type that this one specialises, `.none` for Element, Resource and System types.
    public func base(_ type: TypeID) -> TypeID { types[Int(type.raw)].base }

    /// Whether `type` is `other` or specialises it.
    public func `is`(_ type: TypeID, _ other: TypeID) -> Bool {
        var at = type
        while at != .none {
            if at == other { return true }
            at = base(at)
        }
        return false
    }

    /// The type with a name (`Patient`, `Patient.contact`, `string`, `System.String`), nil if there is none.
    public func find(_ name: String) -> TypeID? {
        var name = name
        return name.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }

    public func find(_ name: UnsafeRawBufferPointer) -> TypeID? {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: Hash.of(name)) & mask
        while slots[at] != 0 {
            let type = types[Int(slots[at])]
            let start = Int(type.nameOffset), end = start + Int(type.nameLength)
            if name.elementsEqual(names.buffer[start..<end]) { return TypeID(raw: slots[at]) }
            at = (at + 1) & mask
        }
        return nil
    }

    /// The FHIRPath type that elements of a type convert to (`code` to String, `Age` to Quantity), nil if none.
    public func system(_ type: TypeID) -> SystemType? { SystemType(rawValue: types[Int(type.raw)].system) }

    /// What a name as written in a document (`birthDate`, `valueString`) is inside a type; nil when it has no such element.
    public func child(_ name: Symbol, of type: TypeID) -> ChildType? {
        guard let found = lookup(name, in: type), !found.isChoice else { return nil }
        return ChildType(type: found.type, isList: found.isList, choice: found.choice)
    }

    /// What a name in a document or an expression (`value`) is inside a type.
    func lookup(_ name: Symbol, in type: TypeID) -> ChildRecord? {
        let record = types[Int(type.raw)]
        var low = Int(record.firstChild), high = low + Int(record.childCount)
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if children[middle].name.raw < name.raw { low = middle + 1 } else { high = middle }
        }
        return low < end && children[low].name == name ? children[low] : nil
    }
}
