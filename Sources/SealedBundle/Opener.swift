/// Opens SignertKryptertBundles of one sender, for one recipient, and checks everything on the way.
public struct Opener: Sendable {
    /// The recipient's private key.
    public let key: PrivateKey
    /// The recipient's certificate, to check the thumbprint; nil leaves that to the key.
    public let certificate: Certificate?
    /// The certificate of the sender that the signature must be of.
    public let sender: Certificate
    /// The most bytes that a bundle may unpack to.
    public var limit = 1 << 30

    public init(key: PrivateKey, certificate: Certificate?, sender: Certificate) {
        self.key = key
        self.certificate = certificate
        self.sender = sender
    }

    /// The bundle's bytes; throws the first step that fails.
    public func open(_ envelope: UnsafeRawBufferPointer) throws(OpenError) -> OpenedBundle {
        guard let fields = EnvelopeReader(envelope) else { throw .json }
        let names = try names(fields)
        let remarks = try checkMetadata(fields, names)
        try checkThumbprints(fields, names)
        var content = try data(.content, fields, names)
        try checkSignature(try data(.signature, fields, names), content)
        let cipher = try cipher(try data(.key, fields, names), try data(.nonce, fields, names))
        let tag = try data(.tag, fields, names)
        let isDecrypted = content.withUnsafeMutableBytes { (try? cipher.update($0)) != nil }
        guard isDecrypted, cipher.isAuthentic(tag: tag) else { throw .content }
        guard let bundle = Inflater.unpacked(content, limit: limit) else { throw .gzip }
        guard !bundle.starts(with: [0xEF, 0xBB, 0xBF]) else { throw .byteOrderMark }
        return OpenedBundle(
            bytes: bundle, messageID: fields.text(EnvelopeField.messageID.name(names)) ?? "", remarks: remarks)
    }

    /// The kind of names that all fields have.
    private func names(_ fields: EnvelopeReader) throws(OpenError) -> EnvelopeStyle.Names {
        let names =
            EnvelopeStyle.Names.allCases.first { fields.values[EnvelopeField.content.name($0)] != nil } ?? .camel
        for field in EnvelopeField.allCases where fields.values[field.name(names)] == nil {
            throw .missing(field.name(names))
        }
        return names
    }

    private func checkMetadata(_ fields: EnvelopeReader, _ names: EnvelopeStyle.Names) throws(OpenError)
        -> [SealWarning]
    {
        func text(_ field: EnvelopeField) -> String { fields.text(field.name(names)) ?? "" }
        guard text(.version) == EnvelopeField.formatVersion else { throw .value(EnvelopeField.version.name(names)) }
        guard MessageID.hasShape(text(.messageID)) else { throw .value(EnvelopeField.messageID.name(names)) }
        for field in [EnvelopeField.from, .until, .time] where OsloTime.seconds(of: text(field).withoutFraction) == nil
        {
            throw .value(field.name(names))
        }
        let number = text(.sender)
        guard !number.isEmpty else { throw .value(EnvelopeField.sender.name(names)) }
        return number == sender.organizationNumber ? [] : [.otherOrganization(sender.organizationNumber)]
    }

    private func checkThumbprints(_ fields: EnvelopeReader, _ names: EnvelopeStyle.Names) throws(OpenError) {
        guard fields.text(EnvelopeField.certificate.name(names)) == sender.thumbprint else { throw .otherSender }
        guard let certificate else { return }
        guard fields.text(EnvelopeField.recipient.name(names)) == certificate.thumbprint else { throw .otherRecipient }
    }

    private func checkSignature(_ signature: [UInt8], _ content: [UInt8]) throws(OpenError) {
        let hash = SHA256()
        content.withUnsafeBytes { hash.update($0) }
        guard let key = try? sender.key(), key.verifies(signature, digest: hash.digest()) else { throw .signature }
    }

    private func cipher(_ wrapped: [UInt8], _ nonce: [UInt8]) throws(OpenError) -> AESGCM {
        guard nonce.count == AESGCM.nonceCount else { throw .value(EnvelopeField.nonce.rawValue) }
        do throws(CryptoFailure) {
            return try AESGCM(.decrypt, key: try key.key.unwrapped(wrapped), nonce: nonce)
        } catch { throw .key }
    }

    private func data(_ field: EnvelopeField, _ fields: EnvelopeReader, _ names: EnvelopeStyle.Names)
        throws(OpenError) -> [UInt8]
    {
        guard let bytes = fields.data(field.name(names)) else { throw .base64(field.name(names)) }
        return bytes
    }
}

extension String {
    /// A time without its fraction of a second: .NET writes seven digits.
    fileprivate var withoutFraction: String {
        guard let dot = firstIndex(of: ".") else { return self }
        return String(self[..<dot] + self[index(after: dot)...].drop { $0.isNumber })
    }
}

/// What was in an envelope.
public struct OpenedBundle: Sendable {
    public let bytes: [UInt8]
    public let messageID: String
    /// What does not fit, though everything could be opened.
    public let remarks: [SealWarning]
}

/// The step at which an envelope could not be opened.
public enum OpenError: Error, Hashable, Sendable {
    /// The text is no JSON object of strings.
    case json
    case missing(String)
    case value(String)
    case base64(String)
    case otherSender, otherRecipient
    case signature
    /// The content key cannot be decrypted.
    case key
    /// The content, its tag, its nonce or its key have been changed.
    case content
    case gzip, byteOrderMark

    /// What failed, in Norwegian and English.
    public var text: (nb: String, en: String) {
        switch self {
        case .json:
            ("konvolutten er ikke ett JSON-objekt med bare tekster", "the envelope is not one JSON object of strings")
        case .missing(let name): ("feltet \(name) mangler", "the field \(name) is missing")
        case .value(let name):
            ("feltet \(name) har en ulovlig verdi", "the field \(name) has a value that is not allowed")
        case .base64(let name):
            (
                "feltet \(name) er ikke Base64 (vanlig alfabet, fylt ut)",
                "the field \(name) is no Base64 (standard, padded)"
            )
        case .otherSender:
            (
                "signatureCertificateThumbprint er et annet sertifikats enn avsenderens",
                "signatureCertificateThumbprint is another certificate's than the sender's"
            )
        case .otherRecipient:
            (
                "encryptionCertificateThumbprint er et annet sertifikats enn mottakerens",
                "encryptionCertificateThumbprint is another certificate's than the recipient's"
            )
        case .signature:
            ("signaturen stemmer ikke med innholdet", "the signature does not fit the content")
        case .key:
            (
                "innholdsnøkkelen kan ikke dekrypteres: en annen mottaker, eller ikke OAEP med SHA-256",
                "the content key cannot be decrypted: another recipient, or not OAEP with SHA-256"
            )
        case .content:
            (
                "innholdet kan ikke dekrypteres: nøkkel, nonce, kode (tag) eller innhold er endret",
                "the content cannot be decrypted: key, nonce, tag or content have been changed"
            )
        case .gzip: ("innholdet er ikke én hel gzip-strøm", "the content is not one whole gzip stream")
        case .byteOrderMark:
            (
                "bundlen begynner med et BOM, som ikke er lov",
                "the bundle begins with a byte order mark, which is not allowed"
            )
        }
    }
}
