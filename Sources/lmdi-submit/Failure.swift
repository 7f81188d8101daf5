internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import MachineAuth
internal import Report
internal import SealedBundle

/// Why the program could not do its work: which file or setting, what is wrong, what to do.
enum Failure: Error {
    case unreadable(String, ReadError)
    case output(String?, OutputError)
    case otherProgram(String)
    case settings(String, SettingsProblem)
    case missingSetting(String)
    case sealing(String, SealError)
    case noJSON(String)
    case noPassphrase(String)
    case badTime(String)
    case badPeriod
    case authorization(String, AuthFailure)
    case connection(HTTPFailure)
    case emptySecret(String)
    case noToken(String)
    case notConfirmed

    var exitCode: ExitCode { .noWork }

    /// Whether other files can be worked on all the same.
    var isOfOneFile: Bool {
        switch self {
        case .unreadable, .noJSON: true
        default: false
        }
    }

    var text: Phrase {
        switch self {
        case .unreadable(let file, let error): return Phrase(error.text(of: file))
        case .output(let file, let error):
            let name = file.map { Phrase(nb: $0, en: $0) } ?? Phrase(nb: "standard ut", en: "standard output")
            var reason = "EPIPE"
            if case .failed(let number) = error { reason = String(cString: strerror(number)) }
            return Phrase(nb: "\(name.nb): kan ikke skrives: \(reason)", en: "\(name.en): cannot be written: \(reason)")
        case .otherProgram(let word):
            return Phrase(
                nb: "«\(word)» gjøres av lmdi, ikke av lmdi-submit", en: "'\(word)' is done by lmdi, not by lmdi-submit"
            )
        case .settings(let file, let problem):
            let text = problem.text
            return Phrase(nb: "\(file): \(text.nb)", en: "\(file): \(text.en)")
        case .missingSetting(let path):
            return Phrase(
                nb: "innstillingen \(path) mangler; skriv den i settings.json eller gi den som opsjon",
                en: "the setting \(path) is missing; write it in settings.json or give it as an option")
        case .sealing(let file, let error):
            let text = error.text, name = file.isEmpty ? "" : file + ": "
            return Phrase(nb: name + text.nb, en: name + text.en)
        case .noJSON(let file):
            return Phrase(
                nb: "\(file): registeret tar bare JSON; lagre bundelen som JSON",
                en: "\(file): the registry takes JSON only; save the bundle as JSON")
        case .noPassphrase(let file):
            return Phrase(
                nb: "\(file): passordet mangler; gi en fil med det (passphraseFile) eller sett LMDI_PASSPHRASE",
                en: "\(file): the passphrase is missing; give a file with it (passphraseFile) or set LMDI_PASSPHRASE")
        case .badTime(let text):
            return Phrase(
                nb: "«\(text)» er ikke et tidspunkt; skriv 2026-11-20 eller 2026-11-20T00:00:00+01:00",
                en: "'\(text)' is no time; write 2026-11-20 or 2026-11-20T00:00:00+01:00")
        case .authorization(let file, let error):
            let text = error.text
            return Phrase(nb: "\(file): \(text.nb)", en: "\(file): \(text.en)")
        case .connection(let failure): return Phrase(failure.text)
        case .emptySecret(let file):
            return Phrase(
                nb: "\(file): den første linjen er tom eller har ulovlige tegn",
                en: "\(file): its first line is empty or has characters that are not allowed")
        case .noToken(let file): return Phrase(nb: "\(file): er ikke et token (JWT)", en: "\(file): is no token (JWT)")
        case .notConfirmed:
            return Phrase(
                nb: "ingenting er sendt: bekreft sending til produksjon, eller gi --yes",
                en: "nothing was sent: confirm sending to production, or give --yes")
        case .badPeriod:
            return Phrase(nb: "--from må være før --until", en: "--from must be before --until")
        }
    }

    /// Gives an error of sealing the name of the file that it is about.
    static func naming<Value>(_ file: String, _ body: () throws(SealError) -> Value) throws -> Value {
        do { return try body() } catch { throw Failure.sealing(file, error) }
    }
}

extension Phrase {
    init(_ text: Localized) { self.init(nb: text.nb, en: text.en) }
}
