internal import COpenSSL

/// JSON that this library writes.
indirect enum JSONValue: ExpressibleByStringLiteral {
    case string(String)
    case number(Int)
    case array([JSONValue])
    case object([(String, JSONValue)])

    init(stringLiteral text: String) { self = .string(text) }

    var text: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.0) + ":" + $0.1.text }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\" + String(scalar)
                case _ where scalar.value < 0x20:
                    "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                default: String(scalar)
                }
            }.joined() + "\""
    }
}

/// A signed token in the compact form (RFC 7519, RFC 7515).
struct JSONWebToken {
    /// The header's members besides `alg`.
    var header: [(String, JSONValue)]
    var claims: [(String, JSONValue)]

    func signed(_ key: SigningKey, _ algorithm: JWTAlgorithm) throws(AuthFailure) -> String {
        let header = JSONValue.object([("alg", .string(algorithm.rawValue))] + header)
        let parts = [header, .object(claims)].map { Base64URL.encoded(Array($0.text.utf8)) }
        let text = parts.joined(separator: ".")
        return text + "." + Base64URL.encoded(try key.signature(of: Array(text.utf8), algorithm))
    }

    /// A random id for `jti`: 128 bits.
    static func randomID() throws(AuthFailure) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        guard RAND_bytes(&bytes, 16) == 1 else { throw .crypto }
        return Base64URL.encoded(bytes)
    }
}

/// Base64 for addresses, without padding (RFC 4648, section 5).
enum Base64URL {
    static func encoded(_ bytes: [UInt8]) -> String {
        let text = Base64.encoded(bytes).prefix { $0 != "=" }
        return String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
    }

    /// The bytes of a text; nil when it is none.
    static func decoded(_ text: some StringProtocol) -> [UInt8]? {
        let letters = text.utf8.map {
            $0 == UInt8(ascii: "-") ? UInt8(ascii: "+") : $0 == UInt8(ascii: "_") ? UInt8(ascii: "/") : $0
        }
        let padding = (4 - letters.count % 4) % 4
        guard padding < 3 else { return nil }
        let padded = letters + [UInt8](repeating: UInt8(ascii: "="), count: padding)
        var bytes = [UInt8](repeating: 0, count: padded.count / 4 * 3)
        let count = Int(EVP_DecodeBlock(&bytes, padded, Int32(padded.count))) - padding
        guard count >= 0 else { return nil }
        return Array(bytes.prefix(count))
    }
}

/// Base64 with the standard alphabet, padded.
enum Base64 {
    static func encoded(_ bytes: [UInt8]) -> String {
        let text = [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4 + 1) { room, count in
            count = Int(EVP_EncodeBlock(room.baseAddress, bytes, Int32(bytes.count)))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
