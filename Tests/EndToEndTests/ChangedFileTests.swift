import Foundation
import Testing

/// Files that another program writes to while they are checked: large ones are mapped. The program is stopped where it
/// has mapped the file and read nothing of it, so no test depends on who is faster.
struct ChangedFileTests {
    enum Change: CaseIterable { case cutShort, emptied, written }

    private static let document = Data(
        (#"{"resourceType":"Patient","name":["#
            + Array(repeating: #"{"family":"Nordmann"}"#, count: 200_000).joined(separator: ",") + "]}").utf8)

    @Test(
        .enabled(if: Command.canTrace, "strace is missing or may not trace"),
        arguments: Change.allCases, ["nb", "en"])
    func `a file that changes while it is read counts for nothing`(change: Change, language: String) throws {
        let file = try TemporaryFile(Self.document), handle = try file.handle(forWriting: true)
        let stopped = ["-D", "-o", "/dev/null", "-P", file.url.path, "-e", "inject=mmap:signal=SIGSTOP"]
        let validate = [Command.program.path, "validate", "--guide", "none", "--lang", language, file.url.path]
        let result = try Command.run(stopped + validate, program: Command.strace) { process in
            while process.isRunning, !Self.hasMapped(process, file.url.lastPathComponent) { usleep(1_000) }
            switch change {
            case .cutShort: try handle.truncate(atOffset: 100_000)
            case .emptied: try handle.truncate(atOffset: 0)
            case .written: try handle.write(contentsOf: Data("{".utf8))
            }
            while process.isRunning {
                kill(process.processIdentifier, SIGCONT)
                usleep(1_000)
            }
        }
        #expect(result.code == 2)
        #expect(result.output.isEmpty)
        let word = language == "nb" ? "mens den ble lest; kjør en gang til" : "while it was read; run it again"
        #expect(result.errors.contains(word))
    }

    @Test func `a large file that nobody writes to is checked whole`() throws {
        let file = try TemporaryFile(Self.document)
        let result = try Command.run(["validate", "--guide", "none", file.url.path])
        #expect(result.code == 0, "\(result.output)\(result.errors)")
    }

    @Test func `a large file on standard input is read from where it stands`() throws {
        let file = try TemporaryFile(Data("none of ours\n".utf8) + Self.document)
        let script = "{ read line; exec '\(Command.program.path)' validate --guide none -; } < '\(file.url.path)'"
        let result = try Command.run(["-c", script], program: URL(fileURLWithPath: "/bin/sh"))
        #expect(result.code == 0, "\(result.output)\(result.errors)")
    }

    private static func hasMapped(_ process: Process, _ name: String) -> Bool {
        let maps = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/maps", encoding: .utf8)
        return maps?.contains(name) ?? false
    }
}
