internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import Report

/// `lmdi parse`: the grammar of one file.
struct ParseCommand {
    private let file: String
    private let language: CommandTable.Language

    init(file: String, _ language: CommandTable.Language) {
        self.file = file
        self.language = language
    }

    func run() throws -> ExitCode {
        let result = Parser.parse(try read(), symbols: SymbolTable())
        let report = FileReport(name: file, issues: IssueList(result.grammarIssues), source: result.source)
        let options = TextOptions(
            language: Report.Language(language), isColored: Terminal.wantsColor, width: Terminal.width,
            maxFindings: .max, isQuiet: true)
        try Terminal.print(report.text(options))
        return report.issues.isEmpty ? .clean : .findings
    }

    private func read() throws -> Input {
        do { return try Input.read(path: file) } catch { throw Failure.unreadable(file: file, error) }
    }
}
