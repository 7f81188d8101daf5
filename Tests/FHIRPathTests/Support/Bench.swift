import FHIRTree

@testable import FHIRPath

/// A small document with a model of its own, on which expressions are tried.
struct Bench {
    let symbols = SymbolTable()
    let model: TypeModel
    let tree: Tree

    static let patient = """
        {"resourceType": "Patient", "id": "p1", "active": true, "birthDate": "1974-12-25",
         "_birthDate": {"extension": [{"url": "http://example.org/time", "valueDateTime": "1974-12-25T14:35:45-05:00"}]},
         "name": [{"use": "official", "family": "Berg", "given": ["Kari", "Anne"]}, {"use": "usual", "given": ["Kaja"]}],
         "gender": "female", "deceasedBoolean": false,
         "weight": {"value": 70.50, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"},
         "friend": {"reference": "#o1"},
         "contained": [{"resourceType": "Organization", "id": "o1", "title": "Ward"}]}
        """

    init(_ document: String = Bench.patient) {
        model = Bench.types.build(symbols: symbols)
        tree = Parser.parse(Input(document.utf8), symbols: symbols).tree!
    }

    private static var types: TypeModelBuilder {
        var types = TypeModelBuilder()
        typealias Child = TypeModelBuilder.Child
        func add(_ name: String, _ base: String, _ kind: TypeKind, _ children: [Child]) {
            types.add(name: name, base: base, kind: kind, isAbstract: false, children: children)
        }
        let element = [
            Child(name: "id", type: "string", isList: false), Child(name: "extension", type: "Extension", isList: true),
        ]
        add("Element", "", .complex, element)
        let primitives = [
            ("string", "Element"), ("code", "string"), ("id", "string"), ("uri", "Element"), ("boolean", "Element"),
            ("decimal", "Element"), ("date", "Element"), ("dateTime", "Element"), ("integer", "Element"),
        ]
        for (name, base) in primitives { add(name, base, .primitive, element) }
        let value = ["String", "DateTime", "Quantity"].map { type in
            Child(
                name: "value" + type, choice: "value", type: type == "Quantity" ? type : type.lowercasedFirst,
                isList: false)
        }
        add("Extension", "Element", .complex, element + [Child(name: "url", type: "uri", isList: false)] + value)
        add(
            "Quantity", "Element", .complex,
            element + [
                Child(name: "value", type: "decimal", isList: false),
                Child(name: "unit", type: "string", isList: false),
                Child(name: "system", type: "uri", isList: false), Child(name: "code", type: "code", isList: false),
            ])
        add("Reference", "Element", .complex, element + [Child(name: "reference", type: "string", isList: false)])
        add(
            "HumanName", "Element", .complex,
            element + [
                Child(name: "use", type: "code", isList: false), Child(name: "family", type: "string", isList: false),
                Child(name: "given", type: "string", isList: true),
            ])
        let resource = [
            Child(name: "id", type: "id", isList: false), Child(name: "contained", type: "Resource", isList: true),
        ]
        add("Resource", "", .resource, resource)
        add("Organization", "Resource", .resource, resource + [Child(name: "title", type: "string", isList: false)])
        add(
            "Patient", "Resource", .resource,
            resource + [
                Child(name: "active", type: "boolean", isList: false),
                Child(name: "birthDate", type: "date", isList: false),
                Child(name: "name", type: "HumanName", isList: true),
                Child(name: "gender", type: "code", isList: false),
                Child(name: "deceasedBoolean", choice: "deceased", type: "boolean", isList: false),
                Child(name: "deceasedDateTime", choice: "deceased", type: "dateTime", isList: false),
                Child(name: "weight", type: "Quantity", isList: false),
                Child(name: "friend", type: "Reference", isList: false),
            ])
        return types
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

extension Bench {
    /// The items as text, joined by ` | `; `error: …` when there are none to give.
    func evaluate(_ expression: String, environment: any Environment = EmptyEnvironment()) -> String {
        do {
            let program = try Program.compile(expression, model: model, symbols: symbols)
            let evaluator = Evaluator(model: model)
            return try evaluator.evaluate(program, on: root.map { .element($0) }, in: context(environment))
                .map(text).joined(separator: " | ")
        } catch {
            return "error: \(error.kind)"
        }
    }

    var root: Located? { Located.root(of: tree, model: model) }

    func context(_ environment: any Environment = EmptyEnvironment()) -> Context {
        Context(
            tree: tree, resource: root, rootResource: root, environment: environment,
            variables: ["answer": [.integer(42)]], now: Moment("2024-02-29T12:30:15.123+01:00", kind: .dateTime)!)
    }

    private func text(_ item: Item) -> String {
        guard case .element(let located) = item else { return item.text ?? "type" }
        let node = located.element.node
        return tree.kind(node) == .object ? model.name(located.type) : tree.text(node)
    }
}
