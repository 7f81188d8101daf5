internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import LMDI
internal import Report

/// `lmdi validate`: checks every input and reports.
struct ValidateCommand {
    private let options: ValidateOptions
    private let language: CommandTable.Language

    init(_ options: ValidateOptions, _ language: CommandTable.Language) {
        self.options = options
        self.language = language
    }

    func run() throws -> ExitCode {
        if !(options.ignored + options.selected).isEmpty { try RuleNames(RuleBook.names).check(options) }
        let crew = Crew(helpers: (options.jobs ?? Terminal.processors) - 1)
        let inputs = InputFiles(options.paths)
        let forms = ReportForms(options, language, crew, isAlone: inputs.isOneDocument)
        let checker = try ReportMaker(options, forms, crew)
        for notice in checker.notices { Terminal.complain(Phrase(notice.text)[language]) }
        for failure in inputs.failures { Terminal.complain(failure.text(language)) }
        var reports = try Reports(forms)
        var isComplete = inputs.failures.isEmpty, faults: [Localized] = []
        for run in inputs.runs {
            let isWhole =
                try run.isStream
                ? check(lines: run.files, checker, &reports) : check(run.files, checker, &reports, &faults)
            isComplete = isComplete && isWhole
        }
        try reports.finish()
        isComplete = isComplete && tell(faults + checker.faults)
        guard isComplete else { return .noWork }
        return reports.hasReached(options.failOn) ? .findings : .clean
    }

    /// Names the definitions that turned out to be broken when a document needed them; false when there are any. What they
    /// would have told is missing from the report.
    private func tell(_ faults: [Localized]) -> Bool {
        var told: Set<Localized> = []
        for fault in faults where told.insert(fault).inserted { Terminal.complain(Phrase(fault)[language]) }
        return faults.isEmpty
    }

    /// Checks files, with the helpers that there are; false when one could not be read.
    private func check(
        _ files: [String], _ checker: ReportMaker, _ reports: inout Reports, _ faults: inout [Localized]
    ) throws -> Bool {
        Signals.catchCutFiles(language)
        let checks = ParallelChecks(files, options, checker.forms), crew = checker.crew
        let helpers = (0..<min(crew.helpers, files.count - 1)).map { _ in crew.add { checks.work() } }
        defer { helpers.forEach { crew.takeBack($0) } }
        var isComplete = true
        for file in files {
            guard let outcome = checks.next(checker) else { break }
            isComplete = try add(outcome, file, &reports) && isComplete
        }
        faults += checks.faults
        return isComplete
    }

    private func add(_ outcome: ParallelChecks.Outcome, _ file: String, _ reports: inout Reports) throws -> Bool {
        switch outcome {
        case .success(let input):
            try reports.add(input)
            // Texts of the file were read once more while the report was written.
            if input.isUnchanged { return true }
            Terminal.complain(Failure.unreadable(file: file, .changed).text(language))
        case .failure(let error): Terminal.complain(Failure.unreadable(file: file, error).text(language))
        }
        return false
    }

    /// Checks each line of NDJSON files; false when one could not be read.
    private func check(lines files: [String], _ checker: ReportMaker, _ reports: inout Reports) throws -> Bool {
        var isComplete = true
        for file in files {
            do {
                var lines = try NDJSON(path: file)
                while let line = try lines.next() {
                    try reports.add(.found(checker.report(line.input, name: file, line: line.number)))
                }
            } catch let error as ReadError {
                Terminal.complain(Failure.unreadable(file: file, error).text(language))
                isComplete = false
            }
        }
        return isComplete
    }
}

extension CheckOptions {
    init(_ guide: CommandTable.Guide) {
        self.init()
        switch guide {
        case .newest: break
        case .version(let version): self.guide = version
        case .all: self.guide = LMDI.Guide.all
        case .none: self.guide = nil
        }
    }

    init(_ options: ValidateOptions) {
        self.init(options.guide)
        profiles = options.profiles
        definitions = options.definitions
        packageCache = (Terminal.environment("HOME") ?? "") + "/.fhir/packages"
        unknownExtensionsAreErrors = options.unknownExtension == .error
        destination = options.destination.map { $0 == .test ? .test : .production }
        let filter = RuleFilter(ignored: options.ignored, selected: options.selected)
        lints = LintRule.allCases.contains { filter.keeps(rule: $0.rawValue) }
    }
}
