internal import FHIRPath
internal import FHIRTree

/// The children of an element → ShapeRecord with its slots and name table.
extension SchemaCompiler {
    static let mostSlots = 128

    func shape(_ children: [SnapshotNode], of parent: TypeID, _ node: SnapshotNode) -> Int32 {
        let number = Int32(tables.shapes.count)
        tables.shapes.append(ShapeRecord())
        if children.count > Self.mostSlots {
            note(.tooManyChildren(profile: node.owner.definition.url, element: node.element.id))
        }
        var slots: [SlotRecord] = [], names: [LookupRecord] = []
        for child in children.prefix(Self.mostSlots) {
            let slot = self.slot(child, in: parent), number = UInt8(slots.count)
            slots.append(slot)
            names += spellings(child, in: parent).map { spelling in
                LookupRecord(
                    name: spelling.name, slot: number, single: single(spelling.element, slot),
                    element: spelling.element)
            }
        }
        var record = ShapeRecord()
        record.required = required(slots)
        record.slots = SchemaBuilder.append(slots, to: &tables.slots)
        record.lookups = SchemaBuilder.append(hashed(names), to: &tables.lookups)
        tables.shapes[Int(number)] = record
        return number
    }

    private func slot(_ child: SnapshotNode, in parent: TypeID) -> SlotRecord {
        let element = child.element
        var slot = SlotRecord()
        let choice = choiceName(child, in: parent)
        slot.isChoice = choice != nil
        slot.name = tables.symbols.intern(choice ?? child.name)
        slot.min = UInt32(clamping: element.min ?? 0)
        slot.max = element.max == Int.max ? .max : UInt32(clamping: element.max ?? 1)
        let model = parent == .none ? nil : tables.types.child(slot.name, of: parent)
        slot.isList = model?.isList ?? ((element.baseMax ?? element.max ?? 1) > 1)
        slot.isAttribute = element.isAttribute
        slot.origin = origin(child)
        if slot.max > 0, element.slicing != nil, !child.slices.isEmpty { slot.slicing = slicing(child, in: parent) }
        return slot
    }

    private func single(_ element: Int32, _ slot: SlotRecord) -> LookupRecord.Single {
        guard slot.isPlain, element >= 0 else { return .unclear }
        let record = tables.elements[Int(element)]
        guard record.alternatives.count == 0 else { return .unclear }
        return record.content == .primitive ? .value : .object
    }

    /// The choice element's name without `[x]`; nil for an element that is no choice.
    func choiceName(_ child: SnapshotNode, in parent: TypeID) -> String? {
        if child.name.hasSuffix("[x]") { return String(child.name.dropLast(3)) }
        guard parent != .none, let symbol = tables.symbols.find(child.name),
            let model = tables.types.child(symbol, of: parent), model.choice != .none
        else { return nil }
        return tables.symbols.name(model.choice)
    }

    /// The names under which a child may be written, each with its element (-1: a type that the profile shuts out).
    private func spellings(_ child: SnapshotNode, in parent: TypeID) -> [(name: Symbol, element: Int32)] {
        guard let choice = choiceName(child, in: parent) else {
            return [(tables.symbols.intern(child.name), singleElement(child, in: parent))]
        }
        var result: [(Symbol, Int32)] = []
        let base = tables.symbols.intern(choice)
        var elements: [Symbol: Int32] = [:]
        for type in child.element.types {
            let name = tables.symbols.intern(choice + capitalised(type.code))
            guard elements[name] == nil else { continue }
            elements[name] = element(child, as: TypeUse(id: typeID(type), reference: merged(child.element.types, type)))
        }
        let allowed = child.name.hasSuffix("[x]") ? Array(elements.keys) : [tables.symbols.intern(child.name)]
        for name in allowed { if let element = elements[name] { result.append((name, element)) } }
        for spelling in tables.types.spellings(of: base, in: parent) where !allowed.contains(spelling) {
            result.append((spelling, -1))
        }
        return result.sorted { $0.0.raw < $1.0.raw }
    }

    /// Types with the same code (STU3 style: one for each profile) as one.
    private func merged(
        _ all: [ElementDefinition.TypeReference], _ type: ElementDefinition.TypeReference
    ) -> ElementDefinition.TypeReference {
        all.filter { $0.code == type.code && $0 != type }.reduce(into: type) { whole, other in
            whole.profiles += other.profiles
            whole.targetProfiles += other.targetProfiles
        }
    }

    private func singleElement(_ child: SnapshotNode, in parent: TypeID) -> Int32 {
        if let reference = child.element.contentReference, let target = referred(reference, from: child) {
            return compiled[ObjectIdentifier(target)] ?? element(target, as: use(target, in: parent, child))
        }
        return element(child, as: use(child, in: parent, child))
    }

    private func use(_ node: SnapshotNode, in parent: TypeID, _ named: SnapshotNode) -> TypeUse {
        let model =
            parent == .none ? nil : tables.symbols.find(named.name).flatMap { tables.types.child($0, of: parent) }
        let reference = node.element.types.first.map { merged(node.element.types, $0) }
        return TypeUse(id: model?.type ?? reference.map(typeID) ?? .none, reference: reference)
    }

    /// The element that a content reference names: as the type has it, since what a profile says of the outer elements
    /// does not go on to those inside them; in the definition itself where no type has it.
    private func referred(_ reference: String, from node: SnapshotNode) -> SnapshotNode? {
        guard let hash = reference.firstIndex(of: "#") else { return nil }
        let id = String(reference[reference.index(after: hash)...])
        let type = Schema.coreBase + id.prefix { $0 != "." }
        if node.owner.definition.url != type, let target = snapshot(type)?.node(id: id) { return target }
        return node.owner.node(id: id)
    }

    func typeID(_ type: ElementDefinition.TypeReference) -> TypeID {
        let name = type.fhirType.isEmpty ? type.code : type.fhirType
        return tables.types.find(name.hasPrefix("http://hl7.org/fhirpath/System.") ? "string" : name) ?? .none
    }

    func capitalised(_ code: String) -> String { code.prefix(1).uppercased() + code.dropFirst() }

    /// The slots that must be present: by their own minimum, or by that of one of their slices.
    private func required(_ slots: [SlotRecord]) -> (low: UInt64, high: UInt64) {
        var mask: (low: UInt64, high: UInt64) = (0, 0)
        for (n, slot) in slots.enumerated() where slot.min > 0 || demandsSlice(slot) {
            if n < 64 { mask.low |= 1 << UInt64(n) } else { mask.high |= 1 << UInt64(n - 64) }
        }
        return mask
    }

    private func demandsSlice(_ slot: SlotRecord) -> Bool {
        guard slot.slicing >= 0 else { return false }
        return tables.slices[tables.slicings[Int(slot.slicing)].slices.indices].contains { $0.min > 0 }
    }

    /// The names as an open-addressing table by symbol number.
    private func hashed(_ names: [LookupRecord]) -> [LookupRecord] {
        var table = [LookupRecord](repeating: LookupRecord(), count: SchemaBuilder.powerOfTwo(over: names.count * 2))
        for name in names {
            var at = Int(name.name.raw) & (table.count - 1)
            while table[at].name != .none { at = (at + 1) & (table.count - 1) }
            table[at] = name
        }
        return table
    }
}
