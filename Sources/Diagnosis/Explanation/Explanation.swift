internal import FHIRValidation
internal import LMDI

/// Puts together what is to be said of each issue of one answer.
struct Explanation {
    let own: OwnFindings?
    let guide: String
    /// The versions of the guide under which we find all that the answer says and we find at all.
    private var agreeing = Guide.versions
    /// Our findings that an issue spoke of, by their place among all.
    private var told: Set<FindingKey> = []

    private struct FindingKey: Hashable {
        let rule: String
        let expression: String

        init(_ finding: OwnFinding) {
            rule = finding.issue.rule
            expression = finding.issue.expression
        }
    }

    init(own: OwnFindings?, guide: String) {
        self.own = own
        self.guide = guide
    }

    /// The version whose findings go with the answer: the wanted one, unless the answer shows that it was another.
    var likelyGuide: String {
        agreeing.isEmpty || agreeing.contains(guide) ? guide : agreeing[agreeing.count - 1]
    }

    /// The issues of the answer, and what its head and status say besides.
    mutating func issues(of answer: Answer) -> [ExplainedIssue] {
        var explained = (answer.issues + AuthenticateHeader.issues(answer.headers)).map { explain($0) }
        if let status = answer.status,
            !explained.contains(where: { $0.answered.severity >= .error && $0.kind != .unknown }),
            let meaning = StatusMeaning.meaning(status), let words = meaning.words
        {
            // A single sentence that nobody knows is shown beside what the status says.
            let only = explained.count == 1 ? explained.removeFirst().answered : AnsweredIssue(text: "HTTP \(status)")
            explained.append(explain(only, as: meaning, words))
        }
        return explained
    }

    /// What no issue spoke of: errors and warnings, in the order of the bundle.
    var further: [OwnFinding] {
        guard let own else { return [] }
        let version = likelyGuide
        return own.all.filter {
            $0.issue.severity > .information && $0.versions.contains(version) && !told.contains(FindingKey($0))
        }
    }

    private mutating func explain(_ issue: AnsweredIssue) -> ExplainedIssue {
        let meaning = Recognition.meaning(of: issue)
        if let meaning, let words = meaning.words, meaning.rules.isEmpty { return explain(issue, as: meaning, words) }
        let places = places(of: issue)
        guard let own else { return unmatched(issue, meaning, nil, .noBundle) }
        let matches = Matcher(own: own, guide: guide) { [told] in told.contains(FindingKey($0)) }
            .matches(issue, meaning, at: places)
        guard let first = matches.first else {
            return unmatched(issue, meaning, places.first.flatMap { self.place($0) }, .notFound)
        }
        for match in matches { told.insert(FindingKey(match.finding)) }
        if first.basis == .same { agreeing = agreeing.filter(first.finding.versions.contains) }
        return matched(issue, meaning, first, others: matches.dropFirst().map(\.finding))
    }

    /// The places that an issue may mean; that of the member which it names comes first, where there is one.
    private func places(of issue: AnsweredIssue) -> [FoundPlace] {
        guard let bundle = own?.places else { return [] }
        for notation in issue.places.lazy.compactMap({ PlaceNotation($0) }) {
            if let name = NamedMember.name(in: issue) {
                let found = bundle.places(notation.adding(name))
                if !found.isEmpty { return found }
            }
            let found = bundle.places(notation)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func matched(
        _ issue: AnsweredIssue, _ meaning: Meaning?, _ match: Matcher.Match, others: [OwnFinding]
    ) -> ExplainedIssue {
        let finding = match.finding.issue, versions = match.finding.versions
        let agreement: Agreement =
            switch match.basis {
            case .same: .same(versions: versions)
            case .place: .byPlace(versions: versions)
            case .target: .atTarget(versions: versions)
            }
        return ExplainedIssue(
            answered: issue, kind: match.basis == .target ? .echo : meaning?.kind ?? .fault, rule: finding.rule,
            place: ExplainedPlace(finding), cause: finding.text, remedy: RuleWordsFor.remedy(finding),
            actor: meaning?.words?.actor ?? Responsible.actor(rule: finding.rule), agreement: agreement,
            otherPlaces: others.map { ExplainedPlace($0.issue) })
    }

    /// What can be said without a finding of our own.
    private func unmatched(
        _ issue: AnsweredIssue, _ meaning: Meaning?, _ place: ExplainedPlace?, _ agreement: Agreement
    ) -> ExplainedIssue {
        let rule = meaning?.rules.first.flatMap { RuleBook.rule($0) }
        let known = rule.map { RuleWordsFor.words($0) } ?? meaning?.words ?? GeneralWords.words(meaning, issue)
        let words = meaning?.words ?? known
        return ExplainedIssue(
            answered: issue, kind: meaning?.kind ?? .unknown, rule: rule?.id, place: place ?? ExplainedPlace(issue),
            cause: words.cause, remedy: words.remedy, actor: words.actor, agreement: agreement, otherPlaces: [])
    }

    private func explain(_ issue: AnsweredIssue, as meaning: Meaning, _ words: MeaningWords) -> ExplainedIssue {
        ExplainedIssue(
            answered: issue, kind: meaning.kind, rule: nil, place: ExplainedPlace(issue), cause: words.cause,
            remedy: words.remedy, actor: words.actor, agreement: own == nil ? .noBundle : .notFound, otherPlaces: [])
    }

    private func place(_ found: FoundPlace) -> ExplainedPlace? {
        guard let bundle = own?.places else { return nil }
        let location = bundle.location(of: found)
        return ExplainedPlace(
            expression: bundle.path(of: found), line: location.line, column: location.column, range: location.range)
    }
}

extension ExplainedPlace {
    init(_ issue: Issue) {
        self.init(expression: issue.expression, line: issue.line, column: issue.column, range: issue.range)
    }

    /// The place as the answer has it; nil when it has none.
    init?(_ issue: AnsweredIssue) {
        guard !issue.places.isEmpty || issue.line != nil else { return nil }
        self.init(
            expression: issue.places.first.map { PlaceNotation($0)?.plain ?? $0 } ?? "", line: issue.line ?? 0,
            column: issue.column ?? 0, range: 0..<0)
    }
}
