package import FHIRPath
package import FHIRTree

/// Compiled definitions: plain tables linked by index, in one block of memory.
///
/// A run reads nothing else; it never sees a StructureDefinition. The tables can be written to an image and mapped. A class
/// because everything in a run holds on to it: handing thirty tables around by value would cost more than the rules do.
package final class Schema: @unchecked Sendable {
    package let block: Block
    package let header: SchemaHeader
    package let symbols: SymbolTable
    package let types: TypeModel
    let natives: NativeConstraints

    package let texts: Table<UInt8>
    package let elements: Table<ElementRecord>
    package let shapes: Table<ShapeRecord>
    package let lookups: Table<LookupRecord>
    package let slots: Table<SlotRecord>
    package let origins: Table<OriginRecord>
    package let rules: Table<RuleUse>
    package let alternatives: Table<Int32>
    package let profiles: Table<ProfileRecord>
    package let profileIndex: Table<Int32>
    package let resourceIndex: Table<Int32>
    package let contexts: Table<ContextRecord>
    package let values: Table<Record>
    package let fixed: Table<ValueRecord>
    package let ranges: Table<RangeRecord>
    package let lengths: Table<UInt32>
    package let bindings: Table<BindingRecord>
    package let valueSets: Table<ValueSetRecord>
    package let codes: Table<CodeRecord>
    package let codeIndex: Table<Int32>
    package let systems: Table<TextRef>
    package let codeSystems: Table<CodeSystemRecord>
    package let codeSystemIndex: Table<Int32>
    package let valueSetIndex: Table<Int32>
    package let implied: Table<ImpliedProfileRecord>
    package let constraints: Table<ConstraintRecord>
    package let references: Table<ReferenceRecord>
    package let targets: Table<Int32>
    package let slicings: Table<SlicingRecord>
    package let slices: Table<SliceRecord>
    package let discriminators: Table<DiscriminatorRecord>
    package let steps: Table<StepRecord>
    package let tests: Table<TestRecord>

    package init(block: Block, header: SchemaHeader, symbols: SymbolTable, types: TypeModel, natives: NativeConstraints)
    {
        self.block = block
        self.header = header
        self.symbols = symbols
        self.types = types
        self.natives = natives
        texts = Table(header.texts, in: block)
        elements = Table(header.elements, in: block)
        shapes = Table(header.shapes, in: block)
        lookups = Table(header.lookups, in: block)
        slots = Table(header.slots, in: block)
        origins = Table(header.origins, in: block)
        rules = Table(header.rules, in: block)
        alternatives = Table(header.alternatives, in: block)
        profiles = Table(header.profiles, in: block)
        profileIndex = Table(header.profileIndex, in: block)
        resourceIndex = Table(header.resourceIndex, in: block)
        contexts = Table(header.contexts, in: block)
        values = Table(header.values, in: block)
        fixed = Table(header.fixed, in: block)
        ranges = Table(header.ranges, in: block)
        lengths = Table(header.lengths, in: block)
        bindings = Table(header.bindings, in: block)
        valueSets = Table(header.valueSets, in: block)
        codes = Table(header.codes, in: block)
        codeIndex = Table(header.codeIndex, in: block)
        systems = Table(header.systems, in: block)
        codeSystems = Table(header.codeSystems, in: block)
        codeSystemIndex = Table(header.codeSystemIndex, in: block)
        valueSetIndex = Table(header.valueSetIndex, in: block)
        implied = Table(header.implied, in: block)
        constraints = Table(header.constraints, in: block)
        references = Table(header.references, in: block)
        targets = Table(header.targets, in: block)
        slicings = Table(header.slicings, in: block)
        slices = Table(header.slices, in: block)
        discriminators = Table(header.discriminators, in: block)
        steps = Table(header.steps, in: block)
        tests = Table(header.tests, in: block)
    }
}

extension Schema {
    /// The same schema as another object, for another thread: see `Tree.twin`.
    var twin: Schema {
        Schema(
            block: block, header: header, symbols: symbols, types: TypeModel(types.layout, in: types.block),
            natives: natives)
    }
}

/// Where each table of a schema lies in its block.
package struct SchemaHeader: BitwiseCopyable, Sendable {
    var texts, elements, shapes, lookups, slots, origins, rules, alternatives: TableRange
    var profiles, profileIndex, resourceIndex, contexts: TableRange
    var values, fixed, ranges, lengths, bindings, valueSets, codes, codeIndex, systems: TableRange
    var codeSystems, codeSystemIndex, valueSetIndex, implied: TableRange
    var constraints, references, targets, slicings, slices, discriminators, steps, tests: TableRange
    var extensionType: TypeID
}

extension Schema {
    package func bytes(_ text: TextRef) -> UnsafeRawBufferPointer {
        let start = Int(text.offset)
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(texts.buffer)[start..<start + Int(text.count)])
    }

    package func text(_ text: TextRef) -> String { String(decoding: bytes(text), as: UTF8.self) }

    /// The profile with a canonical url, in constant time; nil when there is none. A version must be equal if given.
    package func profile(_ canonical: UnsafeRawBufferPointer) -> Int32? {
        if let found = profile(url: canonical) { return found }
        guard let bar = canonical.place(of: UInt8(ascii: "|")),
            let found = profile(url: UnsafeRawBufferPointer(rebasing: canonical[..<bar]))
        else { return nil }
        let version = UnsafeRawBufferPointer(rebasing: canonical[(bar + 1)...])
        return version.isEmpty || version.same(bytes(profiles[found].version)) ? found : nil
    }

    private func profile(url: UnsafeRawBufferPointer) -> Int32? {
        find(url, in: profileIndex) { profiles[$0].url }
    }

    /// The base definition of a resource type by its name, in constant time; nil for a name that is no resource type.
    package func resource(_ name: UnsafeRawBufferPointer) -> Int32? {
        find(name, in: resourceIndex) { profile in
            let url = profiles[profile].url
            let count = UInt32(Schema.coreBase.utf8.count)
            return TextRef(offset: url.offset + count, count: url.count - count)
        }
    }

    /// The code system with a url, if all its codes are known; in constant time.
    func codeSystem(_ url: UnsafeRawBufferPointer) -> Int32? {
        find(url, in: codeSystemIndex) { codeSystems[$0].url }
    }

    /// The value set with a canonical, as it was named where it was compiled; in constant time.
    func valueSet(_ canonical: UnsafeRawBufferPointer) -> Int32? {
        find(canonical, in: valueSetIndex) { valueSets[$0].canonical }
    }

    package static let coreBase = "http://hl7.org/fhir/StructureDefinition/"

    private func find(_ key: UnsafeRawBufferPointer, in index: Table<Int32>, _ name: (Int32) -> TextRef) -> Int32? {
        guard index.count > 0 else { return nil }
        let mask = index.count - 1
        var at = Int(truncatingIfNeeded: Hash.of(key)) & mask
        while index[at] >= 0 {
            if bytes(name(index[at])).same(key) { return index[at] }
            at = (at + 1) & mask
        }
        return nil
    }

    /// The element of a member name inside a shape, with its slot; nil when the shape has no such child.
    @inline(__always)
    package func lookup(_ name: Symbol, in shape: ShapeRecord) -> LookupRecord? {
        let mask = Int(shape.lookups.count) - 1
        var at = Int(name.raw) & mask
        while true {
            let found = lookups[Int(shape.lookups.first) + at]
            if found.name == name { return found }
            if found.name == .none { return nil }
            at = (at + 1) & mask
        }
    }
}
