internal import CLibXML2
import Glibc

/// Reads XML 1.0 into the same tree as JSON, through libxml2's push interface.
enum XMLParser {
    /// The library counts bytes in 32 bits.
    private static let mostBytes = 0x7FFF_0000
    private static let usualPiece = 1 << 15
    private static let mostPiece = 1 << 20
    /// What all threads of the library share is made by the first of them.
    private static let library: Void = xmlInitParser()

    /// Reads a document whose text begins at `start`; `encoding` names the one it was given in, if not UTF-8.
    static func parse(
        _ input: Input, from start: Int, symbols: SymbolTable, limits: Limits, encoding: String? = nil
    ) -> ParseResult {
        guard input.bytes.count <= mostBytes else {
            let problem = ParseProblem(kind: .tooLarge, offset: 0, detail: String(mostBytes))
            return ParseResult(tree: nil, problems: [problem], source: input)
        }
        let text = XMLText(input, from: start, givenAs: encoding)
        var builder = XMLBuilder(text.source, from: text.start, symbols: symbols, limits: limits)
        builder.problems = text.problems
        if text.isReadable { withUnsafeMutablePointer(to: &builder) { feed($0) } }
        let problems = builder.problems.sorted { $0.offset < $1.offset }
        let hasTree = text.isReadable && !builder.hasStopped && builder.tape.count > 0
        return ParseResult(tree: hasTree ? builder.tree() : nil, problems: problems, source: text.source)
    }

    /// Gives the document to the library piece by piece. A piece that brought it no further is followed by one twice
    /// as large, because the library looks through a tag again from its beginning with each piece.
    private static func feed(_ builder: UnsafeMutablePointer<XMLBuilder>) {
        _ = library
        var handler = XMLCallbacks.table
        guard let context = xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else { fatalError("out of memory") }
        defer { xmlFreeParserCtxt(context) }
        // Without NOENT attribute values come with `&#38;` for `&`. A DOCTYPE, which could declare entities, ends the
        // reading.
        let options = XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        builder.pointee.context = context
        defer { builder.pointee.context = nil }
        let bytes = UnsafeRawBufferPointer(rebasing: builder.pointee.source.bytes[builder.pointee.start...])
        var at = 0
        var piece = usualPiece
        while at < bytes.count, !builder.pointee.hasStopped {
            let before = builder.pointee.position
            let count = min(piece, bytes.count - at)
            let start = (bytes.baseAddress! + at).assumingMemoryBound(to: CChar.self)
            xmlParseChunk(context, start, Int32(count), 0)
            at += count
            let isStuck = builder.pointee.position == before
            if isStuck { builder.pointee.checkAttributes(upTo: at) }
            piece = isStuck ? min(piece * 2, mostPiece) : usualPiece
        }
        if !builder.pointee.hasStopped { xmlParseChunk(context, nil, 0, 1) }
    }
}
