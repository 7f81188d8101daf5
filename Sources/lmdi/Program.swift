internal import CommandTable
internal import FHIRValidation
internal import LMDI
internal import Report

/// The program from its arguments to its exit code.
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
            return Terminal.complain(error.text(language))
        } catch let error as CheckError {
            return Terminal.complain(Phrase(error.message)[language])
        } catch let error as DefinitionError {
            return Terminal.complain(Phrase(error.message)[language])
        } catch let failure as Failure {
            return failure.isQuiet ? .noWork : Terminal.complain(failure.text(language))
        } catch {
            return Terminal.complain("\(error)")
        }
    }

    private func run(_ request: Request) throws -> ExitCode {
        switch request {
        case .validate(let options): try ValidateCommand(options, language).run()
        case .parse(let file): try ParseCommand(file: file, language).run()
        case .profiles(let request): try ProfilesCommand(request, language).run()
        case .rules: try RulesCommand(language).list()
        case .explain(let rule): try RulesCommand(language).explain(rule)
        case .fhirpath(let request): try FHIRPathCommand(request, language).run()
        case .diagnose(let options): try DiagnoseCommand(options, language).run()
        case .network: throw Companion(name: "lmdi-submit").start(arguments)
        case .completion(let shell): try Terminal.print(Completion(commands).script(for: shell))
        case .manual: try Terminal.print(Manual(commands, language, version: Origin.programVersion).page)
        case .help(let name): try Terminal.print(help(name))
        case .version: try Terminal.print("lmdi \(Origin.programVersion) (LMDI \(commands.guides.last ?? ""))\n")
        }
    }

    private func help(_ name: String) -> String {
        let help = Help(commands, language)
        return commands.word(name).map(help.word) ?? help.program()
    }
}

/// How the program ends.
enum ExitCode: Int32 {
    case clean = 0
    case findings = 1
    /// The program could not do its work.
    case noWork = 2
}
