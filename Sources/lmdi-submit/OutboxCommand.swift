internal import CommandTable
internal import Report
internal import SealedBundle
internal import Submission

/// `lmdi outbox`: what waits to be sent and what was.
struct OutboxCommand {
    private let language: CommandTable.Language

    init(_ language: CommandTable.Language) { self.language = language }

    func run(_ request: OutboxRequest) throws -> ExitCode {
        switch request {
        case .list(let path, let isJSON): return try list(try outbox(path), isJSON)
        case .show(let id, let path): return try show(id, try outbox(path))
        case .run(let options):
            return try SendingRun(try Settings(options.settings), options, guide: .newest, language).send([])
        case .retry(let ids, let options): return try retry(ids, options)
        case .drop(let ids, let path):
            let outbox = try outbox(path)
            for id in ids { try outbox.drop(id) }
            return .clean
        }
    }

    private func outbox(_ path: String?) throws -> Outbox { try Outbox(OutboxFile.path(path)) }

    private func list(_ outbox: Outbox, _ isJSON: Bool) throws -> ExitCode {
        let messages = try outbox.messages()
        if isJSON {
            let items = messages.map { "  " + MessageJSON.text(of: $0) }
            try Output.standard.print(items.isEmpty ? "[]\n" : "[\n" + items.joined(separator: ",\n") + "\n]\n")
        } else {
            try Output.standard.print(messages.map { $0.line(language) }.joined())
        }
        return .clean
    }

    private func show(_ id: Int, _ outbox: Outbox) throws -> ExitCode {
        let message = try outbox.message(id)
        var lines = [
            message.line(language) + "messageId \(message.messageID)", "POST \(message.target)",
            "SHA-256 \(message.digest)", "queued \(OsloTime(message.queued).text)",
        ]
        for attempt in try outbox.attempts(of: id) {
            let time = attempt.time > 0 ? OsloTime(attempt.time).text + " " : ""
            lines.append("\(time)\(attempt.state.rawValue): \(attempt.note)")
        }
        try Output.standard.print(Masking.masked(lines.joined(separator: "\n")) + "\n")
        return .clean
    }

    /// Makes messages due and sends them: the named ones, or all that neither are stored nor were refused.
    private func retry(_ ids: [Int], _ options: NetworkOptions) throws -> ExitCode {
        let run = try SendingRun(try Settings(options.settings), options, guide: .newest, language)
        let all = try run.courier.outbox.messages().filter { message in
            message.target == run.courier.destination.url && message.state != .stored && message.state != .refused
        }
        let wanted = ids.isEmpty ? all.map(\.id) : ids
        try run.courier.renew(wanted)
        return try run.send(Set(wanted))
    }
}

/// Where the outbox is.
enum OutboxFile {
    static func path(_ option: String?) -> String {
        option ?? Terminal.folder("XDG_STATE_HOME", else: ".local/state") + "/lmdi/outbox.sqlite"
    }
}

/// A message as `outbox list --format json` has it.
enum MessageJSON {
    static func text(of message: Message) -> String {
        let next = message.nextAttempt.map { quoted(OsloTime($0).text) } ?? "null"
        return "{\"id\": \(message.id), \"file\": \(quoted(Masking.masked(message.file))), "
            + "\"state\": \(quoted(message.state.rawValue)), \"attempts\": \(message.attempts), "
            + "\"nextAttempt\": \(next), \"messageId\": \(quoted(message.messageID))}"
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter(indented: false)
        writer.string(text)
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
