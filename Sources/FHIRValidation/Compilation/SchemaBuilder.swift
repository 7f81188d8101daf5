internal import FHIRPath
internal import FHIRTree

/// The tables of a schema while they grow.
struct SchemaBuilder {
    let symbols: SymbolTable
    let types: TypeModel

    var texts: [UInt8] = []
    var elements: [ElementRecord] = []
    var shapes: [ShapeRecord] = []
    var lookups: [LookupRecord] = []
    var slots: [SlotRecord] = []
    var origins: [OriginRecord] = []
    var rules: [RuleUse] = []
    var alternatives: [Int32] = []
    var profiles: [ProfileRecord] = []
    var contexts: [ContextRecord] = []
    var values: [Record] = []
    var fixed: [ValueRecord] = []
    var ranges: [RangeRecord] = []
    var lengths: [UInt32] = []
    var bindings: [BindingRecord] = []
    var valueSets: [ValueSetRecord] = []
    var codes: [CodeRecord] = []
    var codeIndex: [Int32] = []
    var systems: [TextRef] = []
    var codeSystems: [CodeSystemRecord] = []
    var implied: [ImpliedProfileRecord] = []
    var constraints: [ConstraintRecord] = []
    var references: [ReferenceRecord] = []
    var targets: [Int32] = []
    var slicings: [SlicingRecord] = []
    var slices: [SliceRecord] = []
    var discriminators: [DiscriminatorRecord] = []
    var steps: [StepRecord] = []
    var tests: [TestRecord] = []

    private var knownTexts: [String: TextRef] = [:]

    init(symbols: SymbolTable, types: TypeModel) {
        self.symbols = symbols
        self.types = types
    }

    /// The text in the pool, stored once.
    mutating func text(_ text: String) -> TextRef {
        if let known = knownTexts[text] { return known }
        let ref = TextRef(offset: UInt32(texts.count), count: UInt32(text.utf8.count))
        texts.append(contentsOf: text.utf8)
        knownTexts[text] = ref
        return ref
    }

    func string(_ ref: TextRef) -> String {
        String(decoding: texts[Int(ref.offset)..<Int(ref.offset + ref.count)], as: UTF8.self)
    }

    /// Appends records to a table and gives their run.
    static func append<R>(_ records: [R], to table: inout [R]) -> Run {
        let run = Run(first: Int32(table.count), count: Int32(records.count))
        table.append(contentsOf: records)
        return run
    }

    /// The finished schema. The builder may go on growing afterwards and be frozen again.
    func freeze(_ natives: NativeConstraints) -> Schema {
        var block = BlockBuilder()
        let header = SchemaHeader(
            texts: block.append(texts), elements: block.append(elements), shapes: block.append(shapes),
            lookups: block.append(lookups), slots: block.append(slots), origins: block.append(origins),
            rules: block.append(rules), alternatives: block.append(alternatives), profiles: block.append(profiles),
            profileIndex: block.append(profileIndex()), resourceIndex: block.append(resourceIndex()),
            contexts: block.append(contexts), values: block.append(values), fixed: block.append(fixed),
            ranges: block.append(ranges), lengths: block.append(lengths), bindings: block.append(bindings),
            valueSets: block.append(valueSets), codes: block.append(codes), codeIndex: block.append(codeIndex),
            systems: block.append(systems), codeSystems: block.append(codeSystems),
            codeSystemIndex: block.append(codeSystemIndex()), valueSetIndex: block.append(valueSetIndex()),
            implied: block.append(implied),
            constraints: block.append(constraints),
            references: block.append(references), targets: block.append(targets), slicings: block.append(slicings),
            slices: block.append(slices), discriminators: block.append(discriminators), steps: block.append(steps),
            tests: block.append(tests), extensionType: types.find("Extension") ?? .none)
        return Schema(block: block.finish(), header: header, symbols: symbols, types: types, natives: natives)
    }

    private func profileIndex() -> [Int32] {
        index(profiles.indices.map { (string(profiles[$0].url), Int32($0)) })
    }

    private func codeSystemIndex() -> [Int32] {
        index(codeSystems.indices.map { (string(codeSystems[$0].url), Int32($0)) })
    }

    private func valueSetIndex() -> [Int32] {
        index(valueSets.indices.map { (string(valueSets[$0].canonical), Int32($0)) })
    }

    private func resourceIndex() -> [Int32] {
        index(
            profiles.indices.compactMap { n in
                let profile = profiles[n], url = string(profile.url)
                guard profile.type != .none, types.kind(profile.type) == .resource else { return nil }
                let name = types.name(profile.type)
                return url == Schema.coreBase + name ? (name, Int32(n)) : nil
            })
    }

    /// An open-addressing table over keys; the first of two equal keys is found.
    private func index(_ entries: [(key: String, value: Int32)]) -> [Int32] {
        var table = [Int32](repeating: -1, count: Self.powerOfTwo(over: entries.count * 2))
        for entry in entries {
            var key = entry.key
            var at = key.withUTF8 { Int(truncatingIfNeeded: Hash.of(UnsafeRawBufferPointer($0))) } & (table.count - 1)
            while table[at] >= 0 { at = (at + 1) & (table.count - 1) }
            table[at] = entry.value
        }
        return table
    }

    static func powerOfTwo(over count: Int) -> Int {
        var size = 4
        while size <= count { size *= 2 }
        return size
    }
}
