/// The parts that issues of an OperationOutcome are written of, whoever they are from.
extension JSONWriter {
    /// One of the extensions that FHIR defines for an OperationOutcome; `value` writes its value.
    mutating func add(_ addition: OutcomeExtension, value: (inout JSONWriter) -> Void) {
        beginObject()
        member("url", plain: addition.url)
        value(&self)
        endObject()
    }

    mutating func coding(_ system: String, _ code: String) {
        beginObject()
        member("system", system)
        member("code", code)
        endObject()
    }

    /// A list of one text.
    mutating func list(_ name: StaticString, _ value: String) {
        beginArray(name)
        string(value)
        endArray()
    }
}

/// The extensions that FHIR defines for an OperationOutcome and its issues.
enum OutcomeExtension {
    case file, line, column, source, rule, profile

    var url: StaticString {
        switch self {
        case .file: "http://hl7.org/fhir/StructureDefinition/operationoutcome-file"
        case .line: "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line"
        case .column: "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col"
        case .source: "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-source"
        case .rule: "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id"
        case .profile: "http://hl7.org/fhir/StructureDefinition/operationoutcome-authority"
        }
    }
}
