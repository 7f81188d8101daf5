internal import CommandTable
internal import FHIRValidation
internal import Glibc
internal import MachineAuth
internal import Report
internal import SealedBundle
internal import Submission

/// `lmdi submit`: checks bundles, seals them, queues them and sends what is due.
struct SubmitCommand {
    private let options: SubmitOptions
    private let language: CommandTable.Language
    private let destination: Submission.Destination

    init(_ options: SubmitOptions, _ language: CommandTable.Language) {
        self.options = options
        self.language = language
        destination = Submission.Destination(options.network)
    }

    func run(_ files: [String]) throws -> ExitCode {
        let settings = try Settings(options.network.settings)
        if options.onlyValidates { return try ask(files, settings) }
        let now = time(nil), period = try Period(options.period, now: now)
        let sealer = try settings.sealer(options.network.environment)
        let published = try options.network.environment.registry.publishedCertificate
        for warning in sealer.warnings(at: now, published: published) { Terminal.say(Phrase(warning.text)[language]) }
        if options.isDryRun { return try show(files, sealer, period) }
        let run = try SendingRun(settings, options.network, guide: options.guide, language)
        var wanted: Set<Int> = []
        let worst = try forEach(files) { file, bundle in
            let entry = try run.courier.queue(bundle, file: file, sealer, period, again: options.again)
            if case .queued(let message) = entry { wanted.insert(message.id) }
            return try report(entry, file)
        }
        return max(worst, try run.send(wanted))
    }

    /// Reads and checks each file; one that is faulty or cannot be read does not keep the others back.
    private func forEach(_ files: [String], _ body: (String, ValidatedBundle) throws -> ExitCode) throws -> ExitCode {
        let bundles = try Bundles(options.guide, language)
        return try files.map { file in
            do {
                return try bundles.read(file).map { try body(file, $0) } ?? .findings
            } catch let error as SubmissionError {
                Terminal.say("\(file):" + Phrase(error.text)[language])
            } catch let error as Failure where error.isOfOneFile {
                Terminal.say(error.text[language])
            }
            return .noWork
        }.max() ?? .clean
    }

    private func report(_ entry: Courier.Entry, _ file: String) throws -> ExitCode {
        switch entry {
        case .queued: return .clean
        case .stored(let message):
            let text = Phrase(
                nb: "lagret fra før (\(message.messageID)); --again sender på nytt",
                en: "stored already (\(message.messageID)); --again sends it anew")
            try Output.standard.print(Masking.masked("\(file): \(text[language])\n"))
            return .clean
        case .refused(let message):
            try Output.standard.print(message.line(language))
            return .findings
        case .unknown(let message):
            try Output.standard.print(message.line(language))
            return .otherSide
        }
    }

    /// Writes what would be sent: one envelope a line, or the plain bundle. Nothing is queued.
    private func show(_ files: [String], _ sealer: Sealer, _ period: Period) throws -> ExitCode {
        return try forEach(files) { file, bundle in
            try destination.admit(bundle)
            let envelope = try withExtendedLifetime(bundle) {
                try Failure.naming("") { () throws(SealError) in
                    try sealer.seal(bundle.input.bytes, period, at: time(nil))
                }
            }
            Terminal.say("\(file): POST \(destination.url)")
            try Output.write(envelope.json + [UInt8(ascii: "\n")], to: nil)
            return .clean
        }
    }

    /// Asks the test environment about plain bundles.
    private func ask(_ files: [String], _ settings: Settings) throws -> ExitCode {
        let client = Authorization(settings, options.network).client, look = AnswerWriter(options.guide, language)
        return try forEach(files) { file, bundle in
            let request = try ValidationRequest(bundle, destination)
            if options.isDryRun {
                Terminal.say("\(file): POST \(destination.validationURL)")
                try withExtendedLifetime(bundle) { try Output.write(Array(bundle.input.bytes), to: nil) }
                return .clean
            }
            do {
                let answer = try request.answer(client)
                let code = ExitCode(status: answer.status)
                try look.write(answer, file, code == .findings ? bundle.input : nil)
                return code
            } catch let failure as HTTPFailure {
                Terminal.say("\(file): " + Phrase(failure.text)[language])
                return ExitCode(failure)
            }
        }
    }
}

extension ExitCode: Comparable {
    static func < (a: ExitCode, b: ExitCode) -> Bool { a.rawValue < b.rawValue }

    init(status: Int) {
        switch status {
        case 200..<300: self = .clean
        case 400, 413, 415, 422: self = .findings
        default: self = .otherSide
        }
    }

    init(_ failure: AuthFailure) {
        switch failure {
        case .noKey, .crypto: self = .noWork
        case .http(let failure): self.init(failure)
        case .refused, .noTokenAnswer: self = .otherSide
        }
    }

    init(_ failure: HTTPFailure) {
        switch failure {
        case .badAddress, .badRoots: self = .noWork
        case .notSent, .certificate, .noAnswer: self = .otherSide
        }
    }
}
