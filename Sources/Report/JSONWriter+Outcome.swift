/// The parts that issues of an OperationOutcome are written of, whoever they are from.
extension JSONWriter {
    /// An extension that FHIR defines, by the last part of its url; `value` writes its value.
    mutating func fhirExtension(_ name: String, value: (inout JSONWriter) -> Void) {
        beginObject()
        member("url", "http://hl7.org/fhir/StructureDefinition/" + name)
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
