internal import Glibc
internal import Report

/// The program's surroundings: environment, terminal, standard output and standard error.
enum Terminal {
    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Whether colours are wanted on standard output (https://no-color.org).
    static var wantsColor: Bool {
        isatty(STDOUT_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// The width of the terminal in characters, 80 where there is none.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    @discardableResult static func print(_ text: String) throws -> ExitCode {
        let output = Output(descriptor: STDOUT_FILENO)
        do {
            try output.write(text.utf8)
            try output.flush()
        } catch { throw Failure.output(file: nil, error) }
        return .clean
    }

    /// Says in one line on standard error why something could not be done.
    @discardableResult static func complain(_ text: String) -> ExitCode {
        let line = "lmdi: " + PlainText.oneLine(Masking.masked(text)) + "\n"
        let output = Output(descriptor: STDERR_FILENO)
        try? output.write(line.utf8)
        try? output.flush()
        return .noWork
    }

    /// The processors that this process may use.
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
