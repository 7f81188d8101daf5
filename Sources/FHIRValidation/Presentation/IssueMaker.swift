internal import FHIRPath
package import FHIRTree

/// Turns findings into issues: sorted by place, each once; their paths, lines and texts are made when they are asked for.
package struct IssueMaker: Sendable {
    let schema: Schema
    /// What the root is called in paths when the document does not say what it is.
    let rootName: String

    package init(schema: Schema, rootName: String) {
        self.schema = schema
        self.rootName = rootName
    }

    /// The issues of a document in its own order. The remarks are in order already.
    package func issues(
        _ findings: FindingList, _ remarks: Remarks, _ parsed: ParseResult, _ input: Input
    ) -> IssueList {
        let faults = faults(parsed.problems)
        guard let tree = parsed.tree else {
            let issues = faults.map { $0.issue(path: $0.path(from: rootName), input) }
            return IssueList(
                issues.enumerated().sorted { a, b in
                    (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
                }.map(\.element))
        }
        let ungrammatical = Set(parsed.problems.map(\.node))
        var filter = FindingFilter(schema: schema, tree: tree, findings: findings, ungrammatical: ungrammatical)
        let kept = filter.kept()
        let others = ungrammatical.isEmpty ? remarks.all : remarks.all.filter { !ungrammatical.contains($0.node) }
        let left = others.isEmpty ? [] : RemarkFilter(tree: tree, places: told(kept, of: findings)).kept(others)
        let sources = IssueSources(faults: faults, findings: findings, kept: kept, remarks: left, words: remarks.words)
        return list(sources, tree, input)
    }

    /// Where an error or a warning stands.
    private func told(_ kept: [UInt32], of findings: FindingList) -> [Place] {
        kept.compactMap {
            let finding = findings[Int($0)]
            return finding.severity > .information ? finding.place : nil
        }
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

    /// In the order of the places in the source; those that share one as they came.
    private func list(_ sources: IssueSources, _ tree: Tree, _ input: Input) -> IssueList {
        var order: [IssueKey] = []
        order.reserveCapacity(sources.count)
        for number in 0..<sources.count { order.append(sources.key(number, in: tree)) }
        order.sort()
        return IssueList(order.map(\.severity)) { [self, order] places, body in
            var pen = IssuePen(tree, input, sources, schema, rootName: rootName)
            for place in places {
                var issue = pen.issue(order[place].number)
                body(&issue)
            }
        }
    }
}

/// Where an issue is shown, which one it is and how bad, in one word: they sort as they are.
private struct IssueKey: Comparable, BitwiseCopyable {
    private let word: UInt64

    init(_ start: Int, _ number: Int, _ severity: Severity) {
        word = UInt64(start) << 32 | UInt64(number) << 2 | UInt64(severity.rawValue)
    }

    var number: Int { Int(word & 0xFFFF_FFFF) >> 2 }
    var severity: Severity { Severity(rawValue: UInt8(word & 3)) ?? .error }

    static func < (a: IssueKey, b: IssueKey) -> Bool { a.word < b.word }
}

/// Everything that issues are made of.
struct IssueSources: Sendable {
    let faults: [ParseProblem]
    let findings: FindingList
    /// The numbers of the findings that are told.
    let kept: [UInt32]
    let remarks: [Remark]
    let words: @Sendable (Int) -> Issue.Words

    var count: Int { faults.count + kept.count + remarks.count }

    subscript(number: Int) -> IssueSource {
        if let finding = finding(number) { return .finding(finding) }
        if number < faults.count { return .fault(faults[number]) }
        return .remark(remarks[number - faults.count - kept.count])
    }

    /// What most of them are.
    private func finding(_ number: Int) -> Finding? {
        let place = number - faults.count
        return kept.indices.contains(place) ? findings[Int(kept[place])] : nil
    }

    /// By the byte of the source where it is shown.
    fileprivate func key(_ number: Int, in tree: Tree) -> IssueKey {
        if let finding = finding(number) { return IssueKey(finding.start(in: tree), number, finding.severity) }
        if number < faults.count { return IssueKey(faults[number].offset, number, faults[number].severity) }
        let remark = remarks[number - faults.count - kept.count]
        return IssueKey(tree.sourceRange(remark.node).lowerBound, number, remark.severity)
    }
}

/// What an issue is made of.
enum IssueSource {
    case fault(ParseProblem)
    case finding(Finding)
    case remark(Remark)
}

extension Finding {
    /// The bytes of the source that show it.
    func range(in tree: Tree) -> Range<Int> {
        let whole = tree.sourceRange(place.node), start = start(in: tree)
        guard start < whole.lowerBound else { return whole }
        let colon = tree.source[start...].firstIndex(of: UInt8(ascii: ":")) ?? start
        return start..<min(colon, whole.lowerBound)
    }

    /// The first of them: a JSON member's name with its quotes; a tag's whole range in XML, and of a value without a name.
    func start(in tree: Tree) -> Int {
        let named = problem.isAboutName && tree.format == .json ? tree.nameOffset(place.node) : nil
        return named ?? tree.sourceRange(place.node).lowerBound
    }
}
