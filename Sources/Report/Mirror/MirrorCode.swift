internal import FHIRValidation

/// The registry engine's issues: number, severity, type, and the part of it that gives them. The one table that both the
/// mirror and the numbers in our own output come from.
package struct MirrorCode: Hashable, Sendable {
    package enum Severity: String, Sendable { case fatal, error, warning, information }

    /// `1012`, or the parser's `JSON118`.
    let number: String
    let severity: Severity
    /// FHIR's issue type.
    let type: String
    /// The class that gives it, as generation 3 tells.
    let source: String

    private init(_ number: Int, _ severity: Severity, _ type: String, _ source: String) {
        (self.number, self.severity, self.type, self.source) = (String(number), severity, type, source)
    }

    init(parser number: String, _ severity: Severity, _ type: String) {
        (self.number, self.severity, self.type, source) = (number, severity, type, "")
    }

    var isParser: Bool { source.isEmpty }

    var system: String { isParser ? Self.parserSystem : Self.validatorSystem }

    static let validatorSystem = "http://hl7.org/fhir/dotnet-api-operation-outcome"
    static let parserSystem = "http://firely.com/CodeSystem/ErrorMessages"
}

extension MirrorCode {
    static let unknownChild = MirrorCode(1001, .error, "invalid", "ChildrenValidator")
    static let wrongType = MirrorCode(1003, .error, "invalid", "FhirTypeLabelValidator")
    static let tooLong = MirrorCode(1005, .error, "invalid", "MaxLengthValidator")
    static let badValue = MirrorCode(1006, .error, "invalid", "RegExValidator")
    static let badCanonical = MirrorCode(1006, .error, "invalid", "CanonicalValidator")
    static let notFixed = MirrorCode(1008, .error, "invalid", "FixedValidator")
    static let notPattern = MirrorCode(1009, .error, "invalid", "PatternValidator")
    static let wrongChoice = MirrorCode(1011, .error, "invalid", "SliceValidator")
    static let noProfileFits = MirrorCode(1011, .error, "invalid", "AnyValidator")
    static let brokenConstraint = MirrorCode(1012, .error, "invariant", "InvariantValidator")
    static let brokenAdvice = MirrorCode(1013, .warning, "invariant", "InvariantValidator")
    static let wrongReference = MirrorCode(1015, .error, "invalid", "ReferencedInstanceValidator")
    static let tooSmall = MirrorCode(1019, .error, "invalid", "MinMaxValueValidator")
    static let tooLarge = MirrorCode(1020, .error, "invalid", "MinMaxValueValidator")
    static let noSlice = MirrorCode(1026, .error, "invalid", "SliceValidator")
    static let sliceOrder = MirrorCode(1027, .error, "invalid", "SliceValidator")
    static let wrongCount = MirrorCode(1028, .error, "invalid", "CardinalityValidator")
    static let missing = MirrorCode(1028, .error, "invalid", "RequiredValidator")
    static let missingSlice = MirrorCode(1028, .error, "invalid", "SliceValidator")
    static let wrongContext = MirrorCode(1028, .error, "invalid", "ExtensionContextValidator")
    static let loop = MirrorCode(1030, .warning, "informational", "ValidationLogger")
    static let cannotEvaluate = MirrorCode(2009, .warning, "business-rule", "FhirPathValidator")
    static let unknownProfile = MirrorCode(4000, .error, "incomplete", "FhirSchemaGroupAnalyzer")
    static let unknownModifier = MirrorCode(4000, .error, "incomplete", "ExtensionSchema")
    static let unknownExtension = MirrorCode(4009, .warning, "incomplete", "ExtensionSchema")
    static let noCode = MirrorCode(6005, .error, "code-invalid", "BindingValidator")
    /// Generation 3 only warns of an extensible binding that has neither code nor text.
    static let noCodeNoText = MirrorCode(6005, .warning, "code-invalid", "BindingValidator")
    static let undecidedCode = MirrorCode(6006, .warning, "informational", "BindingValidator")
    static let wrongDisplay = MirrorCode(6006, .warning, "informational", "BindingValidator")
    static let notInSet = MirrorCode(6007, .error, "code-invalid", "BindingValidator")
}

extension MirrorCode {
    /// Our rules and that engine's numbers for them; invariants have theirs by severity.
    private static let byRule: [String: MirrorCode] = [
        "fhir/unknown-element": unknownChild, "fhir/cardinality": wrongCount, "fhir/choice-type": wrongChoice,
        "fhir/choice-twice": wrongCount, "fhir/format": badValue, "fhir/max-length": tooLong,
        "fhir/min-value": tooSmall, "fhir/max-value": tooLarge, "fhir/fixed-value": notFixed,
        "fhir/pattern": notPattern, "fhir/binding": notInSet, "fhir/binding-not-evaluated": undecidedCode,
        "fhir/display": wrongDisplay, "fhir/slicing-closed": noSlice, "fhir/slicing-order": sliceOrder,
        "fhir/slicing-minimum": wrongCount, "fhir/slicing-maximum": wrongCount,
        "fhir/invariant-not-evaluated": cannotEvaluate, "fhir/reference-type": wrongChoice,
        "fhir/reference-profile": noProfileFits, "fhir/reference-aggregation": wrongReference,
        "fhir/extension-unknown": unknownExtension, "fhir/modifier-extension-unknown": unknownModifier,
        "fhir/extension-context": wrongContext, "fhir/profile-type": wrongType, "fhir/profile-unknown": unknownProfile,
    ]

