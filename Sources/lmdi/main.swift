internal import Glibc

Signals.ignoreClosedPipes()
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
