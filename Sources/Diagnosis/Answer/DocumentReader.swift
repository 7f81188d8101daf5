internal import FHIRTree

/// Tells what a JSON or XML document is, and reads what it answers.
struct DocumentReader {
    private let fields: Fields
    private let isCut: Bool
    /// How often a document stood in a text of another one.
    private let depth: Int

    static func read(_ piece: EmbeddedDocuments.Piece, depth: Int = 0) -> FoundAnswer? {
        let parsed = Parser.parse(Input(piece.bytes), symbols: SymbolTable(), limits: Reply.limits)
        guard let tree = parsed.tree, tree.kind(tree.root) == .object else { return nil }
        return DocumentReader(fields: Fields(tree: tree), isCut: piece.isCut, depth: depth).found
    }

    private var found: FoundAnswer {
        let root = fields.root
        let outcomes = outcomes(root, depth: 0)
        if !outcomes.isEmpty {
            let issues = outcomes.flatMap { OutcomeReader(fields: fields).issues($0) }
            return FoundAnswer(.outcome(OutcomeReader.speaker(of: issues)), issues, isCut: isCut)
        }
        if let obstacle { return FoundAnswer(.unreadable(obstacle)) }
        if let inner { return inner }
        if has(root, ["errorId"]) || has(root, ["errorCode", "path"]) { return other(.fiks) }
        if has(root, ["error_description"]) || isTokenError { return other(.token) }
        if has(root, ["title"]) || has(root, ["detail"]) || has(root, ["status", "type"]) { return other(.problem) }
        return other(.foreign)
    }

    private func has(_ node: Node, _ names: [String]) -> Bool { names.allSatisfy { fields.has(node, $0) } }

    /// `{"error": "invalid_grant"}`, not an error of another shape.
    private var isTokenError: Bool {
        let error = fields.text(fields.root, "error")
        return !error.isEmpty && !error.contains(" ") && !fields.has(fields.root, "timestamp")
    }

    private func other(_ form: AnswerForm) -> FoundAnswer {
        var found = FoundAnswer(form, ProblemReader(fields: fields, form: form).issues, isCut: isCut)
        found.status = fields.number(fields.root, "status").flatMap { (100..<600).contains($0) ? $0 : nil }
        return found
    }

    /// The OperationOutcomes: the document itself, what one of our own lines or a Bundle of answers holds.
    private func outcomes(_ node: Node, depth: Int) -> [Node] {
        guard depth < 6, fields.tree.kind(node) == .object else { return [] }
        switch fields.text(node, "resourceType") {
        case "OperationOutcome": return [node]
        case "Bundle":
            return fields.all(node, "entry").flatMap { entry in
                let response = fields.first(entry, "response").map { fields.all($0, "outcome") } ?? []
                return (fields.all(entry, "resource") + response).flatMap { outcomes($0, depth: depth + 1) }
            }
        case "Parameters":
            return fields.all(node, "parameter").flatMap { parameter in
                fields.all(parameter, "resource").flatMap { outcomes($0, depth: depth + 1) }
            }
        case "":
            let inside = ["outcome", "operationOutcome", "resource", "result", "response", "body"]
            let found = inside.flatMap { fields.all(node, $0) }.flatMap { outcomes($0, depth: depth + 1) }
            return found.isEmpty && fields.has(node, "issue") ? [node] : found
        default: return []
        }
    }

    /// What was sent, given in place of the answer.
    private var obstacle: Obstacle? {
        let root = fields.root
        if fields.text(root, "resourceType") == "Bundle" { return .bundle }
        return fields.text(root, "encryptedContent").isEmpty ? nil : .sealed
    }

    /// An OperationOutcome that stands as text in a member: gateways pass answers on so.
    private var inner: FoundAnswer? {
        guard depth < 3 else { return nil }
        for (_, value) in fields.members(fields.root) {
            let text = fields.text(value)
            guard text.contains("OperationOutcome") || text.contains("\"issue\"") else { continue }
            let found = EmbeddedDocuments(text).pieces.compactMap { Self.read($0, depth: depth + 1) }
            let best = FoundAnswer.best(of: found)
            if case .outcome = best.form { return best }
        }
        return nil
    }
}
