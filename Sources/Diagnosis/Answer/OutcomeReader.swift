internal import FHIRTree

/// Reads a FHIR OperationOutcome (http://hl7.org/fhir/R4/operationoutcome.html), whoever wrote it.
struct OutcomeReader {
    let fields: Fields

    func issues(_ outcome: Node) -> [AnsweredIssue] { fields.all(outcome, "issue").map(issue) }

    private func issue(_ node: Node) -> AnsweredIssue {
        var issue = AnsweredIssue()
        issue.severity = AnsweredSeverity(rawValue: fields.text(node, "severity")) ?? .error
        issue.type = fields.text(node, "code")
        let details = fields.first(node, "details")
        issue.codes = details.map { fields.all($0, "coding") }?.map(code) ?? []
        issue.text = details.map { fields.text($0, "text") } ?? ""
        issue.diagnostics = fields.text(node, "diagnostics")
        if issue.text.isEmpty { (issue.text, issue.diagnostics) = (issue.diagnostics, "") }
        issue.key = value(of: "operationoutcome-message-id", on: node)
        issue.line = Int(value(of: "operationoutcome-issue-line", on: node))
        issue.column = Int(value(of: "operationoutcome-issue-col", on: node))
        for place in fields.texts(node, "expression") + fields.texts(node, "location") { add(place, to: &issue) }
        return issue
    }

    private func code(_ node: Node) -> AnsweredIssue.Code {
        AnsweredIssue.Code(fields.text(node, "system"), fields.text(node, "code"))
    }

    /// A place is a path, or a line and a column in words.
    private func add(_ place: String, to issue: inout AnsweredIssue) {
        if let position = LinePosition(place) {
            issue.line = issue.line ?? position.line
            issue.column = issue.column ?? position.column
        } else if !issue.places.contains(place) {
            issue.places.append(place)
        }
    }

    /// The value of an extension of FHIR's, or of one with the same last part.
    private func value(of name: String, on node: Node) -> String {
        for item in fields.all(node, "extension") where fields.text(item, "url").hasSuffix("/" + name) {
            for (member, value) in fields.members(item) where member.hasPrefix("value") { return fields.text(value) }
        }
        return ""
    }

    /// Who wrote the issues, told by codes that only one of them uses.
    static func speaker(of issues: [AnsweredIssue]) -> Speaker {
        for issue in issues {
            if issue.codes.contains(where: { $0.system == CodeSystems.rule }) { return .lmdi }
            if issue.code(under: CodeSystems.parser) != nil { return .firelyParser }
            if issue.code(under: CodeSystems.structure) != nil { return .firely2 }
            if issue.diagnostics.hasPrefix("ElementDefinition trace") { return .firely3 }
        }
        if issues.contains(where: { $0.code(under: CodeSystems.validator) != nil }) {
            let isThird = issues.contains { !$0.key.isEmpty || $0.text.hasPrefix("Missing required member") }
            return isThird ? .firely3 : .firely2
        }
        let isHL7 = issues.contains { !$0.key.isEmpty || $0.places.contains { $0.contains("/*") } }
        return isHL7 ? .hl7 : .unknown
    }
}

/// The systems of codes in answers.
enum CodeSystems {
    static let validator = "http://hl7.org/fhir/dotnet-api-operation-outcome"
    static let structure = "http://fire.ly/dotnet-sdk-operation-outcome-structdef-reference"
    static let parser = "http://firely.com/CodeSystem/ErrorMessages"
    static let rule = "urn:lmdi:rule"
}
