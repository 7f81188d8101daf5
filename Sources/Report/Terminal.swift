import Glibc

/// The program's surroundings: environment, terminal, standard error.
package enum Terminal {
    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Whether colours are wanted on standard output (https://no-color.org).
    package static var wantsColor: Bool {
        isatty(STDOUT_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// The width of the terminal in characters, 80 where there is none.
    package static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes one line to standard error, without person numbers.
    package static func say(_ text: String) {
        let line = "lmdi: " + PlainText.oneLine(Masking.masked(text)) + "\n"
        let output = Output(descriptor: STDERR_FILENO)
        try? output.write(line.utf8)
        try? output.flush()
    }

    /// The processors that this process may use.
    package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
