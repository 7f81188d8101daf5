internal import FHIRValidation
internal import LMDI
internal import Report

/// An explained answer as JSON, described in docs/diagnose.md.
struct AnswerJSON {
    private let explained: ExplainedAnswer
    private let look: AnswerLook

    init(_ explained: ExplainedAnswer, _ look: AnswerLook) {
        self.explained = explained
        self.look = look
    }

    var text: String {
        var json = JSONWriter(indented: true)
        json.beginObject()
        json.member("program", "lmdi \(look.program)")
        json.member("guide", "\(Guide.package) \(explained.guide)")
        json.member("likelyGuide", explained.likelyGuide)
        json.member("language", look.language.rawValue)
        write(explained.answer, &json)
        json.member("faulty", explained.isFaulty ? "yes" : "no")
        json.member("reach", explained.reach.rawValue)
        json.beginArray("issues")
        for issue in explained.issues { write(issue, &json) }
        json.endArray()
        json.beginArray("further")
        for finding in explained.further { write(finding, &json) }
        json.endArray()
        json.endObject()
        return String(decoding: json.take(), as: UTF8.self) + "\n"
    }

    private func write(_ answer: Answer, _ json: inout JSONWriter) {
        json.beginObject("answer")
        json.member("name", look.answerName)
        json.member("form", answer.form.name)
        if case .outcome(let speaker) = answer.form { json.member("speaker", speaker.rawValue) }
        if let status = answer.status { json.member("status", status) }
        if answer.isCut { json.member("cut", "yes") }
        json.beginArray("remarks")
        for remark in AnswerWords(explained: explained).remarks { json.string(remark[look.language]) }
        json.endArray()
        json.endObject()
    }

    private func write(_ issue: ExplainedIssue, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("severity", issue.answered.severity.rawValue)
        json.member("kind", issue.kind.rawValue)
        if let rule = issue.rule { json.member("rule", rule) }
        if let place = issue.place { members(of: place, &json) }
        json.member("cause", issue.cause[look.language])
        json.member("fix", issue.remedy[look.language])
        json.member("actor", issue.actor.rawValue)
        write(issue.agreement, &json)
        if !issue.otherPlaces.isEmpty {
            json.beginArray("otherPlaces")
            for place in issue.otherPlaces {
                json.beginObject()
                members(of: place, &json)
                json.endObject()
            }
            json.endArray()
        }
        write(issue.answered, &json)
        json.endObject()
    }

    private func write(_ agreement: Agreement, _ json: inout JSONWriter) {
        let (name, versions): (String, [String]) =
            switch agreement {
            case .noBundle: ("no-bundle", [])
            case .same(let versions): ("same", versions)
            case .byPlace(let versions): ("by-place", versions)
            case .atTarget(let versions): ("at-target", versions)
            case .notFound: ("not-found", [])
            }
        json.member("agreement", name)
        write(versions, &json)
    }

    private func write(_ versions: [String], _ json: inout JSONWriter) {
        guard !versions.isEmpty else { return }
        json.beginArray("guides")
        for version in versions { json.string(version) }
        json.endArray()
    }

    private func write(_ answered: AnsweredIssue, _ json: inout JSONWriter) {
        json.beginObject("answered")
        json.member("text", answered.text)
        if !answered.diagnostics.isEmpty { json.member("diagnostics", answered.diagnostics) }
        if !answered.key.isEmpty { json.member("key", answered.key) }
        json.beginArray("codes")
        for code in answered.codes { json.string(code.code) }
        json.endArray()
        json.beginArray("places")
        for place in answered.places { json.string(place) }
        json.endArray()
        json.endObject()
    }

    private func write(_ finding: OwnFinding, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("severity", "\(finding.issue.severity)")
        json.member("rule", finding.issue.rule)
        members(of: ExplainedPlace(finding.issue), &json)
        json.member("cause", finding.issue.text[look.language])
        json.member("fix", RuleWordsFor.remedy(finding.issue)[look.language])
        json.member("actor", Responsible.actor(rule: finding.issue.rule).rawValue)
        write(finding.versions, &json)
        json.endObject()
    }

    private func members(of place: ExplainedPlace, _ json: inout JSONWriter) {
        json.member("expression", place.expression)
        if place.line > 0 { json.member("line", place.line) }
        if place.column > 0 { json.member("column", place.column) }
    }
}

extension AnswerForm {
    var name: String {
        switch self {
        case .outcome: "operationoutcome"
        case .problem: "problem"
        case .fiks: "ks-fiks"
        case .token: "token"
        case .foreign: "foreign"
        case .text: "text"
        case .empty: "empty"
        case .unreadable(let obstacle): "unreadable-\(obstacle.rawValue)"
        }
    }
}
