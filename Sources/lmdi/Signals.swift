internal import Glibc

/// What the program makes of signals.
enum Signals {
    static func prepare() {
        // A reader that goes away shows as an error of the write, not as a signal.
        signal(SIGPIPE, SIG_IGN)
        // What is gone of a mapped file that another program cuts short.
        signal(SIGBUS) { _ in
            let text: StaticString = "lmdi: a file was cut short while it was read; run it again\n"
            _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
            _exit(ExitCode.noWork.rawValue)
        }
    }
}
