/// What the grammar, not a profile, has against a document.
public struct ParseProblem: Sendable, Hashable {
    public let kind: Kind
    /// The byte of the source where it was noticed.
    public let offset: Int
    /// The node concerned, `.none` when the tree could not be finished.
    public let node: Node
    /// The innermost open element's path when the tree could not be finished: names and places in lists, from the root.
    public let openPath: [Step]
    /// A name, a character or a limit that belongs to the text of the problem.
    public let detail: String
    /// The root's `resourceType`, where the tree could not be finished and it had been read.
    public let rootType: String?

    public init(
        kind: Kind, offset: Int, node: Node = .none, openPath: [Step] = [], detail: String = "", rootType: String? = nil
    ) {
        self.kind = kind
        self.offset = offset
        self.node = node
        self.openPath = openPath
        self.detail = detail
        self.rootType = rootType
    }

    public enum Step: Sendable, Hashable {
        case name(String)
        case item(Int)
    }

    /// The kinds marked "grammar" make `lmdi parse` exit 1; all but the byte order mark are errors for `validate`.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        // grammar, JSON (RFC 8259) and text
        case empty, unexpectedCharacter, unexpectedEnd, trailingContent, badNumber, badLiteral, badEscape,
            controlCharacter
        case invalidUTF8, utf16, tooDeep, tooLarge, comment, trailingComma, notJSONorXML, damagedGzip
        // grammatical, yet wrong in FHIR
        case duplicateName, loneSurrogate, nulCharacter, byteOrderMark
        // grammar, XML 1.0
        case malformedXML, documentType
        // well-formed XML, yet wrong in FHIR
        case wrongNamespace, unexpectedAttribute, unexpectedText, emptyValue, processingInstruction, notUTF8,
            contentBesideResource

        /// Whether the bytes are no JSON (RFC 8259) or XML 1.0 at all, so that `lmdi parse` refuses them.
        public var isGrammar: Bool {
            switch self {
            case .empty, .unexpectedCharacter, .unexpectedEnd, .trailingContent, .badNumber, .badLiteral, .badEscape,
                .controlCharacter, .invalidUTF8, .utf16, .tooDeep, .tooLarge, .comment, .trailingComma, .notJSONorXML,
                .damagedGzip, .malformedXML, .documentType:
                true
            case .duplicateName, .loneSurrogate, .nulCharacter, .byteOrderMark, .wrongNamespace, .unexpectedAttribute,
                .unexpectedText, .emptyValue, .processingInstruction, .notUTF8, .contentBesideResource:
                false
            }
        }
    }
}
