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
        "periodUnit", "periodMax", "count", "countMax", "offset", "when", "timeOfDay", "ingredient", "min",
        "max", "path", "linkId", "item", "concept", "element", "definition", "base", "snapshot", "differential",
        "label", "requirements", "slicing", "sliceName", "kind", "property",
    ]

    @inlinable public static var resourceType: Symbol { Symbol(raw: 1) }
    @inlinable public static var id: Symbol { Symbol(raw: 2) }
    @inlinable public static var `extension`: Symbol { Symbol(raw: 3) }
    @inlinable public static var modifierExtension: Symbol { Symbol(raw: 4) }
    @inlinable public static var url: Symbol { Symbol(raw: 5) }
    @inlinable public static var value: Symbol { Symbol(raw: 6) }
    @inlinable public static var meta: Symbol { Symbol(raw: 7) }
    @inlinable public static var profile: Symbol { Symbol(raw: 8) }
    @inlinable public static var contained: Symbol { Symbol(raw: 9) }
    @inlinable public static var entry: Symbol { Symbol(raw: 10) }
    @inlinable public static var fullUrl: Symbol { Symbol(raw: 11) }
    @inlinable public static var resource: Symbol { Symbol(raw: 12) }
    @inlinable public static var reference: Symbol { Symbol(raw: 13) }
    @inlinable public static var type: Symbol { Symbol(raw: 14) }
    @inlinable public static var identifier: Symbol { Symbol(raw: 15) }
    @inlinable public static var display: Symbol { Symbol(raw: 16) }
    @inlinable public static var coding: Symbol { Symbol(raw: 17) }
    @inlinable public static var system: Symbol { Symbol(raw: 18) }
    @inlinable public static var code: Symbol { Symbol(raw: 19) }
    @inlinable public static var text: Symbol { Symbol(raw: 20) }
    @inlinable public static var div: Symbol { Symbol(raw: 21) }
    @inlinable public static var version: Symbol { Symbol(raw: 22) }
    @inlinable public static var method: Symbol { Symbol(raw: 23) }
    @inlinable public static var request: Symbol { Symbol(raw: 24) }
    @inlinable public static var response: Symbol { Symbol(raw: 25) }
    @inlinable public static var contentType: Symbol { Symbol(raw: 26) }
    @inlinable public static var data: Symbol { Symbol(raw: 27) }
    @inlinable public static var size: Symbol { Symbol(raw: 28) }
    @inlinable public static var hash: Symbol { Symbol(raw: 29) }
    @inlinable public static var unit: Symbol { Symbol(raw: 30) }
    @inlinable public static var start: Symbol { Symbol(raw: 31) }
    @inlinable public static var end: Symbol { Symbol(raw: 32) }
    @inlinable public static var versionId: Symbol { Symbol(raw: 33) }
    @inlinable public static var lastUpdated: Symbol { Symbol(raw: 34) }
    @inlinable public static var security: Symbol { Symbol(raw: 35) }
    @inlinable public static var status: Symbol { Symbol(raw: 36) }
    @inlinable public static var link: Symbol { Symbol(raw: 37) }
    @inlinable public static var fhirComments: Symbol { Symbol(raw: 38) }
    @inlinable public static var implicitRules: Symbol { Symbol(raw: 39) }
    @inlinable public static var language: Symbol { Symbol(raw: 40) }
    @inlinable public static var numerator: Symbol { Symbol(raw: 41) }
    @inlinable public static var denominator: Symbol { Symbol(raw: 42) }
    @inlinable public static var comparator: Symbol { Symbol(raw: 43) }
    @inlinable public static var use: Symbol { Symbol(raw: 44) }
    @inlinable public static var name: Symbol { Symbol(raw: 45) }
    @inlinable public static var search: Symbol { Symbol(raw: 46) }
    @inlinable public static var total: Symbol { Symbol(raw: 47) }
    @inlinable public static var timestamp: Symbol { Symbol(raw: 48) }
    @inlinable public static var dose: Symbol { Symbol(raw: 49) }
    @inlinable public static var rateRatio: Symbol { Symbol(raw: 50) }
    @inlinable public static var rateQuantity: Symbol { Symbol(raw: 51) }
    @inlinable public static var clinicalStatus: Symbol { Symbol(raw: 52) }
    @inlinable public static var verificationStatus: Symbol { Symbol(raw: 53) }
    @inlinable public static var category: Symbol { Symbol(raw: 54) }
    @inlinable public static var abatementDateTime: Symbol { Symbol(raw: 55) }
    @inlinable public static var abatementAge: Symbol { Symbol(raw: 56) }
    @inlinable public static var abatementPeriod: Symbol { Symbol(raw: 57) }
    @inlinable public static var abatementRange: Symbol { Symbol(raw: 58) }
    @inlinable public static var abatementString: Symbol { Symbol(raw: 59) }
    @inlinable public static var duration: Symbol { Symbol(raw: 60) }
    @inlinable public static var durationUnit: Symbol { Symbol(raw: 61) }
    @inlinable public static var durationMax: Symbol { Symbol(raw: 62) }
    @inlinable public static var period: Symbol { Symbol(raw: 63) }
    @inlinable public static var periodUnit: Symbol { Symbol(raw: 64) }
    @inlinable public static var periodMax: Symbol { Symbol(raw: 65) }
    @inlinable public static var count: Symbol { Symbol(raw: 66) }
    @inlinable public static var countMax: Symbol { Symbol(raw: 67) }
    @inlinable public static var offset: Symbol { Symbol(raw: 68) }
    @inlinable public static var when: Symbol { Symbol(raw: 69) }
    @inlinable public static var timeOfDay: Symbol { Symbol(raw: 70) }
    @inlinable public static var ingredient: Symbol { Symbol(raw: 71) }
    @inlinable public static var min: Symbol { Symbol(raw: 72) }
    @inlinable public static var max: Symbol { Symbol(raw: 73) }
    @inlinable public static var path: Symbol { Symbol(raw: 74) }
    @inlinable public static var linkId: Symbol { Symbol(raw: 75) }
    @inlinable public static var item: Symbol { Symbol(raw: 76) }
    @inlinable public static var concept: Symbol { Symbol(raw: 77) }
    @inlinable public static var element: Symbol { Symbol(raw: 78) }
    @inlinable public static var definition: Symbol { Symbol(raw: 79) }
    @inlinable public static var base: Symbol { Symbol(raw: 80) }
    @inlinable public static var snapshot: Symbol { Symbol(raw: 81) }
    @inlinable public static var differential: Symbol { Symbol(raw: 82) }
    @inlinable public static var label: Symbol { Symbol(raw: 83) }
    @inlinable public static var requirements: Symbol { Symbol(raw: 84) }
    @inlinable public static var slicing: Symbol { Symbol(raw: 85) }
    @inlinable public static var sliceName: Symbol { Symbol(raw: 86) }
    @inlinable public static var kind: Symbol { Symbol(raw: 87) }
    @inlinable public static var property: Symbol { Symbol(raw: 88) }
}
