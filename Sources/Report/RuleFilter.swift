package import FHIRValidation

/// Which rules somebody wants to hear of: rule ids, or families such as `lmr/`.
///
/// Where both an ignored and a selected name fit a rule, the longer one decides. That a document cannot be read is told
/// whatever is selected: silence would mean that it was checked.
package struct RuleFilter: Sendable {
    private let ignored: [String]
    private let selected: [String]

    package init(ignored: [String], selected: [String]) {
        self.ignored = ignored
        self.selected = selected
    }

    var keepsAll: Bool { ignored.isEmpty && selected.isEmpty }

    package func keeps(_ issue: Issue) -> Bool { keeps(rule: issue.rule) }

    /// What keeps a document from being checked at all.
    private static let vital = ["fhir/syntax/", "fhir/resource-type", "lmdi/bundle-expected"]

    package func keeps(rule: String) -> Bool {
        if let vital = Self.vital.first(where: rule.hasPrefix) {
            return longest(ignored, for: rule) < vital.utf8.count
        }
        let ignored = longest(self.ignored, for: rule), selected = longest(self.selected, for: rule)
        return selected > ignored || (ignored < 0 && self.selected.isEmpty)
    }

    /// The length of the longest name that covers the rule, -1 when none does.
    private func longest(_ names: [String], for rule: String) -> Int {
        names.filter { $0 == rule || ($0.hasSuffix("/") && rule.hasPrefix($0)) }.map(\.utf8.count).max() ?? -1
    }
}
