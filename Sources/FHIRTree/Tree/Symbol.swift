/// An interned member name: comparing two names is comparing two integers.
///
/// Symbols below `SymbolTable.count` come from the table that the schemas were compiled with and mean the same in every
/// document; higher ones are names that only this document uses. `none` marks array items and roots, `overflow` a name
/// met after all 65,000 numbers were given away.
public struct Symbol: Hashable, BitwiseCopyable, Sendable {
    public let raw: UInt16

    @inlinable public init(raw: UInt16) { self.raw = raw }

    @inlinable public static var none: Symbol { Symbol(raw: 0) }
    @inlinable public static var overflow: Symbol { Symbol(raw: .max) }

    /// As many numbers are given away.
    static let limit = 65_000
}

/// The names that the engine itself speaks of. Their order is their number: append, never insert.
extension Symbol {
    static let wellKnown: [StaticString] = [
        "resourceType", "id", "extension", "modifierExtension", "url", "value", "meta", "profile", "contained", "entry",
        "fullUrl", "resource", "reference", "type", "identifier", "display", "coding", "system", "code", "text", "div",
        "version", "method", "request", "response", "contentType", "data", "size", "hash", "unit", "start", "end",
        "versionId", "lastUpdated", "security", "status", "link", "fhir_comments", "implicitRules", "language",
        "numerator", "denominator", "comparator", "use", "name", "search", "total", "timestamp", "dose", "rateRatio",
        "rateQuantity", "clinicalStatus", "verificationStatus", "category", "abatementDateTime", "abatementAge",
        "abatementPeriod", "abatementRange", "abatementString", "duration", "durationUnit", "durationMax", "period",
        "periodUnit", "periodMax", "count", "countMax", "offset", "when", "timeOfDay", "ingredient",
    ]

    public static let resourceType = Symbol(raw: 1), id = Symbol(raw: 2), `extension` = Symbol(raw: 3)
    public static let modifierExtension = Symbol(raw: 4), url = Symbol(raw: 5), value = Symbol(raw: 6)
    public static let meta = Symbol(raw: 7), profile = Symbol(raw: 8), contained = Symbol(raw: 9)
    public static let entry = Symbol(raw: 10), fullUrl = Symbol(raw: 11), resource = Symbol(raw: 12)
    public static let reference = Symbol(raw: 13), type = Symbol(raw: 14), identifier = Symbol(raw: 15)
    public static let display = Symbol(raw: 16), coding = Symbol(raw: 17), system = Symbol(raw: 18)
    public static let code = Symbol(raw: 19), text = Symbol(raw: 20), div = Symbol(raw: 21)
    public static let version = Symbol(raw: 22), method = Symbol(raw: 23), request = Symbol(raw: 24)
    public static let response = Symbol(raw: 25), contentType = Symbol(raw: 26), data = Symbol(raw: 27)
    public static let size = Symbol(raw: 28), hash = Symbol(raw: 29), unit = Symbol(raw: 30)
    public static let start = Symbol(raw: 31), end = Symbol(raw: 32), versionId = Symbol(raw: 33)
    public static let lastUpdated = Symbol(raw: 34), security = Symbol(raw: 35), status = Symbol(raw: 36)
    public static let link = Symbol(raw: 37), fhirComments = Symbol(raw: 38), implicitRules = Symbol(raw: 39)
    public static let language = Symbol(raw: 40), numerator = Symbol(raw: 41), denominator = Symbol(raw: 42)
    public static let comparator = Symbol(raw: 43)
    public static let use = Symbol(raw: 44), name = Symbol(raw: 45), search = Symbol(raw: 46), total = Symbol(raw: 47)
    public static let timestamp = Symbol(raw: 48), dose = Symbol(raw: 49), rateRatio = Symbol(raw: 50)
    public static let rateQuantity = Symbol(raw: 51), clinicalStatus = Symbol(raw: 52)
    public static let verificationStatus = Symbol(raw: 53), category = Symbol(raw: 54)
    public static let abatementDateTime = Symbol(raw: 55), abatementAge = Symbol(raw: 56)
    public static let abatementPeriod = Symbol(raw: 57), abatementRange = Symbol(raw: 58)
    public static let abatementString = Symbol(raw: 59), duration = Symbol(raw: 60), durationUnit = Symbol(raw: 61)
    public static let durationMax = Symbol(raw: 62), period = Symbol(raw: 63), periodUnit = Symbol(raw: 64)
    public static let periodMax = Symbol(raw: 65), count = Symbol(raw: 66), countMax = Symbol(raw: 67)
    public static let offset = Symbol(raw: 68), when = Symbol(raw: 69), timeOfDay = Symbol(raw: 70)
    public static let ingredient = Symbol(raw: 71)
}
