internal import CSQLite
internal import Glibc

/// An SQLite file that survives a crash at any instant: write-ahead log, each commit on the disk before it counts. A
/// class, because it owns the connection.
final class Database {
    private let connection: OpaquePointer

    /// Opens or makes a file that only its owner reads.
    init(_ path: String) throws(OutboxError) {
        // SQLite gives its log the file's own permissions.
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .file(path, String(cString: strerror(errno))) }
        close(file)
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw .file(path, String(cString: sqlite3_errstr(code)))
        }
        connection = opened
        sqlite3_busy_timeout(connection, 10_000)
        for text in [
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON",
        ] {
            try run(text)
        }
    }

    deinit { sqlite3_close_v2(connection) }

    /// Runs a statement with values for its question marks; gives its rows.
    @discardableResult func run(_ text: String, _ values: [Value] = []) throws(OutboxError) -> [Row] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, text, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw failure()
        }
        defer { sqlite3_finalize(statement) }
        for (n, value) in values.enumerated() where value.bind(statement, Int32(n + 1)) != SQLITE_OK { throw failure() }
        var rows: [Row] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append(Row(statement))
            case SQLITE_DONE: return rows
            default: throw failure()
            }
        }
    }

    /// Does all of it or nothing.
    func transaction<Result>(_ body: () throws(OutboxError) -> Result) throws(OutboxError) -> Result {
        try run("BEGIN IMMEDIATE")
        do throws(OutboxError) {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            _ = try? run("ROLLBACK")
            throw error
        }
    }

    var lastID: Int { Int(sqlite3_last_insert_rowid(connection)) }

    private func failure() -> OutboxError { .database(String(cString: sqlite3_errmsg(connection))) }
}

/// A value of a column.
enum Value {
    case null
    case number(Int)
    case text(String)
    case bytes([UInt8])

    init(_ number: Int?) { self = number.map { .number($0) } ?? .null }

    fileprivate func bind(_ statement: OpaquePointer, _ place: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .number(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): lmdi_bind_text(statement, place, text)
        case .bytes(let bytes): lmdi_bind_blob(statement, place, bytes, UInt64(bytes.count))
        }
    }
}

/// The values of one row, in the order of the columns.
struct Row {
    private let values: [Value]

    fileprivate init(_ statement: OpaquePointer) {
        values = (0..<sqlite3_column_count(statement)).map { column in
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: return .number(Int(sqlite3_column_int64(statement, column)))
            case SQLITE_TEXT: return .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
            case SQLITE_BLOB:
                let count = Int(sqlite3_column_bytes(statement, column))
                let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)
                return .bytes(Array(bytes))
            default: return .null
            }
        }
    }

    func number(_ column: Int) -> Int? { if case .number(let number) = values[column] { number } else { nil } }
    func text(_ column: Int) -> String { if case .text(let text) = values[column] { text } else { "" } }
    func bytes(_ column: Int) -> [UInt8] { if case .bytes(let bytes) = values[column] { bytes } else { [] } }
}
