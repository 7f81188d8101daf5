internal import COpenSSL

/// Base64 with the standard alphabet, padded, unwrapped.
enum Base64 {
    /// A multiple of three, so that the pieces' texts make the whole's.
    static let piece = 3 << 16

    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        bytes.withUnsafeBytes { append($0, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Adds the text of bytes, whose number is a multiple of three unless they are the last.
    static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            let part = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + piece, bytes.count)])
            text.append(contentsOf: block(part))
            start += part.count
        }
    }

    /// The bytes of a text; nil for every text that is not exactly what `encoded` gives for them.
    static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var start = 0
        while start < text.count {
            let part = UnsafeRawBufferPointer(rebasing: text[start..<min(start + piece / 3 * 4, text.count)])
            guard let decoded = decodedBlock(part) else { return nil }
            bytes.append(contentsOf: decoded)
            start += part.count
        }
        return bytes
    }

    private static func block(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4 + 1) { room, count in
            count = Int(EVP_EncodeBlock(room.baseAddress, pointer(bytes), Int32(bytes.count)))
        }
    }

    /// OpenSSL's decoder takes blanks, inner padding and stray bits; encoding again tells whether there were any.
    private static func decodedBlock(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        let padding = text.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { room, count in
            count = max(0, Int(EVP_DecodeBlock(room.baseAddress, pointer(text), Int32(text.count))) - padding)
        }
        let again = bytes.withUnsafeBytes(block)
        return again.elementsEqual(text) ? bytes : nil
    }

    private static func pointer(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<UInt8>? {
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    }
}
