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
        let checker = try Checker(CheckOptions(options))
        for notice in checker.notices { Terminal.complain(Phrase(notice.text)[language]) }
        let inputs = InputFiles(options.paths)
        for failure in inputs.failures { Terminal.complain(failure.text(language)) }
        var reports = try Reports(options, language)
        var isComplete = inputs.failures.isEmpty
        for file in inputs.files {
            do {
                try check(file, checker, &reports)
            } catch let error as ReadError {
                Terminal.complain(Failure.unreadable(file: file, error).text(language))
                isComplete = false
            }
        }
        try reports.finish()
        guard isComplete else { return .noWork }
        return reports.hasReached(options.failOn) ? .findings : .clean
    }

    /// Checks a file, or each line of an NDJSON file.
    private func check(_ file: String, _ checker: Checker, _ reports: inout Reports) throws {
        guard NDJSON.isName(file) else {
            let input = try Input.read(path: file)
            return try reports.add(FileReport(name: file, issues: checker.check(input), source: input))
        }
        var lines = try NDJSON(path: file)
        while let line = try lines.next() {
            let issues = checker.check(line.input)
            try reports.add(FileReport(name: file, line: line.number, issues: issues, source: line.input))
        }
    }
}

extension CheckOptions {
    init(_ guide: CommandTable.Guide) {
        self.init()
        switch guide {
        case .newest: break
        case .version(let version): self.guide = version
        case .none: self.guide = nil
        }
    }

    init(_ options: ValidateOptions) {
        self.init(options.guide)
        profiles = options.profiles
        definitions = options.definitions
        packageCache = (Terminal.environment("HOME") ?? "") + "/.fhir/packages"
        unknownExtensionsAreErrors = options.unknownExtension == .error
    }
}