    /// The code of one of our findings; nil where that engine has none.
    static func code(of words: Issue.Words) -> MirrorCode? {
        if words.rule.hasPrefix("fhir/"), let code = byRule[words.rule] { return code }
        guard words.type == .invariant || words.rule.hasPrefix("fhir/invariant/") else { return nil }
        return words.severity == .error ? brokenConstraint : brokenAdvice
    }
}

/// What the strict parser says (its own numbers). Some are warnings; they refuse a document all the same.
extension MirrorCode {
    /// No document at all: an exception, and an answer of the registry's own.
    static let unreadable = MirrorCode(parser: "", .fatal, "structure")
    static let noObject = MirrorCode(parser: "JSON101", .fatal, "structure")
    static let typeNotText = MirrorCode(parser: "JSON102", .fatal, "value")
    static let noResourceType = MirrorCode(parser: "JSON103", .fatal, "structure")
    static let objectForPrimitive = MirrorCode(parser: "JSON104", .fatal, "structure")
    static let arrayForPrimitive = MirrorCode(parser: "JSON105", .fatal, "structure")
    static let badBase64 = MirrorCode(parser: "JSON106", .error, "value")
    static let badInstant = MirrorCode(parser: "JSON107", .error, "value")
    static let badNumber = MirrorCode(parser: "JSON108", .error, "value")
    static let nullPrimitive = MirrorCode(parser: "JSON109", .error, "value")
    static let wrongToken = MirrorCode(parser: "JSON110", .warning, "value")
    static let noArray = MirrorCode(parser: "JSON111", .warning, "structure")
    static let underscore = MirrorCode(parser: "JSON113", .warning, "structure")
    static let choiceWithoutType = MirrorCode(parser: "JSON114", .fatal, "structure")
    static let choiceOfUnknownType = MirrorCode(parser: "JSON115", .fatal, "structure")
    static let unknownResource = MirrorCode(parser: "JSON116", .fatal, "structure")
    static let notAResource = MirrorCode(parser: "JSON117", .fatal, "structure")
    static let unknownProperty = MirrorCode(parser: "JSON118", .error, "structure")
    static let emptyObject = MirrorCode(parser: "JSON120", .warning, "structure")
    static let emptyArray = MirrorCode(parser: "JSON121", .warning, "structure")
    static let onlyNulls = MirrorCode(parser: "JSON125", .warning, "structure")
    static let wrongSimpleValue = MirrorCode(parser: "JSON126", .fatal, "value")
    static let emptyString = MirrorCode(parser: "JSON127", .error, "value")
    static let duplicateArray = MirrorCode(parser: "JSON128", .warning, "value")
    static let duplicateProperty = MirrorCode(parser: "JSON129", .fatal, "value")

    static let choiceNotAllowed = MirrorCode(parser: "PVAL101", .error, "structure")
    static let tooFew = MirrorCode(parser: "PVAL102", .error, "required")
    static let nullInList = MirrorCode(parser: "PVAL104", .error, "structure")
    static let mandatory = MirrorCode(parser: "PVAL105", .error, "required")
    static let badCode = MirrorCode(parser: "PVAL106", .error, "value")
    static let badDate = MirrorCode(parser: "PVAL107", .error, "value")
    static let badDateTime = MirrorCode(parser: "PVAL108", .error, "value")
    static let badID = MirrorCode(parser: "PVAL109", .error, "value")
    static let badOID = MirrorCode(parser: "PVAL110", .error, "value")
    static let badTime = MirrorCode(parser: "PVAL111", .error, "value")
    static let badURI = MirrorCode(parser: "PVAL112", .error, "value")
    static let badUUID = MirrorCode(parser: "PVAL113", .error, "value")
    static let codeNotInEnum = MirrorCode(parser: "PVAL116", .error, "code-invalid")
    static let nestedContained = MirrorCode(parser: "PVAL118", .error, "structure")

    static let unknownXMLElement = MirrorCode(parser: "XML104", .error, "structure")
    static let wrongXMLOrder = MirrorCode(parser: "XML109", .warning, "structure")
    static let emptyXMLValue = MirrorCode(parser: "XML115", .warning, "value")
}

extension MirrorCode.Severity {
    /// The nearest of our own severities.
    var level: FHIRValidation.Severity {
        switch self {
        case .fatal, .error: .error
        case .warning: .warning
        case .information: .information
        }
    }
}
