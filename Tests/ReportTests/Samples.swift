import FHIRTree
import FHIRValidation
import Foundation

@testable import Report

/// The engine's, not Swift Testing's.
typealias Issue = FHIRValidation.Issue

let origin = Origin(program: "0.1.0", guide: "hl7.fhir.no.lmdi", guideVersion: "1.1.7")

/// A person number with the shape of one, synthetic (month +80).
let number = "01819012345"

func issue(
    _ rule: String = "fhir/cardinality", _ severity: Severity = .error, text: String = "something is missing",
    advice: String = "", expression: String = "Bundle.entry[0]", line: Int = 1, column: Int = 1,
    range: Range<Int> = 0..<0, profile: String = ""
) -> Issue {
    Issue(
        Issue.Words(
            rule: rule, severity: severity, type: .required, text: Localized(nb: "nb " + text, en: text),
            advice: Localized(nb: advice, en: advice), profile: profile),
        expression: expression, line: line, column: column, range: range)
}

/// What a format writes of some reports, each made before its turn or when it comes.
func rendered(
    _ format: ReportFormat, _ reports: [FileReport], crew: Crew = Crew(helpers: 0), inTurn: Bool = false
) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lmdi-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    do {
        let renderer = ReportRenderer(format, origin: origin, crew: crew, isAlone: inTurn && reports.count == 1)
        var stream = ReportStream(renderer, output: try Output(file: file))
        for report in reports { try inTurn ? stream.add(report) : stream.add(renderer.part(report)) }
        try stream.finish()
    }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
}

func textOptions(_ language: Language = .en, colored: Bool = false, width: Int = 80, max: Int = 50, quiet: Bool = false)
    -> ReportFormat
{
    .text(TextOptions(language: language, isColored: colored, width: width, maxFindings: max, isQuiet: quiet))
}

func json(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}
