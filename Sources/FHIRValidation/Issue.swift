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
    /// What is said of the place.
    public var words: Words
    /// `Bundle.entry[3].resource.identifier[0].value`; empty when the document could not be read.
    public var expression: String
    /// From 1; columns count characters. 0 when there is no place.
    public var line: Int
    public var column: Int
    /// The source bytes that the place covers, for showing them; empty when there is no place.
    public var range: Range<Int>
    /// The versions of the guide that give it, oldest first, where several were asked; else empty.
    public var guides: [String] = []

    public init(
        _ words: Words, expression: String = "", line: Int = 0, column: Int = 0, range: Range<Int> = 0..<0
    ) {
        self.words = words
        self.expression = expression
        self.line = line
        self.column = column
        self.range = range
    }
}

extension Issue {
    public var rule: String { words.rule }
    public var severity: Severity { words.severity }
    public var type: IssueType { words.type }
    public var text: Localized { words.text }
    public var advice: Localized { words.advice }
    public var profile: String { words.profile }

    /// Puts something behind the text.
    package mutating func add(nb: String, en: String) {
        words = words.with(text: Localized(nb: text.nb + nb, en: text.en + en), advice: advice)
    }
}

extension Issue {
    /// What an issue says. A class, because few things are said of many places: issues share them.
    public final class Words: Sendable {
        /// `fhir/cardinality`, `fhir/invariant/ele-1`: stable for ever.
        public let rule: String
        public let severity: Severity
        public let type: IssueType
        public let text: Localized
        /// What to do about it; empty texts when there is nothing to say.
        public let advice: Localized
        /// The canonical of the profile that the rule comes from, or empty.
        public let profile: String

        public init(
            rule: String, severity: Severity, type: IssueType, text: Localized,
            advice: Localized = Localized(nb: "", en: ""), profile: String = ""
        ) {
            self.rule = rule
            self.severity = severity
            self.type = type
            self.text = text
            self.advice = advice
            self.profile = profile
        }

        package func with(text: Localized, advice: Localized) -> Words {
            Words(rule: rule, severity: severity, type: type, text: text, advice: advice, profile: profile)
        }
    }
}

extension Issue.Words: Equatable {
    public static func == (a: Issue.Words, b: Issue.Words) -> Bool {
        a === b
            || a.rule == b.rule && a.severity == b.severity && a.type == b.type && a.text == b.text
                && a.advice == b.advice && a.profile == b.profile
    }
}
