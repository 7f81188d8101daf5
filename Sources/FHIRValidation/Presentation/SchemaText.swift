internal import FHIRPath
internal import FHIRTree

/// A compiled profile as text: its elements with cardinality and type, their rules and slices.
///
/// Elements of data types are left out where the profile says nothing of them.
struct SchemaText {
    private let schema: Schema
    private let profile: ProfileRecord
    private var lines: [String] = []
    /// The shapes that stand around the one being written; content references lead back to them.
    private var open: Set<Int32> = []

    /// The text of a profile by its number.
    static func text(_ profile: Int32, in schema: Schema) -> String {
        var text = SchemaText(schema: schema, profile: schema.profiles[profile])
        text.write()
        return text.lines.joined(separator: "\n") + "\n"
    }

    private init(schema: Schema, profile: ProfileRecord) {
        self.schema = schema
        self.profile = profile
    }

    private mutating func write() {
        let version = schema.text(profile.version)
        lines.append(schema.text(profile.url) + (version.isEmpty ? "" : "|" + version))
        if profile.base >= 0 { lines.append("constrains " + name(of: profile.base)) }
        guard profile.root >= 0 else { return }
        let root = schema.elements[profile.root]
        lines.append(schema.types.name(profile.type))
        writeRules(root, depth: 1)
        writeChildren(root.shape, depth: 1)
    }

    private mutating func add(_ text: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }

    private mutating func writeChildren(_ shape: Int32, depth: Int) {
        guard shape >= 0, isOwn(shape), open.insert(shape).inserted else { return }
        defer { open.remove(shape) }
        let record = schema.shapes[Int(shape)]
        for slot in 0..<Int(record.slots.count) { writeSlot(slot, record, depth: depth) }
    }

    /// Whether the profile itself has something to say of a shape's children.
    private func isOwn(_ shape: Int32) -> Bool {
        schema.shapes[Int(shape)].slots.indices.contains { slot in
            schema.origins[schema.slots[slot].origin].profile == profile.url
        }
    }

    private mutating func writeSlot(_ number: Int, _ shape: ShapeRecord, depth: Int) {
        let slot = schema.slots[Int(shape.slots.first) + number]
        let members = members(of: number, shape)
        let types = members.map { schema.types.name(schema.elements[$0].type) }
        let name = schema.symbols.name(slot.name) + (slot.isChoice ? "[x]" : "")
        guard slot.max > 0 else { return add("\(name) 0..0", depth) }
        add("\(name) \(count(slot.min, slot.max)) \(types.joined(separator: "|"))", depth)
        for member in members {
            writeRules(schema.elements[member], depth: depth + 1)
            if slot.slicing < 0 || !slot.isChoice { writeChildren(schema.elements[member].shape, depth: depth + 1) }
        }
        if slot.slicing >= 0 { writeSlicing(slot.slicing, depth: depth + 1) }
    }

    /// The elements that a slot's spellings lead to, in the order of the spellings.
    private func members(of slot: Int, _ shape: ShapeRecord) -> [Int32] {
        shape.lookups.indices.map { schema.lookups[$0] }
            .filter { $0.name != .none && Int($0.slot) == slot && $0.element >= 0 }
            .sorted { schema.symbols.name($0.name) < schema.symbols.name($1.name) }
            .map(\.element)
    }

    private mutating func writeSlicing(_ number: Int32, depth: Int) {
        let slicing = schema.slicings[number]
        let by = slicing.discriminators.indices.map { number in
            let path = schema.text(schema.discriminators[number].path)
            return path.isEmpty ? "$this" : path
        }
        add("sliced by \(by.joined(separator: ", ")), \(slicing.rules)\(slicing.isOrdered ? ", ordered" : "")", depth)
        for number in slicing.slices.indices { writeSlice(schema.slices[number], depth: depth) }
    }

