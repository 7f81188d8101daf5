import FHIRTree

/// Writes items as JSON.
struct ItemWriter {
    private let tree: Tree
    private let model: TypeModel
    private let navigator: Navigator
    /// Changes what must not be shown in a text.
    private let hide: (String) -> String

    init(tree: Tree, model: TypeModel, hiding hide: @escaping (String) -> String) {
        self.tree = tree
        self.model = model
        navigator = Navigator(tree: tree, model: model)
        self.hide = hide
    }

    /// `{"type": "System.Integer", "value": "1"}`; a complex element's value is its JSON.
    func json(_ item: Item) -> String {
        switch item {
        case .element(let located): object("FHIR." + model.name(located.type), value(of: located))
        case .definition(let found):
            ItemWriter(tree: found.tree, model: model, hiding: hide).json(.element(found.located))
        case .type(let type): object("System.TypeInfo", quoted(type.namespace + "." + type.name))
        case .decimal: object("System.Decimal", quotedNumber(item.text ?? ""))
        case .boolean, .integer, .string, .moment, .quantity:
            object("System." + (item.systemType?.name ?? ""), quoted(item.text ?? ""))
        }
    }

    private func object(_ type: String, _ value: String) -> String {
        "{\"type\": \(quoted(type)), \"value\": \(value)}"
    }

    private func quoted(_ text: String) -> String { "\"" + JSONText.escaped(hide(text)) + "\"" }

    /// A decimal's many digits after the point are nobody's number.
    private func quotedNumber(_ text: String) -> String { text.contains(".") ? "\"\(text)\"" : quoted(text) }

    private func value(of located: Located) -> String {
        guard model.kind(located.type) == .primitive else { return members(of: located) }
        let node = located.valueNode(in: tree)
        guard node.exists else { return "null" }
        return model.system(located.type) == .decimal ? quotedNumber(tree.text(node)) : quoted(tree.text(node))
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
        case .boolean, .integer: return text
        case .decimal: return text.contains(".") || hide(text) == text ? text : quoted(text)
        case .string, .date, .dateTime, .time, .quantity, nil: return quoted(text)
        }
    }
}
