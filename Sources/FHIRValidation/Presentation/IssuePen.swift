internal import FHIRPath
internal import FHIRTree

/// Writes issues one after the other. Asked in document order, it finds their paths in one walk over the document.
struct IssuePen {
    private let schema: Schema
    private let tree: Tree
    private let input: Input
    private let enclosures: Enclosures
    private let rootName: String
    private var finder: PathFinder

    init(_ schema: Schema, _ tree: Tree, _ input: Input, _ enclosures: Enclosures, rootName: String) {
        self.schema = schema
        self.tree = tree
        self.input = input
        self.enclosures = enclosures
        self.rootName = rootName
        finder = PathFinder(tree: tree, types: schema.types, rootName: rootName)
    }

    mutating func issue(of source: IssueSource) -> Issue {
        switch source {
        case .fault(let problem):
            let path = problem.node.exists ? finder.find(problem.node).path : problem.path(from: rootName)
            return problem.issue(path: path, input)
        case .finding(let finding): return issue(finding)
        case .remark(let remark, let words): return issue(remark, words)
        }
    }

    private mutating func issue(_ finding: Finding) -> Issue {
        let found = finder.find(finding.place.node), name = finder.name(of: found)
        let missing = finding.place.missing == .none ? nil : tree.nameText(finding.place.missing)
        let context = MessageContext(
            tree: tree, schema: schema, enclosures: enclosures, place: finding.place, origin: finding.origin,
            elementName: missing ?? name,
            parentName: missing == nil ? finder.parent(of: found) : name)
        let message = finding.problem.message(context)
        let path = finding.problem.isAboutList ? Self.withoutLastIndex(found.path) : found.path
        let range = finding.range(in: tree), location = tree.location(offset: range.lowerBound)
        return Issue(
            rule: message.rule, severity: finding.severity, type: message.type, text: message.text,
            advice: message.advice, expression: missing.map { path + "." + $0 } ?? path, line: location.line,
            column: location.column, range: range,
            profile: finding.origin < 0 ? "" : schema.text(schema.origins[finding.origin].profile))
    }

    /// `Patient.name[0]` as `Patient.name`: XML has no node for the list as a whole.
    private static func withoutLastIndex(_ path: String) -> String {
        guard path.hasSuffix("]"), let bracket = path.lastIndex(of: "[") else { return path }
        return String(path[..<bracket])
    }

    private mutating func issue(_ remark: Remark, _ words: Remark.Words) -> Issue {
        let path = finder.find(remark.node).path, location = tree.location(remark.node)
        return Issue(
            rule: words.rule, severity: remark.severity, type: .businessRule, text: words.text, advice: words.advice,
            expression: remark.missing.isEmpty ? path : path + "." + remark.missing, line: location.line,
            column: location.column, range: tree.sourceRange(remark.node))
    }
}

extension ParseProblem {
    /// The path of the containers that were open, below a root of this name.
    func path(from rootName: String) -> String {
        openPath.reduce(into: rootType ?? rootName) { path, step in
            switch step {
            case .name(let name): path += "." + name
            case .item(let place): path += "[\(place)]"
            }
        }
    }

    func issue(path: String, _ input: Input) -> Issue {
        let message = message, location = input.location(offset: offset)
        return Issue(
            rule: message.rule, severity: severity, type: message.type, text: message.text, advice: message.advice,
            expression: path, line: location.line, column: location.column, range: offset..<offset)
    }
}
