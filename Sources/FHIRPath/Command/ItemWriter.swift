import FHIRTree

/// Writes items as JSON.
struct ItemWriter {
    private let navigator: Navigator

    init(tree: Tree, model: TypeModel) { navigator = Navigator(tree: tree, model: model) }

    private var tree: Tree { navigator.tree }
    private var model: TypeModel { navigator.model }

    /// `{"type": "System.Integer", "value": "1"}`; a complex element's value is its JSON.
    func json(_ item: Item) -> String {
        switch item {
        case .element(let located): object("FHIR." + model.name(located.type), value(of: located))
        case .type(let type): object("System.TypeInfo", quoted(type.namespace + "." + type.name))
        case .boolean, .integer, .string, .decimal, .moment, .quantity:
            object("System." + (item.systemType?.name ?? ""), quoted(item.text ?? ""))
        }
    }

    private func object(_ type: String, _ value: String) -> String {
        "{\"type\": \(quoted(type)), \"value\": \(value)}"
    }

    private func quoted(_ text: String) -> String { "\"" + JSONText.escaped(text) + "\"" }

    private func value(of located: Located) -> String {
        guard model.kind(located.type) == .primitive else { return members(of: located) }
        let node = located.valueNode(in: tree)
        return node.exists ? quoted(tree.text(node)) : "null"
    }

    /// A complex element (a primitive: its companion) as a JSON object on one line.
    private func members(of located: Located) -> String {
        var names: [Symbol] = [], children: [Symbol: [Located]] = [:]
        navigator.forEachChild(of: located) { name, child in
            if children[name] == nil { names.append(name) }
            children[name, default: []].append(child)
        }
        let isResource = model.kind(located.type) == .resource
        let head = isResource ? ["\"resourceType\": " + quoted(model.name(located.type))] : []
        let rest = names.flatMap { members($0, children[$0] ?? [], isList: isList($0, located.type)) }
        return "{" + (head + rest).joined(separator: ", ") + "}"
    }

    private func isList(_ name: Symbol, _ type: TypeID) -> Bool { model.child(name, of: type)?.isList ?? false }

    /// The members `name` and `_name` of some elements.
    private func members(_ name: Symbol, _ elements: [Located], isList: Bool) -> [String] {
        let text = tree.nameText(name)
        let values = elements.map { hasValue($0) ? literal($0) : "null" }
        let companions = elements.map { hasCompanion($0) ? members(of: $0) : "null" }
        var result: [String] = []
        if elements.contains(where: hasValue) { result.append(member(text, values, isList)) }
        if elements.contains(where: hasCompanion) { result.append(member("_" + text, companions, isList)) }
        return result
    }

    private func member(_ name: String, _ values: [String], _ isList: Bool) -> String {
        quoted(name) + ": " + (isList ? "[" + values.joined(separator: ", ") + "]" : values[0])
    }

    private func isPrimitive(_ located: Located) -> Bool { model.kind(located.type) == .primitive }

    private func hasValue(_ located: Located) -> Bool {
        !isPrimitive(located) || located.valueNode(in: tree).exists
    }

    private func hasCompanion(_ located: Located) -> Bool { isPrimitive(located) && located.object(in: tree).exists }

    /// The value as FHIR's JSON writes it: numbers and Booleans without quotes.
    private func literal(_ located: Located) -> String {
        guard isPrimitive(located) else { return members(of: located) }
        let text = tree.text(located.valueNode(in: tree))
        switch model.system(located.type) {
        case .boolean, .integer, .decimal: return text
        case .string, .date, .dateTime, .time, .quantity, nil: return quoted(text)
        }
    }
}
