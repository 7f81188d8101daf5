internal import CommandTable
internal import Diagnosis
internal import FHIRTree
internal import Glibc
internal import LMDI
internal import Report

/// `lmdi diagnose`: explains an answer.
struct DiagnoseCommand {
    private let options: DiagnoseOptions
    private let language: CommandTable.Language

    init(_ options: DiagnoseOptions, _ language: CommandTable.Language) {
        self.options = options
        self.language = language
    }

    func run() throws -> ExitCode {
        let answer = try read(options.answer, limits: Reply.limits)
        let bundle = try options.bundle.map { try read($0, limits: Limits()) }
        let explained = AnswerExplainer(guide: guide).explain(Reply(answer), bundle: bundle)
        for output in options.formats { try write(explained, output) }
        return explained.isFaulty ? .findings : .clean
    }

    private var guide: String {
        switch options.guide {
        case .newest, .none, .all: LMDI.Guide.newest
        case .version(let version): version
        }
    }

    private func read(_ file: String, limits: Limits) throws -> Input {
        do { return try Input.read(path: file, limits: limits) } catch { throw Failure.unreadable(file: file, error) }
    }

    private func write(_ explained: ExplainedAnswer, _ output: DiagnoseOutput) throws {
        let text = explained.rendered(as: Rendering(output.format), look(output))
        do {
            let stream = try output.file.map(Output.init(file:)) ?? Output(descriptor: STDOUT_FILENO)
            try stream.write(text.utf8)
            try stream.flush()
        } catch { throw Failure.output(file: output.file, error) }
    }

    private func look(_ output: DiagnoseOutput) -> AnswerLook {
        let isColored =
            switch options.color {
            case .always: true
            case .never: false
            case .auto: output.file == nil && Terminal.wantsColor
            }
        return AnswerLook(
            answerName: options.answer, bundleName: options.bundle ?? "", language: Report.Language(language),
            isColored: isColored, width: output.file == nil ? Terminal.width : 80, program: Origin.programVersion)
    }
}

extension Rendering {
    init(_ format: DiagnoseFormat) {
        switch format {
        case .text: self = .text
        case .json: self = .json
        case .html: self = .html
        }
    }
}
