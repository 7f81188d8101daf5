internal import FHIRTree
internal import FHIRValidation
internal import LMDI
package import Report

/// How an explained answer shall be shown.
package struct AnswerLook: Sendable {
    /// What the answer and the bundle are called: file names as they were given.
    package let answerName: String
    package let bundleName: String
    package let language: Language
    package let isColored: Bool
    /// The terminal's width in characters.
    package let width: Int
    /// The program's version.
    package let program: String

    package init(
        answerName: String, bundleName: String, language: Language, isColored: Bool, width: Int, program: String
    ) {
        self.answerName = Masking.masked(answerName)
        self.bundleName = Masking.masked(bundleName)
        self.language = language
        self.isColored = isColored
        self.width = max(60, min(width, 110))
        self.program = program
    }
}

/// An explained answer as text for a terminal.
package struct AnswerText {
    private let explained: ExplainedAnswer
    private let look: AnswerLook
    private let style: Style

    /// Places shown of one fault, and further findings; the rest is counted.
    private static let mostPlaces = 5
    private static let mostFurther = 30
    private static let labelWidth = 10
    private static let indent = "   "

    package init(_ explained: ExplainedAnswer, _ look: AnswerLook) {
        self.explained = explained
        self.look = look
        style = Style(isColored: look.isColored)
    }

    package var text: String {
        let words = AnswerWords(explained: explained)
        let (faults, notes) = IssueGroup.groups(explained.issues)
        var lines = wrapped(style.bold(look.answerName + ":") + " " + words.form[look.language], by: "")
        for remark in words.remarks { lines += wrapped(remark[look.language], by: "") }
        for (n, group) in faults.enumerated() { lines += [""] + self.lines(of: group, number: n + 1) }
        if !notes.isEmpty { lines += [""] + self.notes(notes) }
        if !explained.further.isEmpty { lines += [""] + further(words.further, after: faults.count) }
        let tasks = Tasks(faults, explained.further, look.language)
        if !tasks.rows.isEmpty { lines += [""] + self.tasks(tasks) }
        lines += ["", "lmdi \(look.program), \(Guide.package) \(explained.guide)"]
        return Masking.masked(lines.joined(separator: "\n")) + "\n"
    }

    private func lines(of group: IssueGroup, number: Int) -> [String] {
        let lead = group.lead
        var lines = [heading(number, group)]
        lines += labelled(Label.cause, lead.cause[look.language])
        lines += labelled(Label.remedy, lead.remedy[look.language])
        lines += labelled(Label.actor, lead.actor.name[look.language])
        lines += places(group.places)
        for (n, wording) in group.wordings.prefix(3).enumerated() {
            lines += labelled(n == 0 ? Label.answer : nil, wording)
        }
        if let check = lead.agreement.words(severity: group.severity, isOtherFound: explained.isBundleRecognised) {
            lines += labelled(Label.check, check[look.language])
        }
        return lines
    }

    private func heading(_ number: Int, _ group: IssueGroup) -> String {
        let severity = style.severity(group.severity.ours, group.severity.name[look.language])
        let count = group.issues.count
        let times =
            count > 1 ? Localized(nb: " (meldt \(count) ganger)", en: " (told \(count) times)")[look.language] : ""
        return "\(style.bold("\(number).")) \(severity)\(group.lead.rule.map { " " + $0 } ?? "")\(times)"
    }

    private func places(_ places: [ExplainedPlace]) -> [String] {
        var lines: [String] = []
        for (n, place) in places.prefix(Self.mostPlaces).enumerated() {
            lines += labelled(n == 0 ? Label.place : nil, location(place))
            if n == 0 || places.count <= 2 { lines += excerpt(place) }
        }
        if places.count > Self.mostPlaces {
            let rest = places.count - Self.mostPlaces
            lines += labelled(nil, Localized(nb: "og \(rest) steder til", en: "and \(rest) places more")[look.language])
        }
        return lines
    }

    private func location(_ place: ExplainedPlace) -> String {
        let path = PlainText.oneLine(place.expression)
        guard place.line > 0 else { return path }
        let line =
            explained.bundle == nil ? Localized(nb: "linje", en: "line")[look.language] + " " : look.bundleName + ":"
        let column = place.column > 0 ? ":\(place.column)" : ""
        return path.isEmpty ? "\(line)\(place.line)\(column)" : "\(path) (\(line)\(place.line)\(column))"
    }

    private func excerpt(_ place: ExplainedPlace) -> [String] {
        guard let bundle = explained.bundle, place.line > 0 else { return [] }
        let lead = Self.indent + String(repeating: " ", count: Self.labelWidth), gutter = "\(place.line) | "
        let width = look.width - lead.count - gutter.count
        guard let found = SourceExcerpt(bundle, place.range, width: width) else { return [] }
        let blank = String(repeating: " ", count: gutter.count - 2) + "| "
        let marker = String(repeating: " ", count: found.indent) + String(repeating: "^", count: found.length)
        return [lead + style.faint(gutter) + found.line, lead + style.faint(blank) + style.severity(.error, marker)]
    }

    /// What asks nothing of anybody, counted by kind.
    private func notes(_ notes: [IssueGroup]) -> [String] {
        let count = notes.reduce(0) { $0 + $1.issues.count }
        let head = Localized(
            nb: "Svaret har også \(count) \(count == 1 ? "merknad" : "merknader") som ikke krever noe:",
            en: "The answer also has \(count) \(count == 1 ? "remark" : "remarks") that ask nothing of anybody:")[
                look.language]
        return wrapped(head, by: "")
            + notes.prefix(Self.mostPlaces).flatMap { group in
                wrapped("\(group.issues.count) × \(group.lead.cause[look.language])", by: Self.indent)
            }
    }

    private func further(_ head: Localized, after count: Int) -> [String] {
        var lines = wrapped(head[look.language], by: "")
        for (n, finding) in explained.further.prefix(Self.mostFurther).enumerated() {
            let issue = finding.issue
            let severity = style.severity(issue.severity, issue.severity.name[look.language])
            lines.append("\(style.bold("\(count + n + 1).")) \(severity) \(issue.rule)\(only(finding.versions))")
            lines += wrapped(issue.text[look.language], by: Self.indent)
            let remedy = RuleWordsFor.remedy(issue)[look.language]
            if !remedy.isEmpty { lines += wrapped(Label.remedy[look.language] + ": " + remedy, by: Self.indent) }
            lines += wrapped(location(ExplainedPlace(issue)), by: Self.indent)
        }
        let rest = explained.further.count - Self.mostFurther
        if rest > 0 {
            lines.append(
                Localized(nb: "… og \(rest) til (se lmdi validate)", en: "… and \(rest) more (see lmdi validate)")[
                    look.language])
        }
        return lines
    }

    private func only(_ versions: [String]) -> String {
        if versions.count == Guide.versions.count { return "" }
        let span = VersionText.text(versions, of: Guide.versions)
        return Localized(nb: " (bare LMDI \(span))", en: " (only LMDI \(span))")[look.language]
    }

    private func tasks(_ tasks: Tasks) -> [String] {
        wrapped(Localized(nb: "Hvem gjør hva:", en: "Who does what:")[look.language], by: "")
            + tasks.rows.flatMap { wrapped("\($0.actor): \($0.numbers)", by: Self.indent) }
    }

    private func labelled(_ label: Localized?, _ text: String) -> [String] {
        let name = label.map { $0[look.language] + ":" } ?? ""
        let head = name + String(repeating: " ", count: max(1, Self.labelWidth - name.count))
        let width = look.width - Self.indent.count - Self.labelWidth
        return PlainText.wrapped(text, width: width).enumerated().map { n, line in
            Self.indent + (n == 0 ? style.faint(head) : String(repeating: " ", count: Self.labelWidth)) + line
        }
    }

    private func wrapped(_ text: String, by indent: String) -> [String] {
        guard !look.isColored || !text.contains("\u{1B}") else { return [indent + text] }
        return PlainText.wrapped(text, width: look.width - indent.count).map { indent + $0 }
    }
}

/// The labels before what is said of an issue.
enum Label {
    static let cause = Localized(nb: "Årsak", en: "Cause")
    static let remedy = Localized(nb: "Råd", en: "Fix")
    static let actor = Localized(nb: "Hvem", en: "Who")
    static let place = Localized(nb: "Sted", en: "Where")
    static let answer = Localized(nb: "Svaret", en: "Answer")
    static let check = Localized(nb: "Kontroll", en: "Check")
}

/// Who must act on which of the numbered faults.
struct Tasks {
    let rows: [(actor: String, numbers: String)]

    init(_ faults: [IssueGroup], _ further: [OwnFinding], _ language: Language) {
        let actors = faults.map(\.lead.actor) + further.map { Responsible.actor(rule: $0.issue.rule) }
        rows = Actor.allCases.filter { $0 != .nobody }.compactMap { actor in
            let numbers = actors.indices.filter { actors[$0] == actor }.map { $0 + 1 }
            let label = Localized(nb: "nr. ", en: "no. ")[language]
            return numbers.isEmpty ? nil : (actor.name[language], label + Self.runs(numbers))
        }
    }

    /// `1–3, 7`.
    private static func runs(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
            separator: ", ")
    }
}
