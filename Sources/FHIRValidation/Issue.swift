/// How bad a finding is.
public enum Severity: UInt8, Comparable, BitwiseCopyable, Sendable, CaseIterable {
    case information, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// A text in both languages that the program speaks.
public struct Localized: Hashable, Sendable {
    public let nb: String
    public let en: String

    public init(nb: String, en: String) {
        self.nb = nb
        self.en = en
    }
}

/// FHIR's issue types that we use (http://hl7.org/fhir/R4/valueset-issue-type.html).
public enum IssueType: String, Sendable {
    case invalid, structure, required, value, invariant, security, processing, notSupported = "not-supported"
    case duplicate, notFound = "not-found", tooLong = "too-long", codeInvalid = "code-invalid"
    case businessRule = "business-rule", incomplete, informational, exception
}

/// A finding as people and programs see it: the place as a path and as a line, the texts made.
public struct Issue: Sendable {
    /// `fhir/cardinality`, `fhir/invariant/ele-1`: stable for ever.
    public var rule: String
    public var severity: Severity
    public var type: IssueType
    public var text: Localized
    /// What to do about it; empty texts when there is nothing to say.
    public var advice: Localized
    /// `Bundle.entry[3].resource.identifier[0].value`; empty when the document could not be read.
    public var expression: String
    /// From 1; columns count characters. 0 when there is no place.
    public var line: Int
    public var column: Int
    /// The source bytes that the place covers, for showing them; empty when there is no place.
    public var range: Range<Int>
    /// The canonical of the profile that the rule comes from, or empty.
    public var profile: String
    /// The registry engine's system and number, where it has one.
    public var coding: Coding?
    /// The versions of the guide that give it, oldest first, where several were asked; else empty.
    public var guides: [String] = []

    public struct Coding: Hashable, Sendable {
        public let system: String
        public let code: String

        public init(system: String, code: String) {
            self.system = system
            self.code = code
        }
    }

    public init(
        rule: String, severity: Severity, type: IssueType, text: Localized,
        advice: Localized = Localized(nb: "", en: ""),
        expression: String = "", line: Int = 0, column: Int = 0, range: Range<Int> = 0..<0, profile: String = "",
        coding: Coding? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.type = type
        self.text = text
        self.advice = advice
        self.expression = expression
        self.line = line
        self.column = column
        self.range = range
        self.profile = profile
        self.coding = coding
    }
}
