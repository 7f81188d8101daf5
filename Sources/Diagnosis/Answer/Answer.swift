/// An answer that was read: what it is and what it says. No text in it shows a person number.
package struct Answer: Sendable {
    package let form: AnswerForm
    /// The status of HTTP, where the client gave it or the text has it.
    package let status: Int?
    package let headers: [HeaderField]
    package let issues: [AnsweredIssue]
    /// Whether the answer ends before it is complete.
    package let isCut: Bool
    /// Issues that were left out because there were too many to explain.
    package let omitted: Int
}

/// What an answer turned out to be.
package enum AnswerForm: Hashable, Sendable {
    case outcome(Speaker)
    /// `application/problem+json` (RFC 9457).
    case problem
    /// The error body of KS Fiks.
    case fiks
    /// The error body of a token endpoint (RFC 6749, section 5.2).
    case token
    /// JSON or XML of a shape that nobody here knows.
    case foreign
    case text
    case empty
    case unreadable(Obstacle)

    var isOutcome: Bool { if case .outcome = self { true } else { false } }
}

/// Why there is nothing to read in an answer.
package enum Obstacle: String, Hashable, Sendable {
    case tooLarge
    case damagedGzip
    case binary
    /// The bundle that was sent, not the answer to it.
    case bundle
    /// The sealed message that was sent.
    case sealed
}

/// Who words an OperationOutcome so.
package enum Speaker: String, Hashable, Sendable {
    /// Firely's .NET validator, generation 2 or 3, and the parser before it.
    case firely2, firely3, firelyParser
    case hl7
    case lmdi
    case unknown
}
