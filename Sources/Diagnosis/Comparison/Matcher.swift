internal import FHIRTree
internal import FHIRValidation

/// Finds among our own findings the one that an answered issue speaks of.
struct Matcher {
    let own: OwnFindings
    /// The version of the guide whose findings come first.
    let guide: String
    /// Whether an issue before spoke of a finding: of two that are alike, the other one is then meant.
    let isTold: (OwnFinding) -> Bool

    struct Match {
        let finding: OwnFinding
        /// How the answer led to it.
        let basis: Basis
    }

    enum Basis {
        /// Rule and place agree.
        case same
        /// The answer's words are unknown here; this is what we find at its place.
        case place
        /// The answer stands at a reference; this is what is wrong with the resource that it leads to.
        case target
    }

    /// Steps that two tellings of one fault may be apart: the element, its parent, and that one's.
    private static let farthest = 2

    /// The matches of an issue, the best first; several only where one answered issue stands for several places.
    func matches(_ issue: AnsweredIssue, _ meaning: Meaning?, at places: [FoundPlace]) -> [Match] {
        if let meaning, let found = byRule(issue, meaning, places), !found.isEmpty {
            return found.map { Match(finding: $0, basis: .same) }
        }
        guard Self.isAboutBundle(meaning) else { return [] }
        if meaning?.kind == .echo, let found = target(of: places) { return [Match(finding: found, basis: .target)] }
        if meaning == nil || issue.severity >= .error, let found = byPlace(issue, places) {
            return [Match(finding: found, basis: .place)]
        }
        if let found = target(of: places) { return [Match(finding: found, basis: .target)] }
        return []
    }

    private static func isAboutBundle(_ meaning: Meaning?) -> Bool {
        switch meaning?.kind {
        case nil, .fault, .parser, .echo: true
        case .access, .envelope, .registry, .note, .unknown: false
        }
    }

    private func byRule(_ issue: AnsweredIssue, _ meaning: Meaning, _ places: [FoundPlace]) -> [OwnFinding]? {
        if places.isEmpty { return withoutPlace(issue, own.all.filter { meaning.covers($0.issue.rule) }) }
        if let near = ranked(own.near(places), meaning, places) { return near }
        // A constraint may be told at the root and stand at an entry.
        if isNamed(meaning) { return ranked(own.all, meaning, places) }
        return atNeighbour(meaning, places) ?? atReference(meaning, places)
    }

    /// What is said of one item of a list and found at another one: which item is too many, or out of order, is a matter
    /// of view.
    private func atNeighbour(_ meaning: Meaning, _ places: [FoundPlace]) -> [OwnFinding]? {
        guard meaning.rules.contains(where: { $0.hasPrefix("fhir/slicing") }), let bundle = own.places else {
            return nil
        }
        let lists = places.prefix(1).compactMap(bundle.list)
        return lists.isEmpty ? nil : ranked(own.near(lists), meaning, lists)
    }

    /// What is said of a resource and found at the reference that leads to it: the target is of the wrong type.
    private func atReference(_ meaning: Meaning, _ places: [FoundPlace]) -> [OwnFinding]? {
        guard let node = places.first?.node, let bundle = own.places else { return nil }
        let found = own.all.filter { finding in
            guard finding.issue.rule.hasPrefix("fhir/reference-"), meaning.covers(finding.issue.rule) else {
                return false
            }
            return finding.place.map { bundle.target(of: $0) == node } ?? false
        }
        return found.isEmpty ? nil : found.sorted { penalty($0) < penalty($1) }
    }

    /// Those findings among some that the issue may mean, the best first; nil when there is none.
    private func ranked(_ findings: [OwnFinding], _ meaning: Meaning, _ places: [FoundPlace]) -> [OwnFinding]? {
        let candidates = findings.filter { meaning.covers($0.issue.rule) }
        let ranked = candidates.compactMap { finding -> (rank: Int, finding: OwnFinding)? in
            guard let distance = distance(places, finding, isNamed: isNamed(meaning)) else { return nil }
            let order = meaning.rules.firstIndex { $0 == finding.issue.rule } ?? 0
            return (distance * 64 + order * 4 + penalty(finding), finding)
        }
        guard let best = ranked.map(\.rank).min() else { return nil }
        // Told where it stands, it is that one; told above, it may be broken in several places.
        let limit = isNamed(meaning) && best >= 64 ? Int.max : best
        let kept = ranked.enumerated().filter { $0.element.rank <= limit }
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return kept.map(\.element.finding)
    }

    private func penalty(_ finding: OwnFinding) -> Int {
        (finding.versions.contains(guide) ? 0 : 2) + (isTold(finding) ? 1 : 0)
    }

    /// Whether the answer names one rule that cannot be another one.
    private func isNamed(_ meaning: Meaning) -> Bool {
        guard meaning.rules.count == 1, let rule = meaning.rules.first else { return false }
        return rule.hasPrefix("fhir/invariant/") || rule.hasPrefix("lmdi/")
    }

    private func distance(_ places: [FoundPlace], _ finding: OwnFinding, isNamed: Bool) -> Int? {
        guard let place = finding.place, let bundle = own.places else { return nil }
        let found = places.enumerated().compactMap { n, answered -> Int? in
            bundle.distance(answered, place).map { $0 + (n > 0 ? 2 : 0) }
        }
        guard let least = found.min() else { return nil }
        return least <= Self.farthest || isNamed ? least : nil
    }

    /// Without a path: by the line, else any.
    private func withoutPlace(_ issue: AnsweredIssue, _ candidates: [OwnFinding]) -> [OwnFinding] {
        if let line = issue.line, let found = candidates.first(where: { $0.issue.line == line }) { return [found] }
        if let found = candidates.first(where: { issue.places.contains($0.issue.expression) }) { return [found] }
        return candidates.first(where: { $0.issue.severity == .error }).map { [$0] } ?? Array(candidates.prefix(1))
    }

    /// The nearest finding at a place, errors before warnings.
    private func byPlace(_ issue: AnsweredIssue, _ places: [FoundPlace]) -> OwnFinding? {
        let severe = own.all.filter { $0.issue.severity > .information }
        if places.isEmpty {
            if let line = issue.line, let found = severe.first(where: { $0.issue.line == line }) { return found }
            // A bundle that nobody can parse has one thing wrong with it.
            return own.places == nil && issue.severity >= .error ? severe.first : nil
        }
        let ranked = own.near(places).filter { $0.issue.severity > .information }.compactMap {
            finding -> (rank: Int, finding: OwnFinding)? in
            guard let distance = distance(places, finding, isNamed: false), distance < Self.farthest else { return nil }
            return (distance * 16 + (finding.issue.severity == .error ? 0 : 8) + penalty(finding), finding)
        }
        return ranked.min { $0.rank < $1.rank }?.finding
    }

    /// The first error in the resource that a reference leads to, or in those that it leads to itself.
    private func target(of places: [FoundPlace]) -> OwnFinding? {
        guard let bundle = own.places else { return nil }
        for resource in places.flatMap(bundle.targets) {
            let inside = own.all.filter { finding in
                guard let found = finding.place, finding.issue.severity == .error else { return false }
                return bundle.isInside(found.node, resource)
            }
            if let first = inside.first(where: { $0.versions.contains(guide) }) ?? inside.first { return first }
        }
        return nil
    }
}
