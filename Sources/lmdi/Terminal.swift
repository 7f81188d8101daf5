internal import Glibc
internal import Report

extension Terminal {
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
        say(text)
        return .noWork
    }
}
