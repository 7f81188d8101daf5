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
    private static let ruleSystem = "urn:lmdi:rule"
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
        if report.issues.isEmpty, report.answer == nil { write(Self.nothingFound, line: nil, to: &json) }
        json.endArray()
    }

    /// The issue of a clean input: FHIR wants at least one.
    private static let nothingFound = Issue(
        rule: "", severity: .information, type: .informational,
        text: Localized(nb: "Ingen funn.", en: "No findings."))

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
        guard isShared else { return issues.forEach(at: places) { write($0, line: line, to: &json) } }
        let middle = issues.count / 2
        var second = json.continuation(room: 1000 * min(middle, 10_000))
        let work = crew.add { issues.forEach(at: Array(places[middle...])) { write($0, line: line, to: &second) } }
        issues.forEach(at: Array(places[..<middle])) { write($0, line: line, to: &json) }
        crew.finish(work)
        json.append(second)
    }

    private func write(_ issue: Issue, line: Int?, to json: inout JSONWriter) {
        json.beginObject()
        writeExtensions(issue, line: line, &json)
        json.member("severity", severity(issue.severity))
        json.member("code", issue.type.rawValue)
        writeDetails(issue, &json)
        let advice = issue.advice[language]
        if !advice.isEmpty { json.member("diagnostics", advice) }
        if !issue.expression.isEmpty { json.list("expression", issue.expression) }
        json.endObject()
    }

    private func writeExtensions(_ issue: Issue, line: Int?, _ json: inout JSONWriter) {
        guard issue.line > 0 || !issue.rule.isEmpty else { return }
        json.beginArray("extension")
        if issue.line > 0 {
            json.add(.line) { $0.member("valueInteger", line ?? issue.line) }
            json.add(.column) { $0.member("valueInteger", issue.column) }
        }
        if !issue.rule.isEmpty {
            json.add(.rule) { $0.member("valueString", issue.rule) }
        }
        if !issue.profile.isEmpty {
            json.add(.profile) { $0.member("valueUri", issue.profile) }
        }
        json.endArray()
    }

    private func writeDetails(_ issue: Issue, _ json: inout JSONWriter) {
        json.beginObject("details")
        if !issue.rule.isEmpty {
            json.beginArray("coding")
            if let coding = issue.coding ?? MirrorCode.code(of: issue)?.coding {
                json.coding(coding.system, coding.code)
            }
            json.coding(Self.ruleSystem, issue.rule)
            json.endArray()
        }
        json.member("text", issue.text[language])
        json.endObject()
    }

    private func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "information"
        }
    }
}
