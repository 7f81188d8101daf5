/// What is to be said of a document, in its own order. How bad each finding is is known; its path, line and words are made
/// when somebody asks for them.
package struct IssueList: Sequence, Sendable {
    package let severities: [Severity]
    /// Gives the issues at some places, which ascend, one after the other.
    private let make: @Sendable (_ places: [Int], _ body: (inout Issue) -> Void) -> Void

    package init(_ issues: [Issue]) {
        self.init(issues.map(\.severity)) { places, body in
            for place in places {
                var issue = issues[place]
                body(&issue)
            }
        }
    }

    init(
        _ severities: [Severity], make: @escaping @Sendable (_ places: [Int], _ body: (inout Issue) -> Void) -> Void
    ) {
        self.severities = severities
        self.make = make
    }

    package var count: Int { severities.count }
    package var isEmpty: Bool { severities.isEmpty }

    package func makeIterator() -> IndexingIterator<[Issue]> { all.makeIterator() }

    package var all: [Issue] { issues(at: Array(severities.indices)) }

    /// The issues at some places, which ascend.
    package func issues(at places: [Int]) -> [Issue] {
        var issues: [Issue] = []
        issues.reserveCapacity(places.count)
        make(places) { issues.append($0) }
        return issues
    }

    /// Gives the issues at some places, which ascend, without keeping them.
    package func forEach(at places: [Int], _ body: (Issue) -> Void) { make(places) { body($0) } }

    /// The list with every issue changed when it is made; how bad each is stays.
    package func changed(by change: @escaping @Sendable (inout Issue) -> Void) -> IssueList {
        changed(remembering: ()) { issue, _ in change(&issue) }
    }

    /// The same for somebody who remembers the issues before.
    package func changed<Memory: Sendable>(
        remembering memory: Memory, by change: @escaping @Sendable (inout Issue, inout Memory) -> Void
    ) -> IssueList {
        IssueList(severities) { [make] places, body in
            var memory = memory
            make(places) {
                change(&$0, &memory)
                body(&$0)
            }
        }
    }

    /// The list with another issue in front.
    package func preceded(by issue: Issue) -> IssueList {
        IssueList([issue.severity] + severities) { [make] places, body in
            if places.first == 0 {
                var issue = issue
                body(&issue)
            }
            make(places.filter { $0 > 0 }.map { $0 - 1 }, body)
        }
    }
}
