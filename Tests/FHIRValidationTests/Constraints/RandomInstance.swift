/// Makes instances of a type as JSON text that have the members an expression speaks of: present or not, with values
/// that the expression asks for or others. The same seed makes the same instance.
struct RandomInstance {
    let types: R4Types
    /// Member names that the expressions mention; others are rare.
    let names: Set<String>
    /// Values that the expressions mention.
    let literals: [String]
    private var state: UInt64
    private var size = 0

    init(_ types: R4Types, mentioning expressions: [String], seed: UInt64) {
        self.types = types
        names = Set(expressions.flatMap(Words.names)).union(expressions.joined().contains("linkId") ? ["item"] : [])
        literals = expressions.flatMap(Words.literals)
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// A resource that has elements at `path` (`Patient.contact`; a data type's path is put into an extension).
    mutating func resource(with path: String) -> String {
        let steps = path.replacing("[x]", with: "").split(separator: ".").map(String.init)
        let (root, rest) = (steps[0], steps.dropFirst())
        if types.resources.contains(root) { return object(root, depth: 0, must: rest, resourceType: root) }
        switch root {
        case "Narrative": return object("Basic", depth: 0, must: ["text"] + rest, resourceType: "Basic")
        case "Extension": return object("Basic", depth: 0, must: ["extension"] + rest, resourceType: "Basic")
        case "ElementDefinition":
            let must: ArraySlice<String> = ["differential", "element"] + rest
            return object("StructureDefinition", depth: 0, must: must, resourceType: "StructureDefinition")
        default:
            let value = object(root, depth: 1, must: rest)
            let name = "value" + root
            return #"{"resourceType":"Basic","extension":[{"url":"http://x","\#(name)":\#(value)}]}"#
        }
    }

    private mutating func object(
        _ type: String, depth: Int, must: ArraySlice<String> = [], resourceType: String? = nil
    ) -> String {
        var parts = resourceType.map { [#""resourceType":"\#($0)""#] } ?? []
        for member in types.members[type] ?? [] {
            let isNeeded = must.first == member.name
            guard isNeeded || isWanted(member, of: type, depth), let chosen = pick(member.types.filter(isKnown)) else {
                continue
            }
            let count = member.isList ? pick([1, 1, 2, 3])! : 1
            var values: [String] = []
            for _ in 0..<count {
                if let value = value(chosen, depth: depth + 1, must: isNeeded ? must.dropFirst() : []) {
                    values.append(value)
                }
            }
            let name = member.spelling(chosen)
            if values.isEmpty {
                continue
            } else if member.isList {
                parts.append("\"\(name)\":[\(values.joined(separator: ","))]")
            } else if types.primitives.contains(chosen), member.name != "id", chance(0.06) {
                parts.append("\"_\(name)\":{\"extension\":[{\"url\":\"http://e\",\"valueString\":\"x\"}]}")
            } else {
                parts.append("\"\(name)\":\(values[0])")
            }
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private mutating func value(_ type: String, depth: Int, must: ArraySlice<String>) -> String? {
        size += 1
        guard size < 400, depth < 8 || !must.isEmpty else { return nil }
        if types.primitives.contains(type) { return primitive(type) }
        if type == "Resource" {
            guard depth < 6 else { return nil }
            let kind = pick(["Basic", "Patient", "Composition", "MessageHeader", "Practitioner"])!
            return object(kind, depth: depth, resourceType: kind)
        }
        let made = object(type, depth: depth, must: must)
        return made == "{}" ? (chance(0.5) ? #"{"id":"e"}"# : nil) : made
    }

    private mutating func isWanted(_ member: R4Types.Member, of type: String, _ depth: Int) -> Bool {
        if type == "Quantity", member.name == "value" { return chance(0.7) }
        if member.name == "contained", depth > 3 || !names.contains("contained") { return false }
        return chance(names.contains(member.name) ? 0.6 : depth < 3 ? 0.02 : 0.005)
    }

    private func isKnown(_ type: String) -> Bool {
        types.members[type] != nil || types.primitives.contains(type) || type == "Resource"
    }

    private mutating func primitive(_ type: String) -> String {
        switch type {
        case "boolean": pick(["true", "false"])!
        case "integer": pick(["-1", "0", "1", "2", "101"])!
        case "decimal": pick(["-1", "0", "0.5", "1", "50", "101", "100.5"])!
        case "positiveInt", "unsignedInt": pick(["1", "2", "3"])!
        case "xhtml": "\"\(pick(RandomInstance.narratives)!)\""
        default: "\"\(text(type).replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        }
    }

    private mutating func text(_ type: String) -> String {
        switch type {
        case "date": pick(["2025", "2026-01", "2026-02-03", "2025-12-31"])!
        case "dateTime":
            pick(["2025", "2026", "2026-01", "2026-02-03", "2026-02-03T10:00:00Z", "2026-02-03T11:30:00+02:00"])!
        case "instant": pick(["2026-02-03T10:00:00Z", "2026-02-03T11:00:00.5+02:00"])!
        case "time": pick(["10:00:00", "11:30:00"])!
        case "base64Binary": "AAAA"
        case "id": pick(["c1", "c2", "x"])!
        case "uri", "url", "canonical":
            pick(["http://a", "urn:b", "#c1", "#"] + literals * 3)!
        default: pick(["a", "b", "A1", "a b", "c1", "#c1", "#", "0", "2", "Patient.a", "Patient"] + literals * 3)!
        }
    }

    private static let narratives = ["x", " ", "<p/>", "<img src='a'/>", "<script>x</script>"].map {
        "<div xmlns='http://www.w3.org/1999/xhtml'>\($0)</div>"
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[Int(next() % UInt64(values.count))]
    }

    private mutating func chance(_ part: Double) -> Bool { Double(next() >> 11) < part * 9_007_199_254_740_992 }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

private func * (values: [String], count: Int) -> [String] { Array(repeating: values, count: count).flatMap { $0 } }

/// The names and the string literals in an expression.
private enum Words {
    static func names(_ expression: String) -> [String] {
        expression.replacing(/'(\\.|[^'])*'/, with: "").matches(of: /[a-zA-Z]\w*/).map { String($0.output) }
    }

    static func literals(_ expression: String) -> [String] {
        expression.matches(of: /'((?:\\.|[^'])*)'/).map { String($0.output.1) }.filter { !$0.contains(/[\\^*<]/) }
    }
}
