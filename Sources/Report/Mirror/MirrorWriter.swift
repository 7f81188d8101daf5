internal import FHIRValidation

/// Writes the registry engine's findings in its own shape, each generation in its way.
struct MirrorWriter {
    let answer: MirrorAnswer
    let language: Language

    private static let definitionSystem = "http://fire.ly/dotnet-sdk-operation-outcome-structdef-reference"
    private static let extensions = "http://hl7.org/fhir/StructureDefinition/"

    func write(_ finding: MirrorFinding, to json: inout JSONWriter) {
        let isParser = finding.code.isParser
        let place = finding.position
        json.beginObject()
        if !isParser, answer.generation == .three { writeExtensions(finding, place, &json) }
        json.member("severity", finding.code.severity.rawValue)
        json.member("code", finding.code.type)
        writeDetails(finding, &json)
        let text = finding.text[language]
        if isParser, !finding.place.isEmpty {
            json.member("diagnostics", text + " At \(finding.place)" + (place.map { ", \($0.text)." } ?? "."))
            if let place { writeList("location", place.text, &json) }
        } else if answer.generation == .three, !finding.trail.isEmpty {
            json.member("diagnostics", "ElementDefinition trace: " + finding.trail)
        } else if answer.generation == .two, !finding.place.isEmpty {
            writeList("location", finding.placeWithTrail, &json)
        }
        let shown = answer.generation == .two && !isParser ? finding.placeWithTrail : finding.place
        if !shown.isEmpty { writeList("expression", shown, &json) }
        json.endObject()
    }

    private func writeDetails(_ finding: MirrorFinding, _ json: inout JSONWriter) {
        json.beginObject("details")
        if !finding.code.number.isEmpty {
            json.beginArray("coding")
            writeCoding(finding.code.system, finding.code.number, &json)
            if answer.generation == .two, !finding.trail.isEmpty {
                writeCoding(Self.definitionSystem, finding.trail, &json)
            }
            json.endArray()
        }
        json.member("text", finding.text[language])
        json.endObject()
    }

    private func writeCoding(_ system: String, _ code: String, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("system", system)
        json.member("code", code)
        json.endObject()
    }

    private func writeExtensions(_ finding: MirrorFinding, _ place: BytePlace?, _ json: inout JSONWriter) {
        json.beginArray("extension")
        if !finding.profile.isEmpty {
            writeExtension("operationoutcome-authority", &json) { $0.member("valueUri", finding.profile) }
        }
        if let place {
            writeExtension("operationoutcome-issue-line", &json) { $0.member("valueInteger", place.line) }
            writeExtension("operationoutcome-issue-col", &json) { $0.member("valueInteger", place.column) }
        }
        writeExtension("operationoutcome-issue-source", &json) { $0.member("valueString", finding.code.source) }
        if !finding.key.isEmpty {
            writeExtension("operationoutcome-message-id", &json) { $0.member("valueString", finding.key) }
        }
        json.endArray()
    }

    private func writeExtension(_ name: String, _ json: inout JSONWriter, value: (inout JSONWriter) -> Void) {
        json.beginObject()
        json.member("url", Self.extensions + name)
        value(&json)
        json.endObject()
    }

    private func writeList(_ name: StaticString, _ value: String, _ json: inout JSONWriter) {
        json.beginArray(name)
        json.string(value)
        json.endArray()
    }
}
