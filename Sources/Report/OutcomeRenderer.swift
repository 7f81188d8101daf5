internal import FHIRTree

/// One OperationOutcome for one input; a Bundle of type `collection` of them for several.
package struct OutcomeRenderer: Sendable {
    private let writer: OutcomeWriter
    /// Whether there is one input at most, so that its outcome need not wait for the next one's.
    private let isAlone: Bool
    private var json = JSONWriter(indented: true)
    /// The first outcome waits until a second one decides the shape.
    private var first: ReportPart?
    private var count = 0

    init(writer: OutcomeWriter, isAlone: Bool) {
        self.writer = writer
        self.isAlone = isAlone
    }

    /// The outcome of an input, as it stands alone, but for what the output has already got.
    func outcome(_ report: FileReport, through output: Output?) -> [UInt8] {
        let page = Page(through: isAlone ? output : nil, room: 2 * writer.room(for: report))
        var json = JSONWriter(indented: true, page)
        json.beginObject()
        writer.write(report, namesFile: true, to: &json)
        json.endObject()
        return json.take()
    }

    mutating func add(_ part: ReportPart) -> [UInt8] {
        count += 1
        guard count > 1 else {
            first = part
            return []
        }
        if let first {
            beginBundle()
            writeEntry(first, number: 1)
            self.first = nil
        }
        writeEntry(part, number: count)
        return json.take()
    }

    mutating func finish() -> [UInt8] {
        guard count > 0 else { return [] }
        if let first { return first.bytes + [UInt8(ascii: "\n")] }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.take()
    }

    private mutating func beginBundle() {
        json.beginObject()
        json.member("resourceType", "Bundle")
        json.member("type", "collection")
        json.beginArray("entry")
    }

    private mutating func writeEntry(_ part: ReportPart, number: Int) {
        json.beginObject()
        json.member("fullUrl", Self.fullURL(part, number: number))
        json.member("resource", part.bytes)
        json.endObject()
    }

    /// A UUID of version 8 made from the entry's number and the input's name, the same on every run (RFC 9562, section 5.8).
    private static func fullURL(_ part: ReportPart, number: Int) -> String {
        var title = "\(number) \(part.title)"
        let (high, low) = title.withUTF8 { bytes in
            (Hash.of(UnsafeRawBufferPointer(bytes), seed: 1), Hash.of(UnsafeRawBufferPointer(bytes), seed: 2))
        }
        // The A puts a letter amid the last group's twelve digits: no person number comes up there by chance.
        let digits =
            hex(high & 0xFFFF_FFFF_FFFF_0FFF | 0x8000) + hex(low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0A00_0000)
        var parts: [Substring] = [], rest = Substring(digits)
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + parts.joined(separator: "-")
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
