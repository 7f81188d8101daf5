/// FHIR's primitive types (http://hl7.org/fhir/R4/datatypes.html#primitive).
package enum PrimitiveType: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    case boolean, integer, decimal, string, markdown, code, id, uri, url, canonical, oid, uuid
    case date, dateTime, instant, time, base64Binary, positiveInt, unsignedInt, xhtml

    /// The type with FHIR's name, or of the System type that primitives' own elements have.
    package init?(named name: String) {
        switch name {
        case "http://hl7.org/fhirpath/System.String": self = .string
        default:
            guard let type = Self.allCases.first(where: { $0.name == name }) else { return nil }
            self = type
        }
    }

    package var name: String { Self.names[Int(rawValue)] }

    private static let names = allCases.map { "\($0)" }

    /// The JSON kind in which its values are written.
    package var isNumber: Bool {
        switch self {
        case .integer, .decimal, .positiveInt, .unsignedInt: true
        case .boolean, .string, .markdown, .code, .id, .uri, .url, .canonical, .oid, .uuid, .date, .dateTime, .instant,
            .time, .base64Binary, .xhtml:
            false
        }
    }
}
