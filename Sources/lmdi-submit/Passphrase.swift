internal import FHIRTree
internal import Glibc
internal import Report

/// The passphrase of a key: from a file, from the environment, or asked for at the terminal; never an argument.
enum Passphrase {
    static func read(for key: String, from file: String?) throws -> [UInt8] {
        if let file {
            let bytes = try Settings.bytes(of: file)
            return Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        }
        if let text = Terminal.environment("LMDI_PASSPHRASE") { return Array(text.utf8) }
        guard let answer = ask(key) else { throw Failure.noPassphrase(key) }
        return answer
    }

    /// Asks without showing what is typed; nil where there is no terminal.
    private static func ask(_ key: String) -> [UInt8]? {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else { return nil }
        defer { close(terminal) }
        var before = termios()
        guard tcgetattr(terminal, &before) == 0 else { return nil }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(terminal, TCSAFLUSH, &silent)
        defer { tcsetattr(terminal, TCSAFLUSH, &before) }
        let question = "lmdi: \(Masking.masked(key)): "
        write(terminal, question, question.utf8.count)
        var typed: [UInt8] = [], byte: UInt8 = 0
        while Glibc.read(terminal, &byte, 1) == 1, byte != UInt8(ascii: "\n") { typed.append(byte) }
        write(terminal, "\n", 1)
        return typed
    }
}
