internal import CommandTable
internal import FHIRTree
internal import Glibc
internal import MachineAuth
internal import Report
internal import SealedBundle
internal import Submission

/// Sends what is due of the outbox, waits for new attempts, and shows what became of each.
struct SendingRun {
    let courier: Courier
    private let waits: Bool
    private let writer: AnswerWriter
    private let language: CommandTable.Language

    /// Asks first when real data would go to production.
    init(
        _ settings: Settings, _ options: NetworkOptions, guide: CommandTable.Guide, _ language: CommandTable.Language
    ) throws {
        let destination = Submission.Destination(options)
        guard options.environment != .production || options.isConfirmed || Confirmation.ask(destination, language)
        else {
            throw Failure.notConfirmed
        }
        let authorization = Authorization(settings, options)
        if let problem = authorization.client.problem(with: destination.url) { throw Failure.connection(problem) }
        let authorizer = try authorization.authorizer(clock: { time(nil) })
        let outbox = try Outbox(OutboxFile.path(options.outbox))
        courier = Courier(outbox, destination, authorizer, clock: { time(nil) })
        waits = options.waits
        writer = AnswerWriter(guide, language)
        self.language = language
    }

    /// Sends what is due and the messages of `wanted`; as long as some wait for a new attempt, waits with them.
    func send(_ wanted: Set<Int>) throws -> ExitCode {
        var states: [Int: ExitCode] = [:]
        try courier.run(wanted: wanted) { try tell($0, &states) }
        while waits, let next = try courier.nextAttempt() {
            // In short steps: a machine that sleeps meanwhile stops the longer clock.
            while time(nil) < next { sleep(UInt32(min(30, next - time(nil)))) }
            try courier.run { try tell($0, &states) }
        }
        for id in wanted where states[id] == nil { states[id] = .otherSide }
        return states.values.max() ?? .clean
    }

    private func tell(_ delivery: Delivery, _ states: inout [Int: ExitCode]) throws {
        let message = delivery.message
        states[message.id] = ExitCode(message.state)
        if let failure = delivery.failure {
            Terminal.say("\(message.file): " + Phrase(nb: failure.nb, en: failure.en)[language])
        }
        if let answer = delivery.answer, message.state != .stored {
            // Only a refusal speaks of the bundle's content.
            let original = message.state == .refused ? OriginalFile.input(of: message) : nil
            try writer.write(answer, message.file, original)
        }
        try Output.standard.print(message.line(language))
    }
}

extension ExitCode {
    init(_ state: MessageState) {
        switch state {
        case .stored: self = .clean
        case .refused: self = .findings
        case .queued, .sending, .waiting, .held, .unknown: self = .otherSide
        }
    }
}

extension Message {
    /// The message in a line: its number, file, state and what happens next.
    func line(_ language: CommandTable.Language) -> String {
        let text = Phrase(advice { OsloTime($0).text })[language]
        return Masking.masked("\(id) \(file): \(state.rawValue): \(text)") + "\n"
    }
}

/// The file that a message was made of.
enum OriginalFile {
    /// Its bytes when they are still the same, for showing places in them.
    static func input(of message: Message) -> Input? {
        guard let input = try? Input.read(path: message.file) else { return nil }
        let digest = withExtendedLifetime(input) { ContentDigest.hexadecimal(of: input.bytes) }
        return digest == message.digest ? input : nil
    }
}

/// The question before production.
enum Confirmation {
    /// Whether somebody at the terminal says yes; no where there is none.
    static func ask(_ destination: Submission.Destination, _ language: CommandTable.Language) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return false }
        let question = Phrase(
            nb: "Sende til produksjon, \(destination.url)? Skriv ja: ",
            en: "Send to production, \(destination.url)? Type yes: ")
        try? Output.errors.print(question[language])
        return ["ja", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}

extension Submission.Destination {
    init(_ options: NetworkOptions) { self.init(options.environment.registry, baseURL: options.baseURL) }
}
