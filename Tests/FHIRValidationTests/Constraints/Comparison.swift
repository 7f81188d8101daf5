@testable import FHIRPath
@testable import FHIRTree
@testable import FHIRValidation

/// Evaluates an official expression and ours on the same nodes.
struct Comparison {
    /// What an official expression says of a node.
    enum Answer: Hashable {
        case yes, no, nothing, failure(String)

        var isFulfilled: Bool? {
            switch self {
            case .yes: true
            case .no: false
            case .nothing, .failure: nil
            }
        }
    }

    struct Difference: Hashable {
        let official: Answer
        let ours: Answer
        let node: String
    }

    private let types: R4Types
    private let path: String
    private let expressions: [String]
    private let places: Program
    private let official: Program
    private let ours: Program
    private let exceptions: [(nodes: Program, answer: Bool?)]
    private let evaluator: Evaluator
    private(set) var differences: Set<Difference> = []
    /// What ours said so far.
    private(set) var seen: Set<Bool> = []
    /// What ours said where the official expression gave nothing or could not be evaluated.
    private(set) var decided: Set<Bool> = []

    init(_ constraint: OfficialConstraint, _ logic: ConstraintLogic, _ types: R4Types) throws {
        func compile(_ text: String) throws -> Program {
            try Program.compile(text, model: types.model, symbols: types.symbols)
        }
        self.types = types
        path = constraint.path
        expressions = [constraint.expression, logic.condition]
        places = try compile(Comparison.selection(path, types))
        official = try compile(constraint.readable)
        ours = try compile(logic.condition)
        exceptions = try ConstraintException.all.filter { $0.keys.contains(constraint.key) }.map {
            (nodes: try compile($0.nodes), answer: $0.answer)
        }
        evaluator = Evaluator(model: types.model)
    }

    /// FHIRPath that finds the elements of a path in a resource.
    private static func selection(_ path: String, _ types: R4Types) -> String {
        let steps = path.replacing("[x]", with: "").split(separator: ".")
        let rest = steps.dropFirst().map { ".`\($0)`" }.joined()
        return types.resources.contains(String(steps[0]))
            ? "`\(steps[0])`\(rest)" : "descendants().ofType(`\(steps[0])`)\(rest)"
    }

    /// Makes an instance and compares on each of its elements of the path.
    mutating func compare(seed: UInt64) throws {
        var maker = RandomInstance(types, mentioning: expressions + [path], seed: seed)
        try compare(json: maker.resource(with: path))
    }

    mutating func compare(json: String) throws {
        guard let tree = Parser.parse(Input(Array(json.utf8)), symbols: types.symbols).tree else { return }
        let root = Located(Element(value: tree.root), type: type(of: tree.root, in: tree), resource: tree.root)
        let context = Context(
            tree: tree, resource: root, rootResource: root, environment: TestWorld(root: root, types.model))
        for item in try evaluator.evaluate(places, on: .element(root), in: context) {
            compare(item, in: context)
        }
    }

    private func type(of resource: Node, in tree: Tree) -> TypeID {
        types.model.find(tree.text(tree.child(resource, .resourceType))) ?? .none
    }

    mutating func compare(_ item: Item, in context: Context) {
        let answers = (official: answer(official, item, context), ours: answer(ours, item, context))
        guard let fulfilled = answers.ours.isFulfilled else {
            differences.insert(difference(answers.official, answers.ours, item, context))
            return
        }
        seen.insert(fulfilled)
        if answers.official == answers.ours || isExcepted(fulfilled, item, context) {
            return
        }
        if answers.official.isFulfilled == nil {
            decided.insert(fulfilled)
        } else {
            differences.insert(difference(answers.official, answers.ours, item, context))
        }
    }

    private mutating func isExcepted(_ fulfilled: Bool, _ item: Item, _ context: Context) -> Bool {
        exceptions.contains { ($0.answer ?? fulfilled) == fulfilled && answer($0.nodes, item, context) == .yes }
    }

    private func difference(_ official: Answer, _ ours: Answer, _ item: Item, _ context: Context) -> Difference {
        Difference(official: official, ours: ours, node: text(item, context.tree))
    }

    private mutating func answer(_ program: Program, _ item: Item, _ context: Context) -> Answer {
        do {
            let result = try evaluator.evaluate(program, on: item, in: context)
            guard let first = result.first else { return .nothing }
            guard result.count == 1, case .boolean(let value) = first else { return .yes }
            return value ? .yes : .no
        } catch {
            return .failure("\(error)")
        }
    }

    private func text(_ item: Item, _ tree: Tree) -> String {
        guard case .element(let located) = item else { return "" }
        return String(decoding: tree.raw(located.element.node).prefix(300), as: UTF8.self)
    }
}

/// A world in which the reference `A1` leads to a practitioner, `b` to a patient, and others to nothing.
private struct TestWorld: Environment {
    let root: Located
    let model: TypeModel

    init(root: Located, _ model: TypeModel) {
        self.root = root
        self.model = model
    }

    func resolve(_ reference: String, from source: Located) -> Resolution {
        switch reference {
        case "A1": found("Practitioner")
        case "b": found("Patient")
        default: .absent
        }
    }

    private func found(_ type: String) -> Resolution {
        .found(Located(root.element, type: model.find(type) ?? .none, resource: root.resource))
    }

    func isMember(_ item: Item, of valueSet: String) -> Bool? { nil }
    func conforms(_ item: Item, to profile: String) -> Bool? { nil }
    func subsumes(_ general: Item, _ special: Item) -> Bool? { nil }

    func isNarrative(_ item: Item) -> Bool? {
        guard case .element(let located) = item, located.element.value.exists else { return nil }
        return located.element.value.index % 2 == 0
    }
}
