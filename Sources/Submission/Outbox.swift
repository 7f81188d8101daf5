internal import Glibc
internal import SealedBundle

/// The messages of one sender in one SQLite file, each with its state. Only sealed bundles stand in it.
package final class Outbox {
    package let path: String
    private let database: Database

    /// Opens or makes the outbox. What a run that was killed left as `sending` becomes `unknown`.
    package init(_ path: String) throws(OutboxError) {
        self.path = path
        try Self.makeFolder(of: path)
        database = try Database(path)
        try database.run(
            """
            CREATE TABLE IF NOT EXISTS message (
              id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, digest TEXT NOT NULL, target TEXT NOT NULL,
              messageId TEXT NOT NULL UNIQUE, sealed BLOB NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
              series INTEGER NOT NULL, nextAttempt INTEGER, queued INTEGER NOT NULL) STRICT
            """)
        try database.run(
            """
            CREATE TABLE IF NOT EXISTS attempt (
              message INTEGER NOT NULL REFERENCES message(id) ON DELETE CASCADE, time INTEGER NOT NULL,
              state TEXT NOT NULL, status INTEGER, note TEXT NOT NULL) STRICT
            """)
        if let lock = try? RunLock(path, patience: 0) { try recover(lock) }
    }

    /// Holding the lock means that nobody is sending: what is `sending` was cut off.
    func recover(_: RunLock) throws(OutboxError) {
        try database.transaction { () throws(OutboxError) in
            try database.run(
                """
                INSERT INTO attempt SELECT id, 0, 'unknown', NULL, 'the program ended before the answer was kept'
                FROM message WHERE state = 'sending'
                """)
            try database.run("UPDATE message SET state = 'unknown', nextAttempt = NULL WHERE state = 'sending'")
        }
    }

    /// Adds an envelope of a bundle.
    func add(_ envelope: SealedEnvelope, file: String, digest: String, target: String, at time: Int) throws(OutboxError)
        -> Message
    {
        try database.run(
            """
            INSERT INTO message (file, digest, target, messageId, sealed, state, attempts, series, nextAttempt, queued)
            VALUES (?, ?, ?, ?, ?, 'queued', 0, 0, NULL, ?)
            """,
            [
                .text(file), .text(digest), .text(target), .text(envelope.messageID), .bytes(envelope.json),
                .number(time),
            ])
        return try message(database.lastID)
    }

    /// All messages, the oldest first.
    package func messages() throws(OutboxError) -> [Message] {
        try database.run(Self.select + "ORDER BY id").map(Message.init)
    }

    package func message(_ id: Int) throws(OutboxError) -> Message {
        guard let row = try database.run(Self.select + "WHERE id = ?", [.number(id)]).first else {
            throw .unknownID(id)
        }
        return Message(row)
    }

    /// The newest message with a content for a target.
    package func message(digest: String, target: String) throws(OutboxError) -> Message? {
        try database.run(
            Self.select + "WHERE digest = ? AND target = ? ORDER BY id DESC LIMIT 1", [.text(digest), .text(target)]
        ).first.map(Message.init)
    }

    package func attempts(of id: Int) throws(OutboxError) -> [Attempt] {
        try database.run(
            "SELECT time, state, status, note FROM attempt WHERE message = ? ORDER BY rowid", [.number(id)]
        )
        .map(Attempt.init)
    }

    /// The bytes to send.
    func envelope(_ id: Int) throws(OutboxError) -> [UInt8] {
        try database.run("SELECT sealed FROM message WHERE id = ?", [.number(id)]).first?.bytes(0) ?? []
    }

    /// Says, before the first byte leaves, that an attempt is under way.
    func begin(_ id: Int) throws(OutboxError) {
        try database.run(
            """
            UPDATE message SET state = 'sending', attempts = attempts + 1, series = series + 1, nextAttempt = NULL
            WHERE id = ?
            """, [.number(id)])
    }

    /// Keeps what became of an attempt.
    func end(_ id: Int, _ attempt: Attempt, nextAttempt: Int?) throws(OutboxError) {
        try database.transaction { () throws(OutboxError) in
            try database.run(
                "INSERT INTO attempt VALUES (?, ?, ?, ?, ?)",
                [
                    .number(id), .number(attempt.time), .text(attempt.state.rawValue), Value(attempt.status),
                    .text(attempt.note),
                ])
            try database.run(
                "UPDATE message SET state = ?, nextAttempt = ? WHERE id = ?",
                [.text(attempt.state.rawValue), Value(nextAttempt), .number(id)])
        }
    }

    /// Counts a failure that came before the message was under way (no token): it is an attempt all the same.
    func countAttempt(_ id: Int) throws(OutboxError) {
        try database.run("UPDATE message SET attempts = attempts + 1, series = series + 1 WHERE id = ?", [.number(id)])
    }

    /// Makes a message due now, with a new series of attempts.
    func renew(_ id: Int) throws(OutboxError) {
        try database.run(
            "UPDATE message SET state = 'queued', series = 0, nextAttempt = NULL WHERE id = ?", [.number(id)])
    }

    package func drop(_ id: Int) throws(OutboxError) {
        _ = try message(id)
        try database.run("DELETE FROM message WHERE id = ?", [.number(id)])
    }

    private static let select = """
        SELECT id, file, digest, target, messageId, state, attempts, series, nextAttempt, queued FROM message 
        """

    private static func makeFolder(of path: String) throws(OutboxError) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            made += part + "/"
            if mkdir(made, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                throw .file(made, String(cString: strerror(errno)))
            }
        }
    }
}

extension Message {
    fileprivate init(_ row: Row) {
        self.init(
            id: row.number(0) ?? 0, file: row.text(1), digest: row.text(2), target: row.text(3), messageID: row.text(4),
            state: MessageState(rawValue: row.text(5)) ?? .unknown, attempts: row.number(6) ?? 0,
            series: row.number(7) ?? 0, nextAttempt: row.number(8), queued: row.number(9) ?? 0)
    }
}

extension Attempt {
    fileprivate init(_ row: Row) {
        self.init(
            time: row.number(0) ?? 0, state: MessageState(rawValue: row.text(1)) ?? .unknown, status: row.number(2),
            note: row.text(3))
    }
}
