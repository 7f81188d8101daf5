internal import CommandTable
internal import LMDI
internal import MachineAuth
internal import Report
internal import Submission

/// The companion of `lmdi` for sealing and sending, from its arguments to its exit code.
struct Program {
    private let arguments: [String]
    private let commands = Commands(guides: LMDI.Guide.versions)
    private let language: CommandTable.Language

    init(arguments: [String]) {
        self.arguments = arguments
        language = commands.language(of: arguments, environment: Terminal.environment)
    }

    func run() -> ExitCode {
        do {
            return try run(try commands.parse(arguments))
        } catch let error as UsageError {
            Terminal.say(error.text(language))
        } catch let error as CheckError {
            Terminal.say(Phrase(error.message)[language])
        } catch let failure as Failure {
            Terminal.say(failure.text[language])
            return failure.exitCode
        } catch let error as AuthFailure {
            Terminal.say(Phrase(error.text)[language])
            return ExitCode(error)
        } catch let error as OutboxError {
            Terminal.say(Phrase(error.text)[language])
        } catch let error as OutputError {
            if error != .closedPipe { Terminal.say(Failure.output(nil, error).text[language]) }
        } catch {
            Terminal.say("\(error)")
        }
        return .noWork
    }

    private func run(_ request: Request) throws -> ExitCode {
        switch request {
        case .network(.seal(let bundle, let options)): return try SealCommand(options, language).run(bundle)
        case .network(.open(let envelope, let settings, let output)):
            return try OpenCommand(settings, output, language).run(envelope)
        case .network(.token(let file, let options)): return try TokenCommand(options, language).run(file)
        case .network(.submit(let bundles, let options)): return try SubmitCommand(options, language).run(bundles)
        case .network(.outbox(let request)): return try OutboxCommand(language).run(request)
        case .help(let name):
            let help = Help(commands, language)
            try Output.standard.print(commands.word(name).map(help.word) ?? help.program())
            return .clean
        case .version:
            try Output.standard.print("lmdi-submit \(Origin.programVersion) (LMDI \(commands.guides.last ?? ""))\n")
            return .clean
        default:
            Terminal.say(Failure.otherProgram(arguments.first ?? "").text[language])
            return .noWork
        }
    }
}

/// How the program ends.
enum ExitCode: Int32 {
    case clean = 0
    case findings = 1
    /// The program could not do its work.
    case noWork = 2
    /// The other side could not be reached, or refused for its own reasons.
    case otherSide = 3
}