    private mutating func writeSlice(_ slice: SliceRecord, depth: Int) {
        let tests = slice.isDefault ? ["what no other slice takes"] : slice.tests.indices.map { test(schema.tests[$0]) }
        let condition = tests.isEmpty ? "" : " if " + tests.joined(separator: " and ")
        add(":\(schema.text(slice.name)) \(count(slice.min, slice.max))\(condition)", depth)
        if slice.max > 0, slice.element >= 0 {
            let element = schema.elements[slice.element]
            writeRules(element, depth: depth + 1)
            writeChildren(element.shape, depth: depth + 1)
        }
        if slice.slicing >= 0 { writeSlicing(slice.slicing, depth: depth + 1) }
    }
}

extension Engine {
    /// The compiled schema of a profile as text; nil when there is no such profile.
    package func schemaText(of canonical: String) -> String? {
        guard has(profile: canonical) else { return nil }
        let number = Array(canonical.utf8).withUnsafeBytes { schema.profile($0) }
        return number.map { SchemaText.text($0, in: schema) }
    }
}

// MARK: rules
extension SchemaText {
    private mutating func writeRules(_ element: ElementRecord, depth: Int) {
        for number in element.rules.indices { add(rule(schema.rules[number]), depth) }
        if element.alternatives.count > 0 {
            let profiles = element.alternatives.indices.map { name(of: schema.alternatives[$0]) }
            add("as " + profiles.joined(separator: " or "), depth)
        }
    }

    private func rule(_ use: RuleUse) -> String {
        switch use.kind {
        case .fixed: return "= " + schema.valueText(use.index)
        case .pattern: return "has " + schema.valueText(use.index)
        case .range:
            let range = schema.ranges[use.index]
            return (range.isMin ? ">= " : "<= ") + schema.text(range.limit)
        case .length: return "at most \(schema.lengths[use.index]) characters"
        case .binding: return binding(schema.bindings[use.index])
        case .constraint, .containment:
            let constraint = schema.constraints[use.index]
            return (constraint.isError ? "constraint " : "warning ") + schema.text(constraint.key)
        case .reference: return "-> " + targets(schema.references[use.index])
        }
    }

    private func binding(_ binding: BindingRecord) -> String {
        var parts = ["\(binding.strength)"]
        if binding.valueSet >= 0 { parts.append(valueSet(binding.valueSet)) }
        if binding.maxValueSet >= 0 { parts.append("at most " + valueSet(binding.maxValueSet)) }
        return parts.joined(separator: " ")
    }

    private func valueSet(_ number: Int32) -> String {
        let set = schema.valueSets[number]
        let size = set.isUnknown ? "content unknown" : "\(set.codes.count) codes"
        return schema.text(set.canonical) + (set.undecided.count > 0 ? " (\(size) and undecidable ones)" : " (\(size))")
    }

    private func targets(_ reference: ReferenceRecord) -> String {
        reference.targets.indices.map { name(of: schema.targets[$0]) }.joined(separator: " | ")
    }

    private func test(_ test: TestRecord) -> String {
        let path = schema.text(schema.discriminators[test.discriminator].path)
        switch test.kind {
        case .fixed: return "\(path) = \(schema.valueText(test.argument))"
        case .pattern: return "\(path) has \(schema.valueText(test.argument))"
        case .exists: return "\(path) exists"
        case .absent: return "\(path) is absent"
        case .binding: return "\(path) in a value set"
        case .type:
            let types = list(test.argument).map { schema.types.name(TypeID(raw: UInt16(truncatingIfNeeded: $0))) }
            return "\(path) is \(types.joined(separator: "|"))"
        case .profile:
            return "\(path) conforms to \(list(test.argument).map(name).joined(separator: "|"))"
        case .never: return "never"
        }
    }

    /// The numbers that a test's argument stands for.
    private func list(_ argument: Int32) -> [Int32] {
        let run = Run(first: schema.targets[argument], count: schema.targets[argument + 1])
        return run.indices.map { schema.alternatives[$0] }
    }

    private func count(_ min: UInt32, _ max: UInt32) -> String { "\(min)..\(max == .max ? "*" : String(max))" }

    /// The last part of a profile's canonical.
    private func name(of profile: Int32) -> String {
        let url = schema.text(schema.profiles[profile].url)
        return String(url[(url.lastIndex(of: "/").map(url.index(after:)) ?? url.startIndex)...])
    }
}
