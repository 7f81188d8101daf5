internal import COpenSSL

/// A private RSA key that this program may use.
public struct PrivateKey: Sendable {
    let key: RSAKey

    /// Reads PEM or DER (PKCS#8, PKCS#1), encrypted or not.
    public init(_ bytes: [UInt8], passphrase: [UInt8]? = nil) throws(SealError) {
        let pointer = Self.isPEM(bytes) ? Self.fromPEM(bytes, passphrase) : Self.fromDER(bytes, passphrase)
        ERR_clear_error()
        guard let pointer else { throw passphrase == nil ? .noKey : .noKeyOrWrongPassphrase }
        try self.init(owning: pointer)
    }

    /// Takes over an `EVP_PKEY *`.
    init(owning pointer: OpaquePointer) throws(SealError) {
        let handle = KeyHandle(pointer)
        guard handle.isRSA else { throw .notRSA }
        key = RSAKey(handle: handle)
    }

    /// Whether a file says that it is encrypted. (DER does not say: what cannot be read may be.)
    public static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
        return !isPEM(bytes) || text.contains("ENCRYPTED")
    }

    private static func isPEM(_ bytes: [UInt8]) -> Bool { bytes.first != 0x30 }

    /// Whether a certificate is this key's.
    public func fits(_ certificate: Certificate) -> Bool {
        guard let other = try? certificate.key() else { return false }
        return EVP_PKEY_eq(key.handle.pointer, other.handle.pointer) == 1
    }

    private static func fromPEM(_ bytes: [UInt8], _ passphrase: [UInt8]?) -> OpaquePointer? {
        guard let passphrase else {
            return bytes.withMemoryFile { PEM_read_bio_PrivateKey($0, nil, noPassphrase, nil) }
        }
        var text = passphrase + [0]
        return text.withUnsafeMutableBytes { text in
            bytes.withMemoryFile { PEM_read_bio_PrivateKey($0, nil, nil, text.baseAddress) }
        }
    }

    private static func fromDER(_ bytes: [UInt8], _ passphrase: [UInt8]?) -> OpaquePointer? {
        if let pointer = bytes.withMemoryFile({ d2i_PrivateKey_bio($0, nil) }) { return pointer }
        guard let passphrase else { return nil }
        var text = passphrase + [0]
        return text.withUnsafeMutableBytes { text in
            bytes.withMemoryFile { d2i_PKCS8PrivateKey_bio($0, nil, nil, text.baseAddress) }
        }
    }
}

/// A certificate with its private key, as a .p12 file holds them.
public struct Identity: Sendable {
    public let certificate: Certificate
    public let key: PrivateKey

    /// Whether bytes are the PKCS#12 structure, whatever its passphrase.
    public static func isPKCS12(_ bytes: [UInt8]) -> Bool {
        let file = bytes.withMemoryFile { d2i_PKCS12_bio($0, nil) }
        ERR_clear_error()
        PKCS12_free(file)
        return file != nil
    }

    /// Reads PKCS#12. Files of old programs (RC2, 3DES) are read too.
    public init(pkcs12 bytes: [UInt8], passphrase: [UInt8]) throws(SealError) {
        guard let file = bytes.withMemoryFile({ d2i_PKCS12_bio($0, nil) }) else {
            ERR_clear_error()
            throw .noPKCS12
        }
        defer { PKCS12_free(file) }
        let text = passphrase.map { CChar(bitPattern: $0) } + [0]
        guard PKCS12_verify_mac(file, text, -1) == 1 else {
            ERR_clear_error()
            throw .noKeyOrWrongPassphrase
        }
        guard let (key, certificate) = Self.parts(file, text) ?? Self.partsOfOldFile(file, text) else {
            throw .noPKCS12
        }
        self.certificate = Certificate(owning: certificate)
        self.key = try PrivateKey(owning: key)
        guard self.key.fits(self.certificate) else { throw .keyDoesNotFit }
    }

    private static func parts(_ file: OpaquePointer, _ text: [CChar]) -> (OpaquePointer, OpaquePointer)? {
        var key: OpaquePointer?, certificate: OpaquePointer?
        let isRead = PKCS12_parse(file, text, &key, &certificate, nil) == 1
        ERR_clear_error()
        if isRead, let key, let certificate { return (key, certificate) }
        EVP_PKEY_free(key)
        X509_free(certificate)
        return nil
    }

    /// Loading a provider by name ends the automatic one, so the default is named too. Both stay: keys live in them.
    private static func partsOfOldFile(_ file: OpaquePointer, _ text: [CChar]) -> (OpaquePointer, OpaquePointer)? {
        guard OSSL_PROVIDER_load(nil, "default") != nil, OSSL_PROVIDER_load(nil, "legacy") != nil else {
            ERR_clear_error()
            return nil
        }
        return parts(file, text)
    }
}
