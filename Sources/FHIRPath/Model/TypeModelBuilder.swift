public import FHIRTree

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
        var types = [
            TypeModel.TypeRecord(
                nameOffset: 0, nameLength: 0, base: .none, firstChild: 0, childCount: 0, kind: .system,
                isAbstract: true,
                system: 0)
        ]
        for entry in entries {
            let own = records(of: entry, ids, symbols)
            types.append(
                TypeModel.TypeRecord(
                    nameOffset: UInt32(names.count), nameLength: UInt16(entry.name.utf8.count),
                    base: ids[entry.base] ?? .none, firstChild: UInt32(children.count), childCount: UInt16(own.count),
                    kind: entry.kind, isAbstract: entry.isAbstract, system: system(entry, ids)))
            names.append(contentsOf: entry.name.utf8)
            children.append(contentsOf: own)
        }
        var builder = BlockBuilder()
        let layout = TypeModel.Layout(
            types: builder.append(types), children: builder.append(children), names: builder.append(names),
            slots: builder.append(slots()))
        return TypeModel(layout, in: builder.finish())
    }

    /// The names that may stand in a type, each choice element added under its own name.
    private func records(
        of entry: Entry, _ ids: [String: TypeID], _ symbols: SymbolTable
    ) -> [TypeModel.ChildRecord] {
        var choices: Set<Symbol> = []
        var records = entry.children.map { child in
            let choice = child.choice.isEmpty ? Symbol.none : symbols.intern(child.choice)
            if choice != .none { choices.insert(choice) }
            return TypeModel.ChildRecord(
                name: symbols.intern(child.name), choice: choice, type: ids[child.type] ?? .none, isList: child.isList)
        }
        records += choices.map { TypeModel.ChildRecord(name: $0, choice: $0, type: .none, isList: false) }
        return records.sorted { $0.name.raw < $1.name.raw }
    }

    /// What elements of a type convert to: told by the first of its bases that FHIRPath names.
    private func system(_ entry: Entry, _ ids: [String: TypeID]) -> UInt8 {
        var at = entry
        for _ in 0..<16 {
            if let found = SystemType(fhirType: at.name) { return found.rawValue }
            guard let base = ids[at.base] else { return 0 }
            at = entries[Int(base.raw) - 1]
        }
        return 0
    }

    private func slots() -> [UInt16] {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (n, entry) in entries.enumerated() {
            var name = entry.name
            var at = name.withUTF8 { Int(truncatingIfNeeded: Hash.of(UnsafeRawBufferPointer($0))) } & (size - 1)
            while slots[at] != 0 { at = (at + 1) & (size - 1) }
            slots[at] = UInt16(n + 1)
        }
        return slots
    }
}
