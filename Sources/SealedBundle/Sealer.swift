/// Makes SignertKryptertBundles: for one recipient, signed by one sender.
public struct Sealer: Sendable {
    /// The sender's organisation number, nine digits.
    public let sender: String
    /// The certificate whose key signs.
    public let certificate: Certificate
    public let signer: Signer
    /// The registry's certificate.
    public let recipient: Certificate
    public var style = EnvelopeStyle()

    /// Throws when the number is no organisation number, a certificate has no RSA key, or the key is another's.
    public init(sender: String, certificate: Certificate, signer: Signer, recipient: Certificate) throws(SealError) {
        guard OrganizationNumber.isValid(sender) else { throw .noOrganizationNumber }
        if case .key(let key) = signer, !key.fits(certificate) { throw .keyDoesNotFit }
        _ = try certificate.key()
        _ = try recipient.key()
        self.sender = sender
        self.certificate = certificate
        self.signer = signer
        self.recipient = recipient
    }

    /// Seals a bundle, UTF-8 JSON, at a time in seconds from 1970. A byte order mark is left out.
    ///
    /// Key, nonce and the message's id are new each time. The envelope's text is written while the bytes are packed and
    /// encrypted: nothing stands in memory but what goes in and what comes out.
    public func seal(_ bundle: UnsafeRawBufferPointer, _ period: Period, at time: Int) throws(SealError)
        -> SealedEnvelope
    {
        let secrets = try ContentSecrets(), signing = try signer.start()
        // Deflate can add a little to bytes that cannot be packed.
        var text = EnvelopeWriter(style.names, capacity: (bundle.count + bundle.count / 1000) / 3 * 4 + 8192)
        text.add(.messageID, secrets.messageID)
        text.add(.sender, sender)
        text.add(.version, EnvelopeField.formatVersion)
        text.add(.from, style.time(period.from))
        text.add(.until, style.time(period.until))
        text.begin(.content)
        try Deflater().add(Self.withoutByteOrderMark(bundle), isLast: true) { (piece) throws(SealError) in
            try secrets.encrypt(piece)
            try signing.update(UnsafeRawBufferPointer(piece))
            text.addContent(UnsafeRawBufferPointer(piece))
        }
        text.end()
        text.add(.recipient, recipient.thumbprint)
        text.add(.key, try secrets.wrappedKey(for: recipient))
        text.add(.nonce, secrets.nonce)
        text.add(.tag, try secrets.tag())
        text.add(.certificate, certificate.thumbprint)
        text.add(.signature, try signing.finish(certificate))
        text.add(.time, style.time(time))
        return SealedEnvelope(messageID: secrets.messageID, json: text.finish())
    }
}

extension Sealer {
    private static func withoutByteOrderMark(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: text[(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...])
    }
}

/// What is new for each envelope: the message's id, the content's key and nonce.
private struct ContentSecrets {
    let messageID: String
    let nonce: [UInt8]
    private let key: [UInt8]
    private let cipher: AESGCM

    init() throws(SealError) {
        do throws(CryptoFailure) {
            messageID = try MessageID.random()
            key = try RandomBytes.make(AESGCM.keyCount)
            nonce = try RandomBytes.make(AESGCM.nonceCount)
            cipher = try AESGCM(.encrypt, key: key, nonce: nonce)
        } catch { throw .crypto(error.reason) }
    }

    func encrypt(_ bytes: UnsafeMutableRawBufferPointer) throws(SealError) {
        do { try cipher.update(bytes) } catch { throw .crypto(error.reason) }
    }

    func tag() throws(SealError) -> [UInt8] {
        do { return try cipher.tag() } catch { throw .crypto(error.reason) }
    }

    func wrappedKey(for recipient: Certificate) throws(SealError) -> [UInt8] {
        let recipientKey = try recipient.key()
        do { return try recipientKey.wrapped(key) } catch { throw .crypto(error.reason) }
    }
}
