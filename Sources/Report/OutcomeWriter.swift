internal import FHIRTree
internal import FHIRValidation

/// Writes a report as a FHIR OperationOutcome (http://hl7.org/fhir/R4/operationoutcome.html).
struct OutcomeWriter {
    let origin: Origin
    let language: Language
    /// Who helps with a long report.
    var crew = Crew(helpers: 0)

    /// Shorter lists are written before a helper has begun.
    private static let fewestShared = 500

    /// The systems of our own; docs/command.md describes them.
    private static let programSystem = "urn:lmdi:program"
    private static let guideSystem = "urn:lmdi:guide"

    /// About as many bytes as a report takes, without blanks; of a long one its beginning.
    func room(for report: FileReport) -> Int { 1000 + 1000 * min(report.issues.count, 10_000) }

    /// Writes the members of an OperationOutcome into an object that is open. `namesFile` puts the input's name into it.
    func write(_ report: FileReport, namesFile: Bool, to json: inout JSONWriter) {
        json.member("resourceType", "OperationOutcome")
        writeMeta(&json)
        json.member("language", language.rawValue)
        if namesFile {
            json.beginArray("extension")
            json.add(.file) { $0.member("valueString", report.title) }
            json.endArray()
        }
        json.beginArray("issue")
        if let answer = report.answer {
            let writer = MirrorWriter(answer: answer, language: language)
            for finding in answer.findings { writer.write(finding, to: &json) }
        }
        write(report.issues, line: report.line, to: &json)
        if report.issues.isEmpty, report.answer == nil { write(Self.nothingFound, at: [0], nil, &json) }
        json.endArray()
    }

    /// The issue of a clean input: FHIR wants at least one.
    private static let nothingFound = IssueList([
        Issue(
            Issue.Words(
                rule: "", severity: .information, type: .informational,
                text: Localized(nb: "Ingen funn.", en: "No findings.")))
    ])

    private func writeMeta(_ json: inout JSONWriter) {
        json.beginObject("meta")
        json.beginArray("tag")
        for (system, code, version) in [
            (Self.programSystem, "lmdi", origin.program), (Self.guideSystem, origin.guide, origin.guideVersion),
        ] {
            json.beginObject()
            json.member("system", system)
            json.member("version", version)
            json.member("code", code)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    /// The second half of a long list is written by a helper, where there is one.
    private func write(_ issues: IssueList, line: Int?, to json: inout JSONWriter) {
        let isShared = crew.helpers > 0 && issues.count >= Self.fewestShared
        let places = Array(issues.severities.indices)
        guard isShared else { return write(issues, at: places, line, &json) }
        let middle = issues.count / 2
        var second = json.continuation(room: 1000 * min(middle, 10_000))
        let work = crew.add { write(issues, at: Array(places[middle...]), line, &second) }
        write(issues, at: Array(places[..<middle]), line, &json)
        crew.finish(work)
        json.append(second)
    }

    private func write(_ issues: IssueList, at places: [Int], _ line: Int?, _ json: inout JSONWriter) {
        var writer = IssueWriter(language, line: line)
        issues.forEach(at: places) { writer.write($0, to: &json) }
    }
}
