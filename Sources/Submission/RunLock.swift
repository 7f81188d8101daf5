internal import Glibc

/// Keeps a second run from sending at the same time. It goes with the process, also when that is killed. A class,
/// because it owns the file.
final class RunLock {
    private let file: Int32

    /// Takes the lock of an outbox, waiting a little for another run to end.
    init(_ outbox: String, patience: Int = 5) throws(OutboxError) {
        let path = outbox + "-lock"
        // Closed on exec: a signing command that lives on must not hold it.
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .file(path, String(cString: strerror(errno))) }
        var tries = patience * 10
        while flock(file, LOCK_EX | LOCK_NB) != 0 {
            guard tries > 0 else {
                close(file)
                throw .busy(outbox)
            }
            tries -= 1
            usleep(100_000)
        }
    }

    deinit { close(file) }
}
