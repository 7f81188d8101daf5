/// Writes the object of an envelope, field by field; the content's Base64 comes in pieces.
struct EnvelopeWriter {
    private(set) var json: [UInt8] = []
    private let names: EnvelopeStyle.Names

    init(_ names: EnvelopeStyle.Names, capacity: Int) {
        self.names = names
        json.reserveCapacity(capacity)
    }

    mutating func add(_ field: EnvelopeField, _ value: String) {
        begin(field)
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { json.append(UInt8(ascii: "\\")) }
            json.append(byte)
        }
        end()
    }

    mutating func add(_ field: EnvelopeField, _ value: [UInt8]) { add(field, Base64.encoded(value)) }

    mutating func begin(_ field: EnvelopeField) {
        json.append(contentsOf: (json.isEmpty ? "{\"" : ",\"").utf8)
        json.append(contentsOf: field.name(names).utf8)
        json.append(contentsOf: "\":\"".utf8)
    }

    /// Adds Base64 of bytes whose number is a multiple of three unless they are the field's last.
    mutating func addContent(_ bytes: UnsafeRawBufferPointer) { Base64.append(bytes, to: &json) }

    mutating func end() { json.append(UInt8(ascii: "\"")) }

    mutating func finish() -> [UInt8] {
        json.append(UInt8(ascii: "}"))
        return json
    }
}
