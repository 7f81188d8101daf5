import Testing

@testable import FHIRTree
@testable import FHIRValidation

@Suite struct TarArchiveTests {
    /// A header block of an archive.
    private func header(_ name: String, size: Int, type: Character = "0") -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        block.replaceSubrange(0..<name.utf8.count, with: Array(name.utf8))
        let octal = String(size, radix: 8)
        block.replaceSubrange(124..<124 + octal.utf8.count, with: Array(octal.utf8))
        block[156] = type.asciiValue!
        for n in 148..<156 { block[n] = 32 }
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        block.replaceSubrange(148..<148 + sum.utf8.count, with: Array(sum.utf8))
        return block
    }

    private func entry(_ name: String, _ text: String, type: Character = "0") -> [UInt8] {
        let padding = [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
        return header(name, size: text.utf8.count, type: type) + Array(text.utf8) + padding
    }

    private func read(_ bytes: [UInt8]) throws -> [(String, String)] {
        let archive = try TarArchive(Input(bytes), file: "p.tgz")
        return archive.entries.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    private let end = [UInt8](repeating: 0, count: 1024)

    @Test func `lists the files with their content`() throws {
        let files = try read(entry("package/a.json", "{}") + entry("package", "", type: "5") + entry("b", "x") + end)
        #expect(files.map(\.0) == ["package/a.json", "b"])
        #expect(files.map(\.1) == ["{}", "x"])
    }

    @Test func `long names come from pax and GNU headers`() throws {
        let long = String(repeating: "n", count: 150)
        let pax = entry("pax", "161 path=\(long)\n", type: "x") + entry("short", "1")
        let gnu = entry("gnu", long + "\0", type: "L") + entry("short", "2")
        #expect(try read(pax + gnu + entry("c", "3") + end).map(\.0) == [long, long, "c"])
    }

    @Test func `an archive that ends inside a file is damaged`() {
        #expect(throws: DefinitionError.damagedArchive(file: "p.tgz", reason: .truncated)) {
            try read(header("a", size: 4000) + [1, 2, 3])
        }
    }

    @Test func `a header with a wrong checksum is damaged`() {
        var bytes = entry("a", "x") + end
        bytes[3] = 7
        #expect(throws: DefinitionError.damagedArchive(file: "p.tgz", reason: .badHeader)) { try read(bytes) }
    }

    @Test func `bytes that are no archive are damaged`() {
        #expect(throws: DefinitionError.damagedArchive(file: "p.tgz", reason: .badHeader)) { try read([1, 2, 3]) }
    }
}
