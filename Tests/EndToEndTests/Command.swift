import Foundation
import TestSupport

/// The built program, run as users run it.
enum Command {
    struct Result {
        let code: Int32
        let output: String
        let errors: String
    }

    /// The program beside the test bundle.
    static let program: URL = {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        return folder.appendingPathComponent("lmdi")
    }()

    /// The program under test and, where `make build` has left one, the released one.
    static let programs = [program, Repository.folder.appendingPathComponent("bin/lmdi")]
        .filter { FileManager.default.isExecutableFile(atPath: $0.path) }

    static let strace = URL(fileURLWithPath: "/usr/bin/strace")

    /// Whether there is strace, and the system lets it watch.
    static let canTrace = (try? run(["-e", "trace=network", "/bin/true"], program: strace).code) == 0

    /// Runs the program. The language is English unless the environment says otherwise; standard input is empty unless given.
    static func run(
        _ arguments: [String], input: Data = Data(), environment: [String: String] = [:], in folder: URL? = nil,
        program: URL = Command.program, meanwhile: (Process) throws -> Void = { _ in }
    ) throws -> Result {
        let process = Process(), output = try TemporaryFile(), errors = try TemporaryFile(),
            source = try TemporaryFile(input)
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""].merging(environment) { $1 }
        process.currentDirectoryURL = folder ?? Repository.folder
        process.standardInput = try source.handle(forWriting: false)
        process.standardOutput = try output.handle(forWriting: true)
        process.standardError = try errors.handle(forWriting: true)
        try process.run()
        try meanwhile(process)
        process.waitUntilExit()
        return Result(code: process.terminationStatus, output: try output.text(), errors: try errors.text())
    }
}

/// A file that goes away with the test.
final class TemporaryFile {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("lmdi-test-" + UUID().uuidString)

    init(_ content: Data = Data()) throws { try content.write(to: url) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func handle(forWriting: Bool) throws -> FileHandle {
        try forWriting ? FileHandle(forWritingTo: url) : FileHandle(forReadingFrom: url)
    }

    func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}

/// A folder that goes away with the test.
final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("lmdi-test-" + UUID().uuidString)
    var path: String { url.path }

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file, with the folders it needs; gives its path.
    @discardableResult func write(_ name: String, _ content: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: file)
        return file.path
    }
}
