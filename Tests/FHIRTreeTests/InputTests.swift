import Foundation
import Testing

@testable import FHIRTree

struct InputTests {
    /// Lends a file that holds the bytes.
    private static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }

    private static func read(_ bytes: [UInt8], limits: Limits = Limits()) throws -> Input {
        try withFile(bytes) { try Input.read(path: $0, limits: limits) }
    }

    /// One gzip member.
    private static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        try withFile(bytes) { path in
            let process = Process(), output = Pipe()
            process.executableURL = URL(filePath: "/bin/gzip")
            process.arguments = ["-nc", path]
            process.standardOutput = output
            try process.run()
            let packed = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return Array(packed)
        }
    }

    /// Small, a multiple of the page's size, one byte more; and gzip, which is not mapped.
    @Test(arguments: [15, 1 << 20, 1 << 20 + 1, 3 << 20])
    func `a mapped file has the bytes of one that is read, and zeros behind them`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        for content in [bytes, try Self.gzip(bytes)] {
            try Self.withFile(content) { path in
                let input = try Input.mapped(path: path)
                #expect(Array(input.bytes) == bytes)
                let after = UnsafeRawBufferPointer(start: input.bytes.baseAddress! + count, count: Input.padding)
                #expect(after.allSatisfy { $0 == 0 })
                #expect(input.isUnchanged)
            }
        }
    }

    @Test(arguments: ["written to", "cut short"])
    func `a mapped file that changed says so`(change: String) throws {
        try Self.withFile(Array(repeating: UInt8(ascii: " "), count: 2 << 20)) { path in
            let input = try Input.mapped(path: path)
            let file = try #require(FileHandle(forUpdatingAtPath: path))
            if change == "cut short" {
                try file.truncate(atOffset: 1 << 20)
            } else {
                try file.write(contentsOf: Data("{".utf8))
            }
            #expect(!input.isUnchanged)
        }
    }

    @Test func `a file is read whole and followed by zeros`() throws {
        let bytes = Array(String(repeating: "[1]", count: 5000).utf8)
        let input = try Self.read(bytes)
        #expect(Array(input.bytes) == bytes)
        let after = UnsafeRawBufferPointer(start: input.bytes.baseAddress, count: bytes.count + Input.padding)
        #expect(after[bytes.count...].allSatisfy { $0 == 0 })
    }

    @Test func `what cannot be opened says why`() {
        #expect(throws: ReadError.notFound) { try Input.read(path: "/no/such/file") }
        #expect(throws: ReadError.isDirectory) { try Input.read(path: "/tmp") }
    }

    @Test(arguments: [0, 1, 2, 100_000]) func `gzip is told by its first bytes`(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let input = try Self.read(try Self.gzip(bytes))
        #expect(Array(input.bytes) == bytes)
        #expect(input.problem == nil)
    }

    @Test func `several gzip members and zeros after them are one document`() throws {
        let packed = try Self.gzip(Array("{\"a\":".utf8)) + Self.gzip(Array("1}".utf8)) + [0, 0, 0]
        let input = try Self.read(packed)
        #expect(String(decoding: input.bytes, as: UTF8.self) == "{\"a\":1}")
    }

    @Test func `damaged gzip is a problem of the document`() throws {
        let packed = try Self.gzip(Array(String(repeating: "lmdi ", count: 1000).utf8))
        for damaged in [
            Array(packed.dropLast(9)), packed + [1], Array(packed.prefix(2)), Array(packed.prefix(20)) + [255, 255],
        ] {
            let input = try Self.read(damaged)
            let result = Parser.parse(input, symbols: SymbolTable())
            #expect(result.problems.map(\.kind) == [.damagedGzip])
        }
    }

    @Test func `a gzip bomb is too large`() throws {
        let packed = try Self.gzip([UInt8](repeating: 0x20, count: 80 << 20))
        let input = try Self.read(packed)
        #expect(input.problem?.kind == .tooLarge)
        let small = try Self.read(packed, limits: Limits(bytes: 1000))
        #expect(small.problem?.kind == .tooLarge)
    }

    @Test(arguments: [
        ("a.ndjson", true), ("A.NDJSON.GZ", true), ("a.json", false), ("a.gz", false), ("-", false), ("ndjson", false),
    ])
    func `only a name tells NDJSON`(_ name: String, _ expected: Bool) { #expect(NDJSON.isName(name) == expected) }

    private static func lines(_ reader: consuming NDJSON) throws -> [String] {
        var reader = reader
        var lines: [String] = []
        while let line = try reader.next() {
            let text = line.input.problem.map { "\($0.kind)" } ?? String(decoding: line.input.bytes, as: UTF8.self)
            lines.append("\(line.number)@\(line.offset) \(text)")
        }
        return lines
    }

    @Test(arguments: [
        ("", []), ("\n\n", []), ("{}", ["1@0 {}"]), ("{}\n", ["1@0 {}"]),
        ("{}\r\n\n  \n[1]\n2", ["1@0 {}\r", "4@8 [1]", "5@12 2"]),
    ])
    func `NDJSON is given line by line`(_ text: String, _ expected: [String]) throws {
        #expect(try Self.lines(NDJSON(Input(Array(text.utf8)))) == expected)
        #expect(try Self.withFile(Array(text.utf8)) { try Self.lines(NDJSON(path: $0)) } == expected)
        #expect(try Self.withFile(try Self.gzip(Array(text.utf8))) { try Self.lines(NDJSON(path: $0)) } == expected)
    }

    @Test func `lines longer than a piece are whole, and too long ones end the file`() throws {
        let long = String(repeating: "x", count: 3 << 20)
        let input = Input(Array("\(long)\n1\n".utf8))
        #expect(try Self.lines(NDJSON(input)) == ["1@0 \(long)", "2@\(long.count + 1) 1"])
        #expect(try Self.lines(NDJSON(input, limits: Limits(bytes: 1 << 20))) == ["1@0 tooLarge"])
    }

    @Test func `damaged gzip ends NDJSON with a problem`() throws {
        let packed = try Self.gzip(Array("{}\n[]\n".utf8))
        let lines = try Self.withFile(Array(packed.dropLast(8))) { try Self.lines(NDJSON(path: $0)) }
        #expect(lines == ["1@0 {}", "2@3 []", "3@6 damagedGzip"])
    }
}
