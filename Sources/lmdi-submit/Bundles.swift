internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import LMDI
internal import Report

/// Reads bundles and checks them: what comes out may be sealed.
struct Bundles {
    private let checker: Checker
    private let language: CommandTable.Language

    init(_ guide: CommandTable.Guide, _ language: CommandTable.Language) throws {
        var options = CheckOptions()
        switch guide {
        case .newest, .all: break
        case .version(let version): options.guide = version
        case .none: options.guide = nil
        }
        checker = try Checker(options)
        self.language = language
    }

    /// The bundle of a file; nil when it has errors, which are then written to standard error.
    func read(_ file: String) throws -> ValidatedBundle? {
        let input: Input
        do { input = try Input.read(path: file) } catch { throw Failure.unreadable(file, error) }
        guard let bundle = checker.validated(input) else {
            try show(FileReport(name: file, issues: AcceptedToday.marked(checker.check(input)), source: input))
            return nil
        }
        let ahead: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        guard input.bytes.first(where: { !ahead.contains($0) }) == UInt8(ascii: "{") else {
            throw Failure.noJSON(file)
        }
        return bundle
    }

    private func show(_ report: FileReport) throws {
        let options = TextOptions(
            language: Report.Language(language), isColored: false, width: Terminal.width, maxFindings: 50,
            isQuiet: true)
        try Output.errors.print(report.text(options))
    }
}

extension Report.Language {
    init(_ language: CommandTable.Language) {
        switch language {
        case .nb: self = .nb
        case .en: self = .en
        }
    }
}

extension Output {
    static var standard: Output { Output(descriptor: STDOUT_FILENO) }
    static var errors: Output { Output(descriptor: STDERR_FILENO) }

    func print(_ text: String) throws(OutputError) {
        try write(text.utf8)
        try flush()
    }
}
