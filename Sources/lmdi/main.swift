internal import Glibc

// A reader that goes away shows as an error of the write, not as a signal.
signal(SIGPIPE, SIG_IGN)
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
