internal import FHIRTree

/// A JSON object, its members in the order in which they are added, nothing for what is empty.
struct JSONLine {
    private var members: [String] = []

    /// The object's text.
    var text: String { "{\(members.joined(separator: ","))}" }
    /// The object's text without its end, one member a line, for an object whose last member follows.
    var opening: String { "{" + members.map { $0 + ",\n" }.joined() }
    /// The object's text, one member a line.
    var lines: String { "{\(members.joined(separator: ",\n"))}\n" }

    mutating func add(_ name: String, raw value: String) { members.append(JSONLine.quoted(name) + ":" + value) }

    mutating func add(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { add(name, raw: JSONLine.quoted(value)) }
    }

    mutating func add(_ name: String, _ value: Int?) {
        if let value { add(name, raw: String(value)) }
    }

    /// Writes `true`, nothing for false.
    mutating func add(_ name: String, ifTrue value: Bool) {
        if value { add(name, raw: "true") }
    }

    mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { add(name, raw: JSONLine.list(values.map(JSONLine.quoted))) }
    }

    mutating func add(_ name: String, _ lines: [JSONLine]) {
        if !lines.isEmpty { add(name, raw: JSONLine.list(lines.map(\.text))) }
    }

    private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20: result += "\\u" + hex(scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension Tree {
    /// A value as JSON without white space, members in the order of the document.
    func json(_ node: Node) -> String {
        switch kind(node) {
        case .object: "{" + children(node).map { member($0) }.joined(separator: ",") + "}"
        case .array: "[" + children(node).map { json($0) }.joined(separator: ",") + "]"
        case .string: JSONLine.quoted(text(node))
        case .number, .true, .false, .null: text(node)
        }
    }

    private func member(_ node: Node) -> String {
        let prefix = self[node].flags.contains(.companion) ? "_" : ""
        return JSONLine.quoted(prefix + nameText(name(node))) + ":" + json(node)
    }
}
