/// The XHTML of a narrative, as JSON has it.
enum XHTMLText {
    /// The tag as written, with its namespace declared on it where a tag around it does so.
    static func selfContained(_ written: UnsafeRawBufferPointer) -> [UInt8] {
        let afterName = written.firstIndex { " \t\r\n/>".utf8.contains($0) } ?? written.count
        let name = written[min(1, afterName)..<afterName]
        let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[..<$0]) }
        let declaration = Array("xmlns".utf8) + (prefix.map { [UInt8(ascii: ":")] + $0 } ?? []) + [UInt8(ascii: "=")]
        let tag = written[..<(written.firstIndex(of: UInt8(ascii: ">")) ?? written.count)]
        if contains(tag, declaration) { return Array(written) }
        let added = [UInt8(ascii: " ")] + declaration + Array("\"http://www.w3.org/1999/xhtml\"".utf8)
        return Array(written[..<afterName]) + added + Array(written[afterName...])
    }

    private static func contains(_ tag: Slice<UnsafeRawBufferPointer>, _ declaration: [UInt8]) -> Bool {
        tag.split(whereSeparator: { " \t\r\n".utf8.contains($0) }).contains { $0.starts(with: declaration) }
    }
}
