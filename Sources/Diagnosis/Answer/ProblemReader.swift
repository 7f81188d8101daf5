internal import FHIRTree

/// Reads error bodies that are no OperationOutcome: problem+json (RFC 9457, also with ASP.NET's `errors`), the body of
/// KS Fiks, of a token endpoint, and objects of unknown shape.
struct ProblemReader {
    let fields: Fields
    let form: AnswerForm

    var issues: [AnsweredIssue] {
        let listed = listed
        guard listed.isEmpty else { return listed }
        var issue = AnsweredIssue()
        issue.text = sentences.joined(separator: ": ")
        issue.key = key
        if let position = LinePosition(in: issue.text) { (issue.line, issue.column) = (position.line, position.column) }
        let pointer = fields.text(fields.root, "pointer")
        if !pointer.isEmpty { issue.places = [pointer] }
        if let path = JSONPath.path(in: issue.text) { issue.places.append(path) }
        return issue.text.isEmpty && issue.key.isEmpty ? [] : [issue]
    }

    /// The status that the body repeats.
    private var key: String {
        switch form {
        case .token: fields.text(fields.root, "error")
        case .fiks: fields.text(fields.root, "errorCode")
        case .problem, .outcome, .foreign, .text, .empty, .unreadable: ""
        }
    }

    /// The members that people write sentences into, each sentence once.
    private var sentences: [String] {
        let names = [
            "title", "error", "error_description", "detail", "message", "errorMessage", "description", "reason",
            "exceptionMessage",
        ]
        var found: [String] = []
        for name in names {
            let text = fields.text(fields.root, name)
            if !text.isEmpty, !found.contains(text) { found.append(text) }
        }
        return found.isEmpty && form == .foreign ? loose : found
    }

    /// Whatever texts an unknown object has.
    private var loose: [String] {
        fields.members(fields.root).prefix(20).map { fields.text($0.value) }.filter { $0.contains(" ") }
    }

    /// One issue for each entry of `errors`: by place as ASP.NET has it, or a list.
    private var listed: [AnsweredIssue] {
        guard let errors = fields.first(fields.root, "errors") ?? fields.first(fields.root, "Errors") else { return [] }
        if let list = fields.tree.kind(errors) == .object ? nil : fields.all(fields.root, "errors") {
            return list.map { Self.issue(fields.text($0), at: "") }
        }
        if fields.all(fields.root, "errors").count > 1 || isError(errors) {
            return fields.all(fields.root, "errors").map { error in
                let text = ["message", "detail", "title", "text"].lazy.map { fields.text(error, $0) }
                    .first { !$0.isEmpty }
                return Self.issue(text ?? "", at: fields.text(error, "pointer") + fields.text(error, "path"))
            }
        }
        return fields.members(errors).flatMap { place, value in
            let texts = fields.tree.kind(value) == .array ? Array(fields.tree.children(value)) : [value]
            return texts.map { Self.issue(fields.text($0), at: place) }
        }
    }

    private func isError(_ node: Node) -> Bool {
        fields.has(node, "message") || fields.has(node, "detail") || fields.has(node, "title")
    }

    private static func issue(_ text: String, at place: String) -> AnsweredIssue {
        var issue = AnsweredIssue()
        issue.text = text
        issue.places = (place.isEmpty ? [] : [place]) + (JSONPath.path(in: text).map { [$0] } ?? [])
        if let position = LinePosition(in: text) { (issue.line, issue.column) = (position.line, position.column) }
        return issue
    }
}

/// The path that .NET's JSON readers put into their texts: `Path: $.entry[0].id | …`, `Path 'entry[0].id', line …`.
enum JSONPath {
    static func path(in text: String) -> String? {
        if let found = text.firstRange(of: "Path: $") {
            return String(text[text.index(before: found.upperBound)...].prefix { $0 != " " && $0 != "|" })
        }
        guard let found = text.firstRange(of: "Path '") else { return nil }
        let path = text[found.upperBound...].prefix { $0 != "'" }
        return path.isEmpty ? nil : "$." + path
    }
}
