internal import CommandTable
internal import Glibc
internal import MachineAuth
internal import Report
internal import SealedBundle

/// `lmdi token`: fetches a token, or explains one.
struct TokenCommand {
    private let options: NetworkOptions
    private let language: CommandTable.Language

    init(_ options: NetworkOptions, _ language: CommandTable.Language) {
        self.options = options
        self.language = language
    }

    func run(_ file: String?) throws -> ExitCode {
        if let file { return try explain(try Secret.line(of: file), file) }
        let authorization = Authorization(try Settings(options.settings), options)
        let token = try authorization.authorizer(clock: { time(nil) }).token()
        try Output.standard.print(token.text + "\n")
        return .clean
    }

    /// Shows what a token says of itself, not the token.
    private func explain(_ token: String, _ file: String) throws -> ExitCode {
        guard let claims = TokenClaims(token) else { throw Failure.noToken(file) }
        try Output.standard.print(Masking.masked("\(claims.header)\n\(claims.claims)\n\(lifetime(claims))\n"))
        return claims.expiry.map { $0 > time(nil) } ?? true ? .clean : .findings
    }

    private func lifetime(_ claims: TokenClaims) -> String {
        guard let expiry = claims.expiry else {
            return Phrase(nb: "tokenet sier ikke når det går ut", en: "the token does not say when it expires")[
                language]
        }
        let left = expiry - time(nil), moment = OsloTime(expiry).text
        return left > 0
            ? Phrase(nb: "gyldig til \(moment) (\(left) s)", en: "good until \(moment) (\(left) s)")[language]
            : Phrase(nb: "gikk ut \(moment)", en: "expired \(moment)")[language]
    }
}
