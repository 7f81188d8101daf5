internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import LMDI
internal import Report

/// Checks a document and makes its reports, with the registry's answer where that is asked for. One serves one thread.
final class ReportMaker {
    private enum Checks {
        case plain(GuideChecks)
        case mirrored(Checker, Mirror, isAlone: Bool)
    }

    private let checks: Checks
    /// Whether documents are checked against a guide, so that what the registry does with them is of interest.
    private let isForRegistry: Bool
    let forms: ReportForms
    /// Who helps.
    let crew: Crew

    init(_ options: ValidateOptions, _ forms: ReportForms, _ crew: Crew) throws(CheckError) {
        self.forms = forms
        self.crew = crew
        var given = CheckOptions(options)
        given.crew = crew
        isForRegistry = given.guide != nil
        guard let generation = options.mirror.flatMap(MirrorGeneration.init) else {
            checks = .plain(try GuideChecks(given))
            return
        }
        let sources = try Checker.sources(given)
        let mirror = Mirror(generation, definitions: sources.definitions, constraints: sources.constraints)
        checks = .mirrored(try Checker(given), mirror, isAlone: options.isMirrorOnly)
    }

    /// What is missing of the packages that the user's packages depend on.
    var notices: [DefinitionNotice] {
        switch checks {
        case .plain(let checks): checks.notices
        case .mirrored(let checker, _, _): checker.notices
        }
    }

    /// What is wrong with the definitions that documents have needed so far.
    var faults: [Localized] {
        switch checks {
        case .plain(let checks): checks.faults
        case .mirrored(let checker, _, _): checker.faults
        }
    }

    func report(file: String) throws(ReadError) -> FileReport { report(try Input.mapped(path: file), name: file) }

    /// What was found, without what nobody wants to hear of.
    func report(_ input: Input, name: String, line: Int? = nil) -> FileReport {
        found(in: input, name: name, line: line).filtered(by: forms.filter)
    }

    private func found(in input: Input, name: String, line: Int?) -> FileReport {
        switch checks {
        case .plain(let checks):
            let issues = checks.check(input)
            return FileReport(
                name: name, line: line, issues: isForRegistry ? AcceptedToday.marked(issues) : issues, source: input)
        case .mirrored(let checker, let mirror, let isAlone):
            let (outcome, issues) = checker.examined(input)
            let profile = outcome.parsed.tree.map(checker.registryProfile) ?? ""
            let answer = mirror.answer(to: outcome.parsed, schema: outcome.schema, profile: profile)
            return FileReport(
                name: name, line: line, issues: isAlone ? IssueList([]) : answer.further(issues), source: input,
                answer: answer)
        }
    }
}
