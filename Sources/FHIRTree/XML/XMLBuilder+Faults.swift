internal import CLibXML2

extension XMLBuilder {
    /// Takes text between tags, which only XHTML may have. Where it stands for a value it is read as one, so that the
    /// element does not seem to be empty as well.
    mutating func text(_ text: UnsafeRawBufferPointer) {
        guard skipped == 0, inXHTML == 0, let tag = open.last else { return }
        let trimmed = Self.trimmed(text)
        guard !trimmed.isEmpty else { return }
        if tag.hasText { return continueText(of: tag, trimmed) }
        open[open.count - 1].hasText = true
        add(.unexpectedText, position, tag.node)
        guard tag.object == tag.node, tape.count == tag.node + 1, !tag.isResource else { return }
        tape.base[tag.node].kind = .string
        open[open.count - 1].object = -1
        setText(of: tag.node, trimmed)
    }

    /// A text comes in pieces.
    private mutating func continueText(of tag: XMLOpenTag, _ bytes: UnsafeRawBufferPointer) {
        let record = tape.base[tag.node]
        guard record.kind == .string, Int(record.start) + Int(record.length) == values.count else { return }
        tape.base[tag.node].length += UInt32(bytes.count)
        values.append(bytes)
    }

    mutating func processingInstruction(_ target: String) {
        if skipped == 0 { add(.processingInstruction, tagStart, open.last?.node ?? -1, target) }
    }

    /// A document type could declare entities: the reading ends before it does.
    mutating func documentType() { stop(.documentType, tagStart) }

    mutating func libraryError(_ error: xmlError) {
        guard !hasStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let position = min(position, bytes.count)
        let read = UnsafeRawBufferPointer(rebasing: bytes[..<min(position + 4, bytes.count)])
        if let fault = UTF8Check.firstFault(read), fault <= position {
            return stop(.invalidUTF8, fault, JSONParser.hex(bytes[fault]))
        }
        let isReference = position > 0 && bytes[position - 1] == UInt8(ascii: "&")
        let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
        let fault = isReference ? .badReference : XMLFault(code, isAfterRoot: isAfterRoot)
        if fault.isOfSize || fault == .unfinishedAttribute && isLongAttribute(position) {
            return stop(.tooLarge, position, fault.rawValue)
        }
        stop(.malformedXML, position, fault.rawValue)
    }

    /// Notes a fault that nothing can follow.
    mutating func stop(_ kind: ParseProblem.Kind, _ offset: Int, _ detail: String = "") {
        guard !hasStopped else { return }
        hasStopped = true
        problems.append(
            ParseProblem(kind: kind, offset: offset, openPath: openPath, detail: detail, rootType: rootType))
        xmlStopParser(context)
    }

    /// Stops before a tag with very many attributes, which the library compares each with each. `end` counts the bytes
    /// that it has been given; the tag that it waits to see whole begins at its position.
    mutating func checkAttributes(upTo end: Int) {
        guard position < start + end, bytes[position] == UInt8(ascii: "<") else { return }
        var count = 0
        for at in position..<start + end - 1 where bytes[at] == UInt8(ascii: "=") {
            if "\"' \t\r\n".utf8.contains(bytes[at + 1]) { count += 1 }
        }
        if count > Self.mostAttributes { stop(.tooLarge, position, "attributes") }
    }

    /// Stops where the library would become slow: it looks through all open namespaces for each prefix, and keeps all
    /// names in a table of fixed size.
    mutating func checkNames() {
        guard let context else { return }
        if context.pointee.nsNr > 2 * Self.mostNamespaces { stop(.tooLarge, tagStart, "namespaces") }
        if xmlDictSize(context.pointee.dict) > Self.mostNames { stop(.tooLarge, tagStart, "names") }
    }

    private static var mostAttributes: Int { 1_000 }
    private static var mostNamespaces: Int { 256 }
    private static var mostNames: Int { 30_000 }

    /// Whether the attribute that begins with a quote at `position` is longer than libxml2 takes.
    private func isLongAttribute(_ position: Int) -> Bool {
        guard position + 1 < bytes.count else { return false }
        let end = bytes[(position + 1)...].firstIndex(of: bytes[position]) ?? bytes.count
        return end - position > 9_999_000
    }

    private var isAfterRoot: Bool { tape.count > 0 && open.count == 0 }

    private var rootType: String? {
        guard tape.count > 1 else { return nil }
        let text = values.bytes[Int(tape.base[1].start)..<Int(tape.base[1].start) + Int(tape.base[1].length)]
        return String(decoding: text, as: UTF8.self)
    }

    /// The names from the root to the innermost open tag, each but a first one with its place among those of its name.
    private var openPath: [ParseProblem.Step] {
        var steps: [ParseProblem.Step] = []
        for place in (0..<open.count).dropFirst() where open[place].name != .none {
            let inner = open[place], outer = open[place - 1]
            steps.append(.name(local.text(inner.name) ?? symbols.name(inner.name)))
            let place = placeAmongEqualNames(inner, in: outer.object)
            if place > 0 { steps.append(.item(place)) }
        }
        return steps
    }

    private func placeAmongEqualNames(_ tag: XMLOpenTag, in object: Int) -> Int {
        var place = 0
        var at = object + 1
        while at > 0, at < tag.node {
            let record = tape.base[at]
            if record.name == tag.name, !record.flags.contains(.companion) { place += 1 }
            at = Int(record.next)
        }
        return place
    }

    private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(rebasing: bytes[first...last])
    }
}
