internal import Glibc

// A reader that goes away shows as an error of the write, not as a signal.
signal(SIGPIPE, SIG_IGN)
// What this program writes holds patient data or what leads to it: nobody else reads it.
umask(0o077)
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
