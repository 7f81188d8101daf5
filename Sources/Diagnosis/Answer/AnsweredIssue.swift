internal import Report

/// One issue of an answer, as it was worded there.
package struct AnsweredIssue: Hashable, Sendable {
    package var severity: AnsweredSeverity = .error
    /// FHIR's issue type, or empty.
    package var type = ""
    /// The codes of `details.coding` with their systems.
    package var codes: [Code] = []
    /// The message id of HL7's validator and of this program, the key of a constraint, or empty.
    package var key = ""
    package var text = ""
    package var diagnostics = ""
    /// Places as they were written, the most telling first.
    package var places: [String] = []
    /// From 1, nil where the answer has none.
    package var line: Int?
    package var column: Int?

    package struct Code: Hashable, Sendable {
        package let system: String
        package let code: String

        init(_ system: String, _ code: String) {
            self.system = system
            self.code = code
        }
    }

    /// The text and what stands beside it, for looking for phrases.
    var wording: String { diagnostics.isEmpty ? text : text + " " + diagnostics }

    /// The code under a system, nil where there is none.
    func code(under system: String) -> String? { codes.first { $0.system == system }?.code }

    /// The same with all person numbers hidden.
    var masked: AnsweredIssue {
        var masked = self
        masked.type = Masking.masked(type)
        masked.codes = codes.map { Code(Masking.masked($0.system), Masking.masked($0.code)) }
        masked.key = Masking.masked(key)
        masked.text = Masking.masked(text)
        masked.diagnostics = Masking.masked(diagnostics)
        masked.places = places.map(Masking.masked)
        return masked
    }
}

package enum AnsweredSeverity: String, Comparable, Sendable, CaseIterable {
    case information, warning, error, fatal

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
