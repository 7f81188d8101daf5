internal import FHIRPath

/// Code systems without a list: a grammar tells which codes they have.
package enum GrammarSystem: String, Sendable, CaseIterable {
    case language = "urn:ietf:bcp:47"
    case mediaType = "urn:ietf:bcp:13"
    case unit = "http://unitsofmeasure.org"

    package func accepts(_ code: String) -> Bool {
        switch self {
        case .language: LanguageTag.isValid(code)
        case .mediaType: MediaType.isValid(code)
        case .unit: UCUM.isValid(code)
        }
    }
}
