internal import FHIRTree

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
    @inline(never) func checkFixed(_ node: Node, _ index: Int32, _ element: ElementRecord, exactly: Bool) -> Bool {
        let comparison = ValueComparison(schema: schema, tree: tree, value: schema.fixed[index].value)
        if comparison.matches(node, exactly: exactly) { return true }
        for difference in comparison.differences(node, exactly: exactly) {
            let problem: FixedValueProblem =
                switch difference.wanted {
                case nil: .surplus(index)
                case let part? where exactly: .notFixed(index, part: Int32(part))
                case let part?: .notPattern(index, part: Int32(part))
                }
            report(.fixedValue(problem), at: difference.node, element.origin)
        }
        return false
    }
}

/// What this rule finds: the number of the fixed value or pattern, and the part of it that belongs at the place.
package enum FixedValueProblem: Hashable, BitwiseCopyable, Sendable {
    case notFixed(Int32, part: Int32)
    case notPattern(Int32, part: Int32)
    /// Something that a fixed value does not have.
    case surplus(Int32)

    func message(_ context: MessageContext) -> Message {
        switch self {
        case .notFixed(let value, let part):
            Message(
                "fhir/fixed-value", .value,
                text: Localized(
                    nb: "Verdien \(context.shown) er ikke tillatt her. Den må være \(context.value(value, part)).",
                    en: "The value \(context.shown) is not allowed here. It must be \(context.value(value, part))."),
                advice: Localized(
                    nb: "Sett verdien til nøyaktig \(context.value(value, part)).",
                    en: "Set the value to exactly \(context.value(value, part))."))
        case .notPattern(let value, let part) where context.tree.kind(context.place.node) == .object:
            Message(
                "fhir/pattern", .value,
                text: Localized(
                    nb: "'\(context.elementName)' mangler noe som profilen krever: \(context.value(value, part)).",
                    en:
                        "'\(context.elementName)' lacks something that the profile requires: \(context.value(value, part))."
                ),
                advice: Localized(
                    nb: "Ta med \(context.value(value, part)); mer kan stå ved siden av.",
                    en: "Include \(context.value(value, part)); more may stand beside it."))
        case .notPattern(let value, let part):
            Message(
                "fhir/pattern", .value,
                text: Localized(
                    nb: "Verdien \(context.shown) er ikke tillatt her. Den må være \(context.value(value, part)).",
                    en: "The value \(context.shown) is not allowed here. It must be \(context.value(value, part))."),
                advice: Localized(
                    nb: "Sett verdien til \(context.value(value, part)).",
                    en: "Set the value to \(context.value(value, part))."))
        case .surplus(let value):
            Message(
                "fhir/fixed-value", .value,
                text: Localized(
                    nb: "'\(context.elementName)' er ikke med i verdien som er fastsatt her: \(context.value(value)).",
                    en: "'\(context.elementName)' is no part of the value that is fixed here: \(context.value(value))."),
                advice: Localized(nb: "Fjern '\(context.elementName)'.", en: "Remove '\(context.elementName)'."))
        }
    }
}
