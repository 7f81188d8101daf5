internal import Glibc

Signals.prepare()
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
