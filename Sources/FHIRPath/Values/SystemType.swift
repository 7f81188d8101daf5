/// FHIRPath's own types, to which FHIR's primitives and quantities convert without being asked.
public enum SystemType: UInt8, Sendable, CaseIterable {
    case boolean = 1, string, integer, decimal, date, dateTime, time, quantity

    /// The name in the namespace `System`.
    public var name: String {
        switch self {
        case .boolean: "Boolean"
        case .string: "String"
        case .integer: "Integer"
        case .decimal: "Decimal"
        case .date: "Date"
        case .dateTime: "DateTime"
        case .time: "Time"
        case .quantity: "Quantity"
        }
    }

    init?(name: String) {
        guard let found = SystemType.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// What a FHIR type with this name converts to; a type not named here converts as the type that it specialises.
    init?(fhirType: String) {
        switch fhirType {
        case "boolean": self = .boolean
        case "string", "uri", "base64Binary", "xhtml": self = .string
        case "integer", "integer64": self = .integer
        case "decimal": self = .decimal
        case "date": self = .date
        case "dateTime", "instant": self = .dateTime
        case "time": self = .time
        case "Quantity": self = .quantity
        default: return nil
        }
    }
}
