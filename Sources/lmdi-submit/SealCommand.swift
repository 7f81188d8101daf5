internal import CommandTable
internal import FHIRTree
internal import Glibc
internal import Report
internal import SealedBundle
internal import Submission

/// `lmdi seal`: checks a bundle and writes its envelope.
struct SealCommand {
    private let options: SealOptions
    private let language: CommandTable.Language

    init(_ options: SealOptions, _ language: CommandTable.Language) {
        self.options = options
        self.language = language
    }

    func run(_ file: String) throws -> ExitCode {
        let now = time(nil)
        let period = try Period(options.period, now: now)
        let sealer = try Settings(options.settings).sealer(options.environment)
        guard let bundle = try Bundles(options.guide, language).read(file) else { return .findings }
        let published = try options.environment.registry.publishedCertificate
        for warning in sealer.warnings(at: now, published: published) { Terminal.say(Phrase(warning.text)[language]) }
        let envelope = try withExtendedLifetime(bundle) {
            try Failure.naming("") { () throws(SealError) in try sealer.seal(bundle.input.bytes, period, at: now) }
        }
        try Output.write(envelope.json, to: options.output)
        return .clean
    }
}

/// `lmdi open`: the bundle of an envelope.
struct OpenCommand {
    private let settings: SettingOptions
    private let output: String?
    private let language: CommandTable.Language

    init(_ settings: SettingOptions, _ output: String?, _ language: CommandTable.Language) {
        self.settings = settings
        self.output = output
        self.language = language
    }

    func run(_ file: String) throws -> ExitCode {
        let opener = try Settings(settings).opener()
        let envelope: Input
        do { envelope = try Input.read(path: file) } catch { throw Failure.unreadable(file, error) }
        do {
            let bundle = try withExtendedLifetime(envelope) { try opener.open(envelope.bytes) }
            for remark in bundle.remarks { Terminal.say(Phrase(remark.text)[language]) }
            try Output.write(bundle.bytes, to: output)
            return .clean
        } catch let error as OpenError {
            Terminal.say("\(file): " + Phrase(error.text)[language])
            return .findings
        }
    }
}

extension Output {
    /// Writes bytes to a file that only its owner reads, or to standard output.
    static func write(_ bytes: [UInt8], to file: String?) throws {
        do {
            let output = try file.map(Output.init(file:)) ?? .standard
            try output.write(bytes)
            try output.flush()
        } catch { throw Failure.output(file, error) }
    }
}

extension Period {
    /// The period that the options name, yesterday in Oslo where they don't.
    init(_ options: PeriodOptions, now: Int) throws {
        let yesterday = Period.dayBefore(now)
        func moment(_ text: String?, else fallback: Int) throws -> Int {
            guard let text else { return fallback }
            guard let moment = OsloTime.seconds(of: text) else { throw Failure.badTime(text) }
            return moment
        }
        let from = try moment(options.from, else: yesterday.from)
        let until = try moment(options.until, else: yesterday.until)
        guard from < until else { throw Failure.badPeriod }
        self.init(from: from, until: until)
    }
}

extension Phrase {
    init(_ text: (nb: String, en: String)) { self.init(nb: text.nb, en: text.en) }
}

extension Environment {
    var registry: RegistryEnvironment {
        switch self {
        case .testValidate: .testValidate
        case .test: .test
        case .production: .production
        }
    }
}
