package import FHIRTree

/// The files of a tar archive (POSIX ustar and pax, and GNU's long names), in the order of the archive.
package struct TarArchive {
    package struct Entry {
        package let path: String
        package let bytes: UnsafeRawBufferPointer
    }

    /// The unpacked archive, which the entries' bytes belong to.
    package let input: Input
    package let entries: [Entry]

    /// `file` is the archive's name, for errors.
    package init(_ input: Input, file: String) throws(DefinitionError) {
        self.input = input
        var reader = TarReader(bytes: input.bytes)
        do {
            entries = try reader.read()
        } catch {
            throw .damagedArchive(file: file, reason: error)
        }
    }
}

/// Walks the 512-byte blocks of an archive.
private struct TarReader {
    let bytes: UnsafeRawBufferPointer
    var at = 0
    /// The name that a header of its own gives to the next entry.
    var longName: String?

    private static let block = 512

    mutating func read() throws(DefinitionError.ArchiveFault) -> [TarArchive.Entry] {
        var entries: [TarArchive.Entry] = []
        while at + TarReader.block <= bytes.count, bytes[at] != 0 {
            let header = slice(at, TarReader.block)
            guard isHeader(header), let size = number(header, 124, 12) else { throw .badHeader }
            at += TarReader.block
            guard size <= bytes.count - at else { throw .truncated }
            let content = slice(at, size)
            at += (size + TarReader.block - 1) / TarReader.block * TarReader.block
            switch header[156] {
            case UInt8(ascii: "x"): longName = paxPath(content) ?? longName
            case UInt8(ascii: "L"): longName = text(content)
            case UInt8(ascii: "0"), 0:
                entries.append(TarArchive.Entry(path: longName ?? path(header), bytes: content))
                longName = nil
            default: longName = nil
            }
        }
        guard at >= TarReader.block else { throw .badHeader }
        return entries
    }

    private func slice(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    }

    /// Whether the checksum holds: the sum of the header's bytes with the checksum itself read as blanks.
    private func isHeader(_ header: UnsafeRawBufferPointer) -> Bool {
        var sum = 0
        for (n, byte) in header.enumerated() { sum += (148..<156).contains(n) ? 32 : Int(byte) }
        return number(header, 148, 8) == sum
    }

    /// An octal number, padded with blanks or ended by NUL; nil when it is none (GNU's binary sizes over 8 GB neither).
    private func number(_ header: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
        let digits = header[start..<start + count].drop { $0 == 32 }.prefix { $0 != 32 && $0 != 0 }
        guard !digits.isEmpty, digits.allSatisfy({ (48...55).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 8 + Int($1 - 48) }
    }

    private func path(_ header: UnsafeRawBufferPointer) -> String {
        let name = text(UnsafeRawBufferPointer(rebasing: header[0..<100]))
        let isUstar = header[257..<262].elementsEqual("ustar".utf8)
        let prefix = isUstar ? text(UnsafeRawBufferPointer(rebasing: header[345..<500])) : ""
        return prefix.isEmpty ? name : prefix + "/" + name
    }

    private func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The value of `path` among pax records (`length path=value\n`).
    private func paxPath(_ content: UnsafeRawBufferPointer) -> String? {
        for line in content.split(separator: UInt8(ascii: "\n")) {
            let record = line.drop { $0 != 32 }.dropFirst()
            if record.starts(with: "path=".utf8) { return String(decoding: record.dropFirst(5), as: UTF8.self) }
        }
        return nil
    }
}
