package import FHIRTree
package import FHIRValidation

/// Checks documents by one version of the guide, or by all of them; then each issue tells which versions give it.
package final class GuideChecks {
    private let checkers: [(guide: String, checker: Checker)]

    package init(_ options: CheckOptions) throws(CheckError) {
        guard options.guide == Guide.all else {
            checkers = [(options.guide ?? "", try Checker(options))]
            return
        }
        var checkers: [(String, Checker)] = []
        for version in Guide.versions {
            var options = options
            options.guide = version
            checkers.append((version, try Checker(options)))
        }
        self.checkers = checkers
    }

    /// What is missing of the packages that the user's packages depend on.
    package var notices: [DefinitionNotice] { checkers.first?.checker.notices ?? [] }

    /// What is wrong with the definitions that documents have needed so far.
    package var faults: [Localized] { checkers.first?.checker.faults ?? [] }

    /// Everything that is to be said of a document, in its own order.
    package func check(_ input: Input) -> IssueList {
        guard checkers.count > 1 else {
            let (guide, checker) = checkers[0]
            let issues = checker.check(input)
            return guide == Guide.newest ? issues : issues.changed { GuideChanges.tell(&$0, guide: guide) }
        }
        var merged = MergedIssues(guides: checkers.map(\.guide))
        for (guide, checker) in checkers.reversed() { merged.add(checker.check(input), of: guide) }
        return IssueList(merged.issues)
    }
}

/// The issues that several versions of the guide give, those of the newest first asked for their words.
struct MergedIssues {
    private let guides: [String]
    private var found: [Issue] = []
    private var places: [Key: Int] = [:]

    /// What makes two versions' issues the same one.
    private struct Key: Hashable {
        let rule: String
        let severity: Severity
        let expression: String
        let range: Range<Int>
        /// Which of several equal ones of a version it is.
        var ordinal = 0
    }

    init(guides: [String]) { self.guides = guides }

    mutating func add(_ issues: IssueList, of guide: String) {
        var counts: [Key: Int] = [:]
        for issue in issues {
            var key = Key(
                rule: issue.rule, severity: issue.severity, expression: issue.expression, range: issue.range)
            counts[key, default: 0] += 1
            key.ordinal = counts[key] ?? 0
            if let place = places[key] {
                found[place].guides.insert(guide, at: 0)
            } else {
                places[key] = found.count
                found.append(issue)
                found[found.count - 1].guides = [guide]
            }
        }
    }

    /// In document order; what only some versions give says so.
    var issues: [Issue] {
        found.enumerated().sorted { a, b in
            (a.element.range.lowerBound, a.offset) < (b.element.range.lowerBound, b.offset)
        }.map { told($0.element) }
    }

    private func told(_ issue: Issue) -> Issue {
        guard issue.guides.count < guides.count else { return issue }
        var issue = issue
        let versions = Guide.ranges(of: issue.guides)
        issue.add(nb: " (Bare i LMDI \(versions).)", en: " (Only in LMDI \(versions).)")
        return issue
    }
}

extension Guide {
    /// `1.1.0–1.1.2, 1.1.7`: versions that follow each other as one range.
    package static func ranges(of chosen: [String]) -> String {
        var runs: [[String]] = []
        for (place, version) in versions.enumerated() where chosen.contains(version) {
            if place > 0, runs.last?.last == versions[place - 1] {
                runs[runs.count - 1].append(version)
            } else {
                runs.append([version])
            }
        }
        return runs.map { $0.count == 1 ? $0[0] : "\($0[0])–\($0[$0.count - 1])" }.joined(separator: ", ")
    }
}
