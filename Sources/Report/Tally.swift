package import FHIRValidation

/// How many inputs there were and how much was found in them.
package struct Tally: Equatable, Sendable {
    package private(set) var inputs = 0
    package private(set) var inputsWithErrors = 0
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var information = 0

    package init() {}

    init(_ severities: some Sequence<Severity>) {
        for severity in severities { add(severity) }
    }

    /// The findings of one input.
    package init(_ report: FileReport) {
        self.init((report.answer?.findings ?? []).map(\.code.severity.level) + report.issues.severities)
        inputs = 1
        inputsWithErrors = errors > 0 ? 1 : 0
    }

    package mutating func add(_ other: Tally) {
        inputs += other.inputs
        inputsWithErrors += other.inputsWithErrors
        errors += other.errors
        warnings += other.warnings
        information += other.information
    }

    private mutating func add(_ severity: Severity) {
        switch severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .information: information += 1
        }
    }

    /// What remains of the findings when others are taken away.
    func without(_ other: Tally) -> Tally {
        var rest = self
        rest.errors -= other.errors
        rest.warnings -= other.warnings
        rest.information -= other.information
        return rest
    }

    /// Whether something was found at or above a severity.
    package func reaches(_ severity: Severity) -> Bool {
        switch severity {
        case .error: errors > 0
        case .warning: errors + warnings > 0
        case .information: errors + warnings + information > 0
        }
    }
}
