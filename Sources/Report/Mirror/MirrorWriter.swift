internal import FHIRValidation

/// Writes the registry engine's findings in its own shape, each generation in its way.
struct MirrorWriter {
    let answer: MirrorAnswer
    let language: Language

    private static let definitionSystem = "http://fire.ly/dotnet-sdk-operation-outcome-structdef-reference"

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
            if let place { json.list("location", place.text) }
        } else if answer.generation == .three, !finding.trail.isEmpty {
            json.member("diagnostics", "ElementDefinition trace: " + finding.trail)
        } else if answer.generation == .two, !finding.place.isEmpty {
            json.list("location", finding.placeWithTrail)
        }
        let shown = answer.generation == .two && !isParser ? finding.placeWithTrail : finding.place
        if !shown.isEmpty { json.list("expression", shown) }
        json.endObject()
    }

    private func writeDetails(_ finding: MirrorFinding, _ json: inout JSONWriter) {
        json.beginObject("details")
        if !finding.code.number.isEmpty {
            json.beginArray("coding")
            json.coding(finding.code.system, finding.code.number)
            if answer.generation == .two, !finding.trail.isEmpty {
                json.coding(Self.definitionSystem, finding.trail)
            }
            json.endArray()
        }
        json.member("text", finding.text[language])
        json.endObject()
    }

    private func writeExtensions(_ finding: MirrorFinding, _ place: BytePlace?, _ json: inout JSONWriter) {
        json.beginArray("extension")
        if !finding.profile.isEmpty {
            json.add(.profile) { $0.member("valueUri", finding.profile) }
        }
        if let place {
            json.add(.line) { $0.member("valueInteger", place.line) }
            json.add(.column) { $0.member("valueInteger", place.column) }
        }
        json.add(.source) { $0.member("valueString", finding.code.source) }
        if !finding.key.isEmpty {
            json.add(.rule) { $0.member("valueString", finding.key) }
        }
        json.endArray()
    }
}
