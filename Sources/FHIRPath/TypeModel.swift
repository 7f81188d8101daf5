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
public struct TypeModel: @unchecked Sendable {
    let block: Block
    let types: Table<TypeRecord>
    let children: Table<ChildRecord>
    let names: Table<UInt8>

    struct TypeRecord: BitwiseCopyable {
        var nameOffset: UInt32
        var nameLength: UInt16
        var base: TypeID
        var firstChild: UInt32
        var childCount: UInt16
        var kind: TypeKind
        var isAbstract: Bool
    }

    /// A name that may stand inside a type, by symbol in ascending order. A choice element stands here once for each of
    /// its spellings (`valueString`, `choice` = `value`).
    struct ChildRecord: BitwiseCopyable {
        var name: Symbol
        var choice: Symbol
        var type: TypeID
        var isList: Bool
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
        (1..<max(count, 1)).first { self.name(TypeID(raw: UInt16($0))) == name }.map { TypeID(raw: UInt16($0)) }
    }

    /// What a name as written in a document (`birthDate`, `valueString`) is inside a type; nil when it has no such element.
    public func child(_ name: Symbol, of type: TypeID) -> ChildType? {
        let record = types[Int(type.raw)]
        var low = Int(record.firstChild), high = low + Int(record.childCount)
        while low < high {
            let middle = (low + high) / 2
            if children[middle].name.raw < name.raw { low = middle + 1 } else { high = middle }
        }
        guard low < Int(record.firstChild) + Int(record.childCount), children[low].name == name else { return nil }
        let found = children[low]
        return ChildType(type: found.type, isList: found.isList, choice: found.choice)
    }
}

/// Collects types and makes a `TypeModel`. A type's base and its children's types are given by name and may come later.
public struct TypeModelBuilder {
    public struct Child: Sendable {
        public let name: String
        /// `value` for the spelling `valueString`, empty for an element that is no choice.
        public let choice: String
        public let type: String
        public let isList: Bool

        public init(name: String, choice: String = "", type: String, isList: Bool) {
            self.name = name
            self.choice = choice
            self.type = type
            self.isList = isList
        }
    }

    private struct Entry {
        let name: String
        let base: String
        let kind: TypeKind
        let isAbstract: Bool
        let children: [Child]
    }

    private var entries: [Entry] = []
    private var seen: Set<String> = []

    public init() {}

    /// Adds a type; a second one of the same name is ignored.
    public mutating func add(name: String, base: String, kind: TypeKind, isAbstract: Bool, children: [Child]) {
        guard seen.insert(name).inserted else { return }
        entries.append(Entry(name: name, base: base, kind: kind, isAbstract: isAbstract, children: children))
    }

    /// Makes the model; member names get their symbols in `symbols`. A type that nobody added is `.none`.
    public func build(symbols: SymbolTable) -> TypeModel {
        var ids: [String: TypeID] = [:]
        for (n, entry) in entries.enumerated() { ids[entry.name] = TypeID(raw: UInt16(n + 1)) }
        var names: [UInt8] = [], children: [TypeModel.ChildRecord] = []
        var types = [TypeModel.TypeRecord(
            nameOffset: 0, nameLength: 0, base: .none, firstChild: 0, childCount: 0, kind: .system, isAbstract: true)]
        for entry in entries {
            let own = entry.children.map { child in
                TypeModel.ChildRecord(
                    name: symbols.intern(child.name), choice: child.choice.isEmpty ? .none : symbols.intern(child.choice),
                    type: ids[child.type] ?? .none, isList: child.isList)
            }.sorted { $0.name.raw < $1.name.raw }
            types.append(TypeModel.TypeRecord(
                nameOffset: UInt32(names.count), nameLength: UInt16(entry.name.utf8.count), base: ids[entry.base] ?? .none,
                firstChild: UInt32(children.count), childCount: UInt16(own.count), kind: entry.kind,
                isAbstract: entry.isAbstract))
            names.append(contentsOf: entry.name.utf8)
            children.append(contentsOf: own)
        }
        var builder = BlockBuilder()
        let ranges = (builder.append(types), builder.append(children), builder.append(names))
        let block = builder.finish()
        return TypeModel(
            block: block, types: Table(ranges.0, in: block), children: Table(ranges.1, in: block),
            names: Table(ranges.2, in: block))
    }
}
