internal import FHIRTree

/// Reads an answer, whatever it is wrapped in: a head of HTTP, a mail with its parts, quoting, a web page.
struct AnswerReader {
    /// How many wrappings may be in each other.
    private static let deepest = 8
    /// Nobody reads more.
    private static let mostIssues = 5_000

    private var status: Int?
    private var headers: [HeaderField]

    static func read(_ reply: Reply) -> Answer {
        var reader = AnswerReader(status: reply.status, headers: reply.headers)
        let found = reply.obstacle.map { FoundAnswer(.unreadable($0)) } ?? reader.found(in: reply.body)
        if reader.status == nil { reader.status = found.status }
        // What a success says in a shape of its own is no fault.
        let isSuccess = reader.status.map { 200..<300 ~= $0 } ?? false
        let issues = isSuccess && !found.form.isOutcome ? [] : found.issues
        return Answer(
            form: found.form, status: reader.status, headers: reader.headers,
            issues: issues.prefix(mostIssues).map(\.masked), isCut: found.isCut,
            omitted: max(0, issues.count - mostIssues))
    }

    private init(status: Int?, headers: [HeaderField]) {
        self.status = status
        self.headers = headers
    }

    private mutating func found(in body: [UInt8]) -> FoundAnswer {
        let input = Input.unpacked(Input(body), limits: Reply.limits)
        switch input.problem?.kind {
        case nil: break
        case .tooLarge: return FoundAnswer(.unreadable(.tooLarge))
        default: return FoundAnswer(.unreadable(.damagedGzip))
        }
        guard let text = PlainBytes.text(input.bytes)?.withPlainLines else { return FoundAnswer(.unreadable(.binary)) }
        return found(in: text, depth: 0)
    }

    private mutating func found(in text: String, depth: Int) -> FoundAnswer {
        guard depth < Self.deepest, let first = text.utf8.first(where: { !PlainBytes.isBlank($0) }) else {
            return FoundAnswer(.empty)
        }
        if let dump = HTTPDump(text) {
            status = dump.status
            headers += dump.headers
            return found(in: dump.body, depth: depth + 1)
        }
        if let mail = MailText(text) {
            let parts = mail.parts.map { found(in: $0, depth: depth + 1) }
            return FoundAnswer.best(of: parts)
        }
        if first == UInt8(ascii: "<"), HTMLText.isPage(text) {
            return found(in: HTMLText.text(of: text), depth: depth + 1)
        }
        return quoted(text, depth) ?? documents(in: text) ?? unwrapped(text, depth) ?? plain(text)
    }

    /// The OperationOutcomes and other objects that stand in a text.
    private func documents(in text: String) -> FoundAnswer? {
        let found = EmbeddedDocuments(text).pieces.compactMap { DocumentReader.read($0) }
        guard let best = found.max(by: { $0.rank < $1.rank }) else { return nil }
        return found.filter { $0.rank == best.rank }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
    }

    /// Without the marks of quoting, and from the head of an HTTP answer on, if there is one inside.
    private mutating func quoted(_ text: String, _ depth: Int) -> FoundAnswer? {
        (Quoting.removed(text) ?? HTTPDump.tail(text)).map { found(in: $0, depth: depth + 1) }
    }

    /// The text out of an encoding that it seems to have; nil when it has none.
    private mutating func unwrapped(_ text: String, _ depth: Int) -> FoundAnswer? {
        (QuotedPrintable.decodedBody(text) ?? MailText.decodedBase64(text)).map { found(in: $0, depth: depth + 1) }
    }

    private mutating func plain(_ text: String) -> FoundAnswer {
        if status == nil { status = StatusPhrase.status(in: text) }
        // An outcome of which no issue is whole.
        let isCut = text.contains("OperationOutcome")
        return FoundAnswer(.text, TextReader.issues(in: isCut ? HTMLText.text(of: text) : text), isCut: isCut)
    }
}

extension String {
    /// With the line ends of Windows as those of Unix: a pair of them is one character to Swift, which nothing finds.
    fileprivate var withPlainLines: String {
        guard utf8.contains(0x0D) else { return self }
        return String(decoding: utf8.filter { $0 != 0x0D }, as: UTF8.self)
    }
}

/// What one wrapping held.
struct FoundAnswer {
    let form: AnswerForm
    var issues: [AnsweredIssue] = []
    var isCut = false
    /// The status that a body repeats.
    var status: Int?

    init(_ form: AnswerForm, _ issues: [AnsweredIssue] = [], isCut: Bool = false) {
        self.form = form
        self.issues = issues
        self.isCut = isCut
    }

    /// How much a form tells, for choosing between parts.
    var rank: Int {
        switch form {
        case .outcome: 5
        case .problem, .fiks, .token: 4
        case .unreadable: 3
        case .foreign: 2
        case .text: issues.isEmpty ? 0 : 1
        case .empty: -1
        }
    }

    static func best(of found: [FoundAnswer]) -> FoundAnswer {
        found.reduce(FoundAnswer(.empty)) { $1.rank > $0.rank ? $1 : $0 }
    }

    func joined(with other: FoundAnswer) -> FoundAnswer {
        FoundAnswer(form, issues + other.issues, isCut: isCut || other.isCut)
    }

}
