internal import CLibXML2

/// Why a document is not well-formed, in our words.
package enum XMLFault: String {
    case crossedTags = "the closing tag has another name than the opening one"
    case unfinishedTag = "a tag is not finished"
    case endsEarly = "the document ends before its root is closed"
    case contentAfterRoot = "something follows the root"
    case noRoot = "there is no root tag"
    case badCharacter = "XML 1.0 does not have this character"
    case badReference = "an ampersand begins no reference; write &amp;"
    case undeclaredEntity = "the entity is not declared"
    case unquotedAttribute = "an attribute's value is not in quotes"
    case unfinishedAttribute = "an attribute's value has no end"
    case lessThanInAttribute = "an attribute's value has a < in it; write &lt;"
    case attributeWithoutValue = "an attribute has no value"
    case repeatedAttribute = "an attribute stands twice in a tag"
    case lateDeclaration = "the XML declaration does not stand at the very beginning"
    case badDeclaration = "the XML declaration is faulty"
    case badComment = "a comment is faulty or has no end"
    case badInstruction = "a processing instruction is faulty"
    case badSection = "a CDATA section is faulty or has no end"
    case noName = "a name is missing or faulty"
    case noBlank = "a blank is missing"
    case longName = "a name is too long"
    case longPart = "a value, a comment or a CDATA section is too long"
    case undeclaredPrefix = "a namespace prefix is not declared"
    case badNamespace = "a namespace declaration is faulty"
    case other = "the document is not well-formed"

    init(_ code: xmlParserErrors, isAfterRoot: Bool) {
        self = Self.ofTags(code, isAfterRoot) ?? Self.ofText(code) ?? Self.ofProlog(code) ?? .other
    }

    /// Whether the document is too large for libxml2 rather than wrong.
    var isOfSize: Bool { self == .longName || self == .longPart }

    private static func ofTags(_ code: xmlParserErrors, _ isAfterRoot: Bool) -> XMLFault? {
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH: .crossedTags
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LT_REQUIRED, XML_ERR_LTSLASH_REQUIRED:
            .unfinishedTag
        case XML_ERR_DOCUMENT_END: isAfterRoot ? .contentAfterRoot : .endsEarly
        case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: .noRoot
        case XML_ERR_ATTRIBUTE_NOT_STARTED: .unquotedAttribute
        case XML_ERR_ATTRIBUTE_NOT_FINISHED: .unfinishedAttribute
        case XML_ERR_LT_IN_ATTRIBUTE: .lessThanInAttribute
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_EQUAL_REQUIRED: .attributeWithoutValue
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: .repeatedAttribute
        case XML_ERR_NAME_REQUIRED, XML_NS_ERR_QNAME: .noName
        case XML_ERR_NAME_TOO_LONG: .longName
        case XML_ERR_INTERNAL_ERROR: .longPart
        case XML_ERR_SPACE_REQUIRED: .noBlank
        default: nil
        }
    }

    private static func ofText(_ code: xmlParserErrors) -> XMLFault? {
        switch code {
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF,
            XML_ERR_INVALID_ENCODING:
            .badCharacter
        case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_AT_EOF,
            XML_ERR_CHARREF_AT_EOF:
            .badReference
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .undeclaredEntity
        case XML_ERR_CDATA_NOT_FINISHED, XML_ERR_MISPLACED_CDATA_END: .badSection
        case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT: .badComment
        case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED: .badInstruction
        default: nil
        }
    }

    private static func ofProlog(_ code: xmlParserErrors) -> XMLFault? {
        switch code {
        case XML_ERR_RESERVED_XML_NAME: .lateDeclaration
        case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING, XML_ERR_ENCODING_NAME,
            XML_ERR_STANDALONE_VALUE, XML_ERR_UNKNOWN_VERSION, XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED:
            .badDeclaration
        case XML_NS_ERR_UNDEFINED_NAMESPACE: .undeclaredPrefix
        case XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_EMPTY, XML_NS_ERR_COLON: .badNamespace
        default: nil
        }
    }
}
