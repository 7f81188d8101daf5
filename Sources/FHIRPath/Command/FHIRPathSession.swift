public import FHIRTree

/// What `lmdi fhirpath` does: evaluates expressions on documents and writes the results as JSON.
public struct FHIRPathSession {
    private let model: TypeModel
    private let symbols: SymbolTable
    private let evaluator: Evaluator
    /// What stands for the document when there is none.
    private let nothing: Tree
    private let hide: (String) -> String
    private let environment: (Tree) -> any Environment

    /// - Parameters:
    ///   - symbols: The table that the documents are parsed with.
    ///   - hide: Changes what must not be shown in a text.
    ///   - environment: What the expressions about a document may ask; nil: only of the document itself.
    public init?(
        model: TypeModel, symbols: SymbolTable, hiding hide: @escaping (String) -> String = { $0 },
        environment: ((Tree) -> any Environment)? = nil
    ) {
        guard let nothing = Parser.parse(Input("{}".utf8), symbols: symbols).tree else { return nil }
        self.model = model
        self.symbols = symbols
        self.nothing = nothing
        self.hide = hide
        self.environment = environment ?? { DocumentEnvironment(tree: $0, model: model) }
        evaluator = Evaluator(model: model)
    }

    /// The items that an expression gives for a document's root: `[{"type": "FHIR.code", "value": "male"}]`.
    public mutating func results(of expression: String, in tree: Tree?) throws(FHIRPathError) -> String {
        let program = try Program.compile(expression, model: model, symbols: symbols)
        let root = tree.flatMap { Located.root(of: $0, model: model) }
        let tree = tree ?? nothing
        let context = Context(tree: tree, resource: root, rootResource: root, environment: environment(tree))
        let items = try evaluator.evaluate(program, on: root.map { .element($0) }, in: context)
        let writer = ItemWriter(tree: tree, model: model, hiding: hide)
        return "[" + items.map(writer.json).joined(separator: ", ") + "]"
    }

    /// The answer to one line of a batch: `{"id": …, "result": […]}` or `{"id": …, "error": "…"}`.
    public mutating func answer(to request: BatchRequest, in tree: Tree?) -> String {
        do {
            return "{\"id\": \(request.id), \"result\": \(try results(of: request.expression, in: tree))}"
        } catch {
            return request.failed(hide(error.description))
        }
    }
}

/// A line of a batch: `{"id": …, "expression": "…", "file": "…"}`.
public struct BatchRequest: Sendable {
    /// The id as it was written, in JSON.
    public let id: String
    public let expression: String
    public let file: String?

    /// nil if the line is no such object.
    public init?(line: String) {
        guard let tree = Parser.parse(Input(line.utf8), symbols: SymbolTable()).tree else { return nil }
        guard tree.kind(tree.root) == .object else { return nil }
        func member(_ name: String) -> Node { tree.symbol(name).map { tree.child(tree.root, $0) } ?? .none }
        let expression = member("expression"), file = member("file"), id = member("id")
        guard expression.exists, tree.kind(expression) == .string else { return nil }
        self.expression = tree.text(expression)
        self.file = file.exists && tree.kind(file) == .string ? tree.text(file) : nil
        let raw = id.exists ? String(decoding: tree.raw(id), as: UTF8.self) : "null"
        self.id = id.exists && tree.kind(id) == .string ? "\"" + raw + "\"" : raw
    }

    /// The answer when it could not be evaluated.
    public func failed(_ reason: String) -> String {
        "{\"id\": \(id), \"error\": \"\(JSONText.escaped(reason))\"}"
    }
}
