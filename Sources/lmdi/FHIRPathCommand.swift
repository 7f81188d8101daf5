internal import CommandTable
internal import FHIRPath
internal import FHIRTree
internal import LMDI
internal import Report

/// `lmdi fhirpath`: evaluates expressions.
struct FHIRPathCommand {
    private let request: FHIRPathRequest
    private let language: CommandTable.Language

    init(_ request: FHIRPathRequest, _ language: CommandTable.Language) {
        self.request = request
        self.language = language
    }

    func run() throws -> ExitCode {
        let world = try ExpressionWorld(), symbols = world.symbols
        let session = FHIRPathSession(
            model: world.types, symbols: symbols, hiding: Masking.masked, environment: world.environment)
        guard var session else { return .noWork }
        switch request {
        case .one(let expression, let file):
            let tree = try file.map { try Self.tree($0, symbols) }
            do {
                return try Terminal.print(try session.results(of: expression, in: tree) + "\n")
            } catch let error as FHIRPathError { throw Failure.expression(error) }
        case .batch:
            while let line = readLine() { try Terminal.print(Self.answer(line, &session, symbols) + "\n") }
            return .clean
        }
    }

    private static func answer(_ line: String, _ session: inout FHIRPathSession, _ symbols: SymbolTable) -> String {
        guard let request = BatchRequest(line: line) else {
            return #"{"id": null, "error": "the line is no object with an expression"}"#
        }
        do {
            return session.answer(to: request, in: try request.file.map { try tree($0, symbols) })
        } catch {
            return request.failed(Masking.masked((error as? Failure)?.text(.en) ?? "\(error)"))
        }
    }

    private static func tree(_ file: String, _ symbols: SymbolTable) throws -> Tree {
        let input: Input
        do { input = try Input.read(path: file) } catch { throw Failure.unreadable(file: file, error) }
        guard let tree = Parser.parse(input, symbols: symbols).tree else { throw Failure.noDocument(file: file) }
        return tree
    }
}
