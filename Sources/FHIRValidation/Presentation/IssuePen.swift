internal import FHIRPath
internal import FHIRTree

/// Writes issues one after the other. Asked in document order, it finds their paths in one walk over the document.
struct IssuePen {
    private let schema: Schema
    private let tree: Tree
    private let input: Input
    private let sources: IssueSources
    private let rootName: String
    private var finder: PathFinder

    init(_ tree: Tree, _ input: Input, _ sources: IssueSources, _ schema: Schema, rootName: String) {
        self.schema = schema
        self.tree = tree
        self.input = input
        self.sources = sources
        self.rootName = rootName
        finder = PathFinder(tree: tree, types: schema.types, rootName: rootName, entries: sources.findings.entries)
    }

    /// The issue that is made of a source.
    mutating func issue(_ number: Int) -> Issue {
        switch sources[number] {
        case .fault(let problem):
            let path = problem.node.exists ? finder.find(problem.node).path : problem.path(from: rootName)
            return problem.issue(path: path, input)
        case .finding(let finding): return issue(finding)
        case .remark(let remark): return issue(remark)
        }
    }

    private mutating func issue(_ finding: Finding) -> Issue {
        let found = finder.find(finding.place.node), name = finder.name(of: found)
        let missing = finding.place.missing == .none ? nil : tree.nameText(finding.place.missing)
        let context = MessageContext(
            tree: tree, schema: schema, enclosures: sources.findings.enclosures, place: finding.place,
            origin: finding.origin,
            elementName: missing ?? name,
            parentName: missing == nil ? finder.parent(of: found) : name)
        let message = finding.problem.message(context)
        let path = finding.problem.isAboutList ? Self.withoutLastIndex(found.path) : found.path
        let range = finding.range(in: tree), location = tree.location(offset: range.lowerBound)
        let profile = finding.origin < 0 ? "" : schema.text(schema.origins[finding.origin].profile)
        return Issue(
            message.words(finding.severity, profile: profile), expression: missing.map { path + "." + $0 } ?? path,
            line: location.line, column: location.column, range: range)
    }

    /// `Patient.name[0]` as `Patient.name`: XML has no node for the list as a whole.
    private static func withoutLastIndex(_ path: String) -> String {
        guard path.hasSuffix("]"), let bracket = path.lastIndex(of: "[") else { return path }
        return String(path[..<bracket])
    }

    private mutating func issue(_ remark: Remark) -> Issue {
        let path = finder.find(remark.node).path, location = tree.location(remark.node)
        let missing = remark.missing.description
        return Issue(
            sources.words(remark.number), expression: missing.isEmpty ? path : path + "." + missing,
            line: location.line,
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
        let location = input.location(offset: offset)
        return Issue(
            message.words(severity), expression: path, line: location.line, column: location.column,
            range: offset..<offset)
    }
}
