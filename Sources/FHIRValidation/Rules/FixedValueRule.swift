package import FHIRTree

/// A value that the profile gives exactly (`fixed[x]`) or in part (`pattern[x]`).
///
/// http://hl7.org/fhir/R4/elementdefinition.html#ElementDefinition.fixed_x_ — fixed: equal in every part, order of lists
/// included. Pattern: every part of the pattern is in the instance; a list holds each item of the pattern's list somewhere.
package struct ValueRecord: BitwiseCopyable, Sendable {
    /// Into `Schema.values`: a small tape whose texts are in the schema's pool.
    package var value = Run()
}

extension SchemaCompiler {
    func fixedRules(_ element: ElementDefinition) -> [RuleUse] {
        var uses: [RuleUse] = []
        if let fixed = element.fixed { uses.append(RuleUse(kind: .fixed, index: value(fixed))) }
        if let pattern = element.pattern { uses.append(RuleUse(kind: .pattern, index: value(pattern))) }
        return uses
    }

    /// A definition's value copied into the schema.
    func value(_ given: ElementDefinition.Value) -> Int32 { value(given.tree, given.node) }

    func value(_ tree: Tree, _ node: Node) -> Int32 {
        let first = tables.values.count
        copy(tree, node, base: first)
        tables.fixed.append(ValueRecord(value: Run(first: Int32(first), count: Int32(tables.values.count - first))))
        return Int32(tables.fixed.count - 1)
    }

    /// A plain text as a value.
    func value(text: String) -> Int32 {
        let ref = tables.text(text)
        tables.values.append(
            Record(start: ref.offset, length: ref.count, next: 1, name: .none, kind: .string))
        tables.fixed.append(ValueRecord(value: Run(first: Int32(tables.values.count - 1), count: 1)))
        return Int32(tables.fixed.count - 1)
    }

    private func copy(_ tree: Tree, _ node: Node, base: Int) {
        var record = tree[node]
        let at = tables.values.count
        record.name = record.name == .none ? .none : tables.symbols.intern(tree.nameText(record.name))
        switch record.kind {
        case .object, .array:
            record.start = 0
            record.length = 0
        case .string, .number, .true, .false, .null:
            let ref = tables.text(tree.text(node))
            record.start = ref.offset
            record.length = ref.count
            record.flags.remove(.escaped)
        }
        tables.values.append(record)
        for child in tree.children(node) { copy(tree, child, base: base) }
        tables.values[at].next = UInt32(tables.values.count - base)
    }
}

extension ValidationRun {
    /// Reports a value that is not the given one; whether it is.
    func checkFixed(_ node: Node, _ index: Int32, _ element: ElementRecord, exactly: Bool) -> Bool {
        let value = schema.fixed[index].value
        if ValueComparison(schema: schema, tree: tree, value: value).matches(node, exactly: exactly) { return true }
        report(.fixedValue(exactly ? .notFixed(index) : .notPattern(index)), at: node, element.origin)
        return false
    }
}

/// Compares an instance with a value of the schema.
struct ValueComparison {
    let schema: Schema
    let tree: Tree
    let value: Run

    func matches(_ node: Node, exactly: Bool) -> Bool { matches(node, 0, exactly: exactly) }

    private func record(_ at: Int) -> Record { schema.values[Int(value.first) + at] }

    private func matches(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        let wanted = record(at)
        switch wanted.kind {
        case .object: return matchesObject(node, at, exactly: exactly)
        case .array: return matchesList(node, at, exactly: exactly)
        case .string, .number, .true, .false, .null: return matchesText(node, wanted)
        }
    }

    private func matchesText(_ node: Node, _ wanted: Record) -> Bool {
        switch tree.kind(node) {
        case .object, .array: return false
        case .string, .number, .true, .false, .null:
            let text = TextRef(offset: wanted.start, count: wanted.length)
            return tree.withText(node) { $0.same(schema.bytes(text)) }
        }
    }

    private func children(_ at: Int) -> [Int] {
        var result: [Int] = [], next = at + 1
        while next < Int(record(at).next) {
            result.append(next)
            next = Int(record(next).next)
        }
        return result
    }

    private func matchesObject(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        guard tree.kind(node) == .object else { return false }
        let wanted = children(at)
        for member in wanted {
            let name = record(member).name
            let found = members(node, name)
            guard !found.isEmpty, matchesMember(found, member, exactly: exactly) else { return false }
        }
        guard exactly else { return true }
        let names = Set(wanted.map { record($0).name })
        return tree.children(node).allSatisfy { names.contains(tree.name($0)) }
    }

    /// A member's values: the items of an array, or in XML the repeated tags.
    private func members(_ node: Node, _ name: Symbol) -> [Node] {
        tree.children(node).filter {
            tree.name($0) == name && tree[$0].flags.isDisjoint(with: [.duplicate, .companion])
        }
        .flatMap { tree.kind($0) == .array ? Array(tree.children($0)) : [$0] }
    }

    private func matchesMember(_ found: [Node], _ member: Int, exactly: Bool) -> Bool {
        let wanted = record(member).kind == .array ? children(member) : [member]
        if exactly {
            return found.count == wanted.count && zip(found, wanted).allSatisfy { matches($0, $1, exactly: true) }
        }
        return wanted.allSatisfy { item in found.contains { matches($0, item, exactly: false) } }
    }

    private func matchesList(_ node: Node, _ at: Int, exactly: Bool) -> Bool {
        let found = tree.kind(node) == .array ? Array(tree.children(node)) : [node]
        return matchesMember(found, at, exactly: exactly)
    }
}

/// What this rule finds.
package enum FixedValueProblem: Hashable, Sendable {
    case notFixed(Int32)
    case notPattern(Int32)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .notFixed(let value):
            Message(
                "fhir/fixed-value", .value,
                text: Localized(
                    nb: "Verdien \(context.shown) er ikke tillatt her. Den må være \(context.value(value)).",
                    en: "The value \(context.shown) is not allowed here. It must be \(context.value(value))."),
                advice: Localized(
                    nb: "Sett verdien til nøyaktig \(context.value(value)).",
                    en: "Set the value to exactly \(context.value(value))."))
        case .notPattern(let value) where context.tree.kind(context.place.node) == .object:
            Message(
                "fhir/pattern", .value,
                text: Localized(
                    nb: "'\(context.elementName)' mangler noe som profilen krever: \(context.value(value)).",
                    en: "'\(context.elementName)' lacks something that the profile requires: \(context.value(value))."),
                advice: Localized(
                    nb: "Ta med \(context.value(value)); mer kan stå ved siden av.",
                    en: "Include \(context.value(value)); more may stand beside it."))
        case .notPattern(let value):
            Message(
                "fhir/pattern", .value,
                text: Localized(
                    nb: "Verdien \(context.shown) er ikke tillatt her. Den må være \(context.value(value)).",
                    en: "The value \(context.shown) is not allowed here. It must be \(context.value(value))."),
                advice: Localized(
                    nb: "Sett verdien til \(context.value(value)).", en: "Set the value to \(context.value(value))."))
        }
    }
}
