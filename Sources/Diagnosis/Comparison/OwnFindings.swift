internal import FHIRTree
package import FHIRValidation
internal import LMDI
internal import Report

/// What this program finds in the bundle, by every version of the guide.
struct OwnFindings {
    let all: [OwnFinding]
    /// The bundle's tree, nil when it is not well-formed.
    let places: BundlePlaces?
    private let index: FindingIndex?

    /// Checks the bundle by all versions; the texts are those of `guide` where it finds the same.
    init(in bundle: Input, guide: String) {
        let versions = [guide] + Guide.versions.filter { $0 != guide }
        var found: [Key: Entry] = [:], first: Study?
        for version in versions {
            guard let study = Self.study(bundle, version) else { continue }
            if first == nil { first = study }
            for issue in study.issues.masked {
                let key = Key(rule: issue.rule, expression: issue.expression, text: issue.text)
                let order = found.count
                found[key, default: Entry(issue: issue, order: order)].versions.insert(version)
            }
        }
        let places = first.flatMap { study in study.tree.map { BundlePlaces($0, study) } }
        self.places = places
        let all = found.values.sorted { ($0.issue.range.lowerBound, $0.order) < ($1.issue.range.lowerBound, $1.order) }
            .map { entry in
                OwnFinding(
                    issue: entry.issue, versions: Guide.versions.filter(entry.versions.contains),
                    place: places?.place(of: entry.issue))
            }
        self.all = all
        index = places.map { FindingIndex(all, $0) }
    }

    /// The findings that are near a place, in the order of the bundle.
    func near(_ found: [FoundPlace]) -> [OwnFinding] {
        guard let places, let index else { return [] }
        return Set(found.flatMap { index.near($0, places) }).sorted().map { all[$0] }
    }

    private struct Key: Hashable {
        let rule: String
        let expression: String
        let text: Localized
    }

    private struct Entry {
        let issue: Issue
        let order: Int
        var versions: Set<String> = []
    }

    private static func study(_ bundle: Input, _ version: String) -> Study? {
        var options = CheckOptions()
        options.guide = version
        return (try? Checker(options))?.study(bundle)
    }
}

/// Something that this program finds in the bundle.
package struct OwnFinding: Sendable {
    package let issue: Issue
    /// The versions of the guide under which it is found, oldest first.
    package let versions: [String]
    let place: FoundPlace?
}
