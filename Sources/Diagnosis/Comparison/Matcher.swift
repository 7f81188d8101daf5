internal import FHIRTree
internal import FHIRValidation

/// Finds among our own findings the one that an answered issue speaks of.
struct Matcher {
    let own: OwnFindings

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
        if meaning == nil || meaning?.kind == .fault || meaning?.kind == .parser || meaning?.kind == .echo {
            if meaning?.kind == .echo, let found = target(of: places) { return [Match(finding: found, basis: .target)] }
            if let found = byPlace(issue, places) { return [Match(finding: found, basis: .place)] }
            if let found = target(of: places) { return [Match(finding: found, basis: .target)] }
        }
        return []
    }

    private func byRule(_ issue: AnsweredIssue, _ meaning: Meaning, _ places: [FoundPlace]) -> [OwnFinding]? {
        let candidates = own.all.filter { meaning.covers($0.issue.rule) }
        if places.isEmpty { return withoutPlace(issue, candidates) }
        let ranked = candidates.compactMap { finding -> (rank: Int, finding: OwnFinding)? in
            guard let distance = distance(places, finding, isNamed: isNamed(meaning)) else { return nil }
            let order = meaning.rules.firstIndex { $0 == finding.issue.rule } ?? 0
            return (distance * 16 + order, finding)
        }
        guard let best = ranked.map(\.rank).min() else { return nil }
        // A constraint told at the root may be broken in several entries.
        let limit = isNamed(meaning) ? Int.max : best
        let kept = ranked.enumerated().filter { $0.element.rank <= limit }
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return kept.map(\.element.finding)
    }

    /// Whether the answer names one rule that cannot be another one.
    private func isNamed(_ meaning: Meaning) -> Bool {
        guard meaning.rules.count == 1, let rule = meaning.rules.first else { return false }
        return rule.hasPrefix("fhir/invariant/") || rule.hasPrefix("lmdi/")
    }

    private func distance(_ places: [FoundPlace], _ finding: OwnFinding, isNamed: Bool) -> Int? {
        guard let place = finding.place, let bundle = own.places else { return nil }
        let found = places.enumerated().compactMap { n, answered -> Int? in
            bundle.distance(answered, place).map { $0 + (n > 0 ? 1 : 0) }
        }
        guard let least = found.min() else { return nil }
        return least <= Self.farthest || isNamed ? least : nil
    }

    /// Without a path: by the line, else any.
    private func withoutPlace(_ issue: AnsweredIssue, _ candidates: [OwnFinding]) -> [OwnFinding] {
        if let line = issue.line, let found = candidates.first(where: { $0.issue.line == line }) { return [found] }
        return candidates.first(where: { $0.issue.severity == .error }).map { [$0] } ?? Array(candidates.prefix(1))
    }

    /// The nearest finding at a place, errors before warnings.
    private func byPlace(_ issue: AnsweredIssue, _ places: [FoundPlace]) -> OwnFinding? {
        let severe = own.all.filter { $0.issue.severity > .information }
        if places.isEmpty {
            guard let line = issue.line else { return nil }
            return severe.first { $0.issue.line == line }
        }
        let ranked = severe.compactMap { finding -> (rank: Int, finding: OwnFinding)? in
            guard let distance = distance(places, finding, isNamed: false), distance < Self.farthest else { return nil }
            return (distance * 2 + (finding.issue.severity == .error ? 0 : 1), finding)
        }
        return ranked.min { $0.rank < $1.rank }?.finding
    }

    private func target(of places: [FoundPlace]) -> OwnFinding? {
        guard let bundle = own.places else { return nil }
        for place in places {
            guard let target = bundle.target(of: place) else { continue }
            let inside = own.all.filter { finding in
                guard let found = finding.place, finding.issue.severity == .error else { return false }
                return bundle.isInside(found.node, target.node)
            }
            if let first = inside.first { return first }
        }
        return nil
    }
}
