internal import CommandTable
internal import Glibc

/// What the program makes of signals.
enum Signals {
    /// A reader that goes away shows as an error of the write, not as a signal.
    static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

    /// What is gone of a mapped file, since another program cut it short, ends this one with a word.
    static func catchCutFiles(_ language: CommandTable.Language) {
        switch language {
        case .nb: signal(SIGBUS) { _ in Signals.end("lmdi: en fil ble avkortet mens den ble lest; kjør en gang til\n") }
        case .en: signal(SIGBUS) { _ in Signals.end("lmdi: a file was cut short while it was read; run it again\n") }
        }
    }

    /// Calls only what a signal's handler may call.
    private static func end(_ text: StaticString) {
        _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        _exit(ExitCode.noWork.rawValue)
    }
}
