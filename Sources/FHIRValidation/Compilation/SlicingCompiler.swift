internal import FHIRPath
internal import FHIRTree

/// Slices and discriminators → SlicingRecord.
extension SchemaCompiler {
    func slicing(_ list: SnapshotNode, in parent: TypeID) -> Int32 {
        let given = list.element.slicing ?? ElementDefinition.Slicing()
        let discriminators = given.discriminators.map(discriminator)
        let first = Int32(tables.discriminators.count)
        tables.discriminators += discriminators
        let slices = list.slices.map { slice($0, of: list, given.discriminators, first, in: parent) }
        var record = SlicingRecord()
        record.discriminators = Run(first: first, count: Int32(discriminators.count))
        record.slices = SchemaBuilder.append(slices, to: &tables.slices)
        record.isOrdered = given.isOrdered
        record.rules =
            switch given.rules {
            case .open: .open
            case .closed: .closed
            case .openAtEnd: .openAtEnd
            }
        tables.slicings.append(record)
        return Int32(tables.slicings.count - 1)
    }

    private func slice(
        _ node: SnapshotNode, of list: SnapshotNode, _ discriminators: [ElementDefinition.Discriminator],
        _ first: Int32,
        in parent: TypeID
    ) -> SliceRecord {
        var record = SliceRecord()
        record.name = tables.text(node.element.sliceName ?? "")
        record.isDefault = node.element.sliceName == "@default"
        record.min = UInt32(clamping: node.element.min ?? 0)
        record.max = node.element.max == Int.max ? .max : UInt32(clamping: node.element.max ?? Int.max)
        record.origin = origin(node)
        record.element = sliceElement(node, of: list, in: parent)
        let tests = tests(discriminators, first, node)
        record.tests = SchemaBuilder.append(record.isDefault ? [] : tests, to: &tables.tests)
        if !node.slices.isEmpty, node.element.slicing != nil { record.slicing = slicing(node, in: parent) }
        return record
    }

    /// What an item of the slice must be: the slice's own definition, with what holds for the whole list.
    private func sliceElement(_ node: SnapshotNode, of list: SnapshotNode, in parent: TypeID) -> Int32 {
        let types = node.element.types.isEmpty ? list.element.types : node.element.types
        let name = choiceName(list, in: parent) ?? list.name
        let model = tables.symbols.find(name).flatMap { parent == .none ? nil : tables.types.child($0, of: parent) }
        let reference = types.first
        let use = TypeUse(id: model?.type ?? reference.map(typeID) ?? .none, reference: reference)
        let number = element(node, as: use)
        let whole = rules(list, TypeUse(id: use.id, reference: list.element.types.first { $0.code == reference?.code }))
        tables.elements[Int(number)].rules = union(
            tables.elements[Int(number)].rules, inherited(whole, by: node.element))
        if !list.children.isEmpty, !node.children.isEmpty || tables.elements[Int(number)].content == .complex {
            tables.elements[Int(number)].also = element(list, as: use)
        }
        return number
    }

    /// The list's rules that a slice does not state itself: bindings and reference targets give way to its own.
    private func inherited(_ rules: Run, by slice: ElementDefinition) -> Run {
        let kept = tables.rules[rules.indices].filter { use in
            switch use.kind {
            case .binding: slice.binding == nil
            case .reference: slice.types.isEmpty
            case .fixed, .pattern, .range, .length, .constraint, .containment: true
            }
        }
        return kept.count == Int(rules.count) ? rules : SchemaBuilder.append(Array(kept), to: &tables.rules)
    }
}

/// Discriminator paths.
extension SchemaCompiler {
    private func discriminator(_ given: ElementDefinition.Discriminator) -> DiscriminatorRecord {
        var record = DiscriminatorRecord()
        record.path = tables.text(given.path)
        if let steps = DiscriminatorPath.steps(given.path) {
            record.steps = SchemaBuilder.append(steps.map(step), to: &tables.steps)
        } else {
            record.isExpression = true
        }
        return record
    }

    private func step(_ step: DiscriminatorPath.Step) -> StepRecord {
        switch step {
        case .child(let name):
            childStep(name)
        case .resolve:
            StepRecord(kind: .resolve)
        case .extension(let url):
            StepRecord(kind: .extension, text: tables.text(url))
        case .ofType(let type):
            StepRecord(kind: .ofType, text: tables.text(type))
        }
    }

    private func childStep(_ name: String) -> StepRecord {
        let symbol = tables.symbols.intern(name)
        return StepRecord(kind: .child, name: symbol, isChoice: tables.types.isChoice(symbol))
    }

    /// What an item of a slice must have at the discriminators' places. A slice that says nothing at any of them takes
    /// what has something there.
    private func tests(
        _ discriminators: [ElementDefinition.Discriminator], _ first: Int32, _ slice: SnapshotNode
    ) -> [TestRecord] {
        let tests = discriminators.enumerated().compactMap { test($1, first + Int32($0), slice) }
        if !tests.isEmpty { return tests }
        return discriminators.indices.map { TestRecord(discriminator: first + Int32($0), kind: .exists) }
    }

    private func test(
        _ given: ElementDefinition.Discriminator, _ number: Int32, _ slice: SnapshotNode
    ) -> TestRecord? {
        let target = DiscriminatorTarget(compiler: self, path: DiscriminatorPath.steps(given.path) ?? [], slice: slice)
        let found: (kind: TestRecord.Kind, argument: Int32)? =
            switch given.kind {
            case .value, .pattern: target.valueTest()
            case .exists: (target.isForbidden ? .absent : .exists, 0)
            case .type: target.typeTest()
            case .profile: target.profileTest()
            }
        return found.map { TestRecord(discriminator: number, kind: $0.kind, argument: $0.argument) }
    }
}

/// The restricted FHIRPath of discriminators (http://hl7.org/fhir/R4/profiling.html#discriminator): children, `extension(url)`,
/// `resolve()`, `ofType()`.
enum DiscriminatorPath {
    enum Step: Equatable { case child(String), resolve, `extension`(String), ofType(String) }

    /// The steps of a path, nil when it is more than the restricted language, or longer than any sensible path.
    static func steps(_ path: String) -> [Step]? {
        guard path != "$this", !path.isEmpty else { return [] }
        var steps: [Step] = []
        let parts = split(path)
        guard parts.count <= 64 else { return nil }
        for part in parts where part != "$this" {
            guard let step = step(part) else { return nil }
            steps.append(step)
        }
        return steps
    }

    private static func step(_ part: String) -> Step? {
        if part == "resolve()" { return .resolve }
        if let url = argument(part, of: "extension") { return .extension(url.filter { $0 != "'" && $0 != "\"" }) }
        if let type = argument(part, of: "ofType") { return .ofType(String(type.split(separator: ".").last ?? "")) }
        if part.hasSuffix("[x]") { return .child(String(part.dropLast(3))) }
        return part.contains("(") ? nil : .child(part)
    }

    private static func argument(_ part: String, of function: String) -> String? {
        guard part.hasPrefix(function + "("), part.hasSuffix(")") else { return nil }
        return String(part.dropFirst(function.count + 1).dropLast())
    }

    /// Splits at points that stand outside brackets and quotes.
    private static func split(_ path: String) -> [String] {
        var parts = [""], depth = 0
        for character in path {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ".", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts
    }
}
