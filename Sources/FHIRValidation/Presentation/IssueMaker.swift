internal import FHIRPath
package import FHIRTree

/// Turns findings into issues: sorted by place, each once, with paths, lines and texts.
package struct IssueMaker {
    let schema: Schema
    /// What the root is called in paths when the document does not say what it is.
    let rootName: String

    package init(schema: Schema, rootName: String) {
        self.schema = schema
        self.rootName = rootName
    }

    /// The issues of a document in its own order. The remarks are in order already.
    package func issues(
        _ findings: [Finding], _ remarks: [Remark], _ parsed: ParseResult, _ input: Input
    ) -> [Issue] {
        var issues = faults(parsed.problems).map { issue($0, parsed.tree, input) }
        if let tree = parsed.tree {
            let ungrammatical = Set(parsed.problems.map(\.node))
            issues += self.issues(findings, remarks.filter { !ungrammatical.contains($0.node) }, tree, ungrammatical)
        }
        return issues.enumerated().sorted { a, b in
            (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
        }.map(\.element)
    }

    /// A document in another encoding is one fault, however many of its texts show it.
    private func faults(_ problems: [ParseProblem]) -> [ParseProblem] {
        var isEncodingSeen = false
        return problems.filter { problem in
            guard problem.kind == .invalidUTF8 else { return true }
            defer { isEncodingSeen = true }
            return !isEncodingSeen
        }
    }

    private func issues(
        _ findings: [Finding], _ remarks: [Remark], _ tree: Tree, _ ungrammatical: Set<Node>
    ) -> [Issue] {
        var finder = PathFinder(tree: tree, types: schema.types, rootName: rootName)
        let kept = FindingFilter(schema: schema, tree: tree, ungrammatical: ungrammatical).kept(findings)
        let issues = kept.map { issue($0, tree, &finder) }
        return issues + RemarkFilter(tree: tree, findings: kept).kept(remarks).map { $0.issue(tree, &finder) }
    }

    private func issue(_ finding: Finding, _ tree: Tree, _ finder: inout PathFinder) -> Issue {
        let node = finding.place.node
        let found = finder.find(node)
        let missing = finding.place.missing == .none ? nil : tree.nameText(finding.place.missing)
        let context = MessageContext(
            tree: tree, schema: schema, place: finding.place, elementName: missing ?? found.name,
            parentName: missing == nil ? found.parent : found.name)
        let message = finding.problem.message(context)
        let path = finding.problem.isAboutList ? Self.withoutLastIndex(found.path) : found.path
        let range = finding.problem.isAboutName ? Self.nameRange(node, tree) : tree.sourceRange(node)
        let location = tree.location(offset: range.lowerBound)
        let origin = finding.origin < 0 ? "" : schema.text(schema.origins[finding.origin].profile)
        return Issue(
            rule: message.rule, severity: finding.severity, type: message.type, text: message.text,
            advice: message.advice, expression: missing.map { path + "." + $0 } ?? path,
            line: location.line,
            column: location.column, range: range, profile: origin)
    }

    /// `Patient.name[0]` as `Patient.name`: XML has no node for the list as a whole.
    private static func withoutLastIndex(_ path: String) -> String {
        guard path.hasSuffix("]"), let bracket = path.lastIndex(of: "[") else { return path }
        return String(path[..<bracket])
    }

    /// A JSON member's name with its quotes; a tag's whole range in XML, and of a value without a name.
    private static func nameRange(_ node: Node, _ tree: Tree) -> Range<Int> {
        guard tree.format == .json, let start = tree.nameOffset(node) else { return tree.sourceRange(node) }
        let colon = tree.source[start...].firstIndex(of: UInt8(ascii: ":")) ?? start
        return start..<min(colon, tree.sourceRange(node).lowerBound)
    }

    private func issue(_ problem: ParseProblem, _ tree: Tree?, _ input: Input) -> Issue {
        let message = problem.message
        var path = problem.rootType ?? rootName
        if let tree, problem.node.exists {
            var finder = PathFinder(tree: tree, types: schema.types, rootName: rootName)
            path = finder.find(problem.node).path
        } else {
            for step in problem.openPath {
                switch step {
                case .name(let name): path += "." + name
                case .item(let place): path += "[\(place)]"
                }
            }
        }
        let location = input.location(offset: problem.offset)
        return Issue(
            rule: message.rule, severity: problem.severity, type: message.type, text: message.text,
            advice: message.advice, expression: path, line: location.line, column: location.column,
            range: problem.offset..<problem.offset)
    }
}
