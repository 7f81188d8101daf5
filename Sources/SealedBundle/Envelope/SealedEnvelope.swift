/// A SignertKryptertBundle as text, with what a sender has to remember of it.
public struct SealedEnvelope: Sendable {
    public let messageID: String
    /// The JSON object: what is sent, byte for byte, each time.
    public let json: [UInt8]
}

/// The period that a message reports, in seconds from 1970.
public struct Period: Sendable, Hashable {
    public let from: Int
    public let until: Int

    public init(from: Int, until: Int) {
        self.from = from
        self.until = until
    }

    /// The whole day before the one in which a time lies, as the calendar in Oslo has it.
    public static func dayBefore(_ time: Int) -> Period {
        let today = OsloTime(time)
        let yesterday = OsloTime(today.midnight - 12 * 3600)
        return Period(from: yesterday.midnight, until: today.midnight)
    }
}

/// Where the published documents contradict each other.
public struct EnvelopeStyle: Sendable, Hashable {
    public enum Names: String, Sendable, CaseIterable { case camel, pascal }
    public enum Times: String, Sendable, CaseIterable {
        /// Norwegian time with its offset.
        case local
        /// UTC with a Z.
        case utc
    }

    public var names = Names.camel
    public var times = Times.local

    public init() {}

    func time(_ seconds: Int) -> String {
        switch times {
        case .local: OsloTime(seconds).text
        case .utc: OsloTime.utcText(seconds)
        }
    }
}

/// The fields of a SignertKryptertBundle, in their order.
enum EnvelopeField: String, CaseIterable {
    case messageID = "messageId", sender = "senderOrganizationIdentifier", version = "messageFormatVersion"
    case from = "rapporteringFra", until = "rapporteringTil", content = "encryptedContent"
    case recipient = "encryptionCertificateThumbprint", key = "encryptedKey", nonce
    case tag = "authenticationTag", certificate = "signatureCertificateThumbprint", signature, time = "generatedAt"

    /// The one version of the format.
    static let formatVersion = "1.0"

    func name(_ names: EnvelopeStyle.Names) -> String {
        switch names {
        case .camel: rawValue
        case .pascal: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
        }
    }
}

/// Ids of messages: random UUIDs.
enum MessageID {
    static func random() throws(CryptoFailure) -> String {
        var bytes = try RandomBytes.make(16)
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef")
        var text = ""
        for (n, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(n) { text.append("-") }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return text
    }

    static func hasShape(_ text: String) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && groups.allSatisfy { $0.utf8.allSatisfy { isHexadecimal($0) } }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }
}

/// A Norwegian organisation number: nine digits, the last a control digit.
public enum OrganizationNumber {
    public static func isValid(_ text: String) -> Bool {
        guard hasShape(text) else { return false }
        let weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
        return zip(text.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 } % 11 == 0
    }

    static func hasShape(_ text: String) -> Bool {
        text.utf8.count == 9 && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
