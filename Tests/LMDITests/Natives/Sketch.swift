@testable import FHIRTree

/// A document as it may be changed and written, in JSON or XML.
indirect enum Sketch {
    /// Names may repeat; `_name` is a companion.
    case object([(name: String, value: Sketch)])
    case list([Sketch])
    /// As JSON writes it.
    case literal(String)

    init(_ text: String) throws {
        guard let tree = Parser.parse(Input(Array(text.utf8)), symbols: SymbolTable()).tree else {
            throw NotJSON(text: text)
        }
        self.init(tree, tree.root)
    }

    struct NotJSON: Error {
        let text: String
    }

    private init(_ tree: Tree, _ node: Node) {
        switch tree.kind(node) {
        case .object:
            self = .object(
                tree.children(node).map { member in
                    let mark = tree[member].flags.contains(.companion) ? "_" : ""
                    return (mark + tree.memberName(member), Sketch(tree, member))
                })
        case .array: self = .list(tree.children(node).map { Sketch(tree, $0) })
        case .string, .number, .true, .false, .null:
            self = .literal(String(decoding: tree.source[tree.sourceRange(node)], as: UTF8.self))
        }
    }

    var json: String {
        switch self {
        case .object(let members):
            "{" + members.map { "\"\($0.name)\":" + $0.value.json }.joined(separator: ",") + "}"
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .literal(let text): text
        }
    }
}

// FHIR's XML: repeated tags for lists, the companion's content inside its value's tag, a resource in its type's tag.
extension Sketch {
    var xml: String { resource(" xmlns=\"http://hl7.org/fhir\"") ?? "<Basic xmlns=\"http://hl7.org/fhir\"/>" }

    private func resource(_ namespace: String) -> String? {
        guard case .object(let members) = self, case .literal(let type)? = value("resourceType", members),
            type.first == "\"", let name = Optional(type.dropFirst().dropLast()), name.allSatisfy(\.isLetter),
            !name.isEmpty
        else { return nil }
        let content = Self.tags(members.filter { $0.name != "resourceType" })
        return "<\(name)\(namespace)>\(content)</\(name)>"
    }

    private func value(_ name: String, _ members: [(name: String, value: Sketch)]) -> Sketch? {
        members.first { $0.name == name }?.value
    }

    private static func tags(_ members: [(name: String, value: Sketch)]) -> String {
        members.map { member in
            if member.name.hasPrefix("_") {
                let name = String(member.name.dropFirst())
                return members.contains { $0.name == name } ? "" : member.value.tag(name)
            }
            let companion = members.first { $0.name == "_" + member.name }?.value
            guard case .list(let items) = member.value else { return member.value.tag(member.name, companion) }
            return items.map { $0.tag(member.name) }.joined()
        }.joined()
    }

    private func tag(_ name: String, _ companion: Sketch? = nil) -> String {
        switch self {
        case .literal("null"): return "<\(name)/>"
        case .literal(let text) where name == "div" && text.hasPrefix("\"<div"):
            return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
        case .literal(let text):
            let inner: String =
                if case .object(let members)? = companion { Self.tags(members) } else { "" }
            return "<\(name) value=\"\(Self.attribute(text))\">\(inner)</\(name)>"
        case .list(let items): return items.map { $0.tag(name) }.joined()
        case .object(let members):
            if let resource = resource("") { return "<\(name)>\(resource)</\(name)>" }
            var attributes = "", rest = members
            if case .literal(let url)? = value("url", members), name == "extension" {
                attributes = " url=\"\(Self.attribute(url))\""
                rest.removeAll { $0.name == "url" }
            }
            return "<\(name)\(attributes)>\(Self.tags(rest))</\(name)>"
        }
    }

    /// A JSON literal's text as an attribute's.
    private static func attribute(_ literal: String) -> String {
        let text = literal.hasPrefix("\"") ? String(literal.dropFirst().dropLast()) : literal
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
