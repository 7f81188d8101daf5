internal import COpenSSL

/// A private key that signs tokens: the client's own (RSA), or one that is made for DPoP (EC P-256).
public final class SigningKey: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// Reads a private RSA key in PEM, encrypted or not.
    public init(pem: [UInt8], passphrase: [UInt8]? = nil) throws(AuthFailure) {
        let key = pem.withUnsafeBytes { Self.read($0, passphrase) }
        ERR_clear_error()
        guard let key else { throw .noKey }
        pointer = key
        guard EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA else { throw .noKey }
    }

    private static func read(_ pem: UnsafeRawBufferPointer, _ passphrase: [UInt8]?) -> OpaquePointer? {
        let file = BIO_new_mem_buf(pem.baseAddress, Int32(clamping: pem.count))
        defer { BIO_free(file) }
        // OpenSSL would ask at the terminal where no callback answers.
        guard let passphrase else { return PEM_read_bio_PrivateKey(file, nil, { _, _, _, _ in -1 }, nil) }
        var text = passphrase + [0]
        return text.withUnsafeMutableBytes { PEM_read_bio_PrivateKey(file, nil, nil, $0.baseAddress) }
    }

    /// Makes a new EC key on the curve P-256.
    public init() throws(AuthFailure) {
        guard let key = lmdi_generate_p256() else { throw .crypto }
        pointer = key
    }

    deinit { EVP_PKEY_free(pointer) }

    private var isRSA: Bool { EVP_PKEY_get_base_id(pointer) == EVP_PKEY_RSA }

    /// A signature as JWS has it (RFC 7518): for ES256 the two numbers one after another.
    func signature(of bytes: [UInt8], _ algorithm: JWTAlgorithm) throws(AuthFailure) -> [UInt8] {
        guard let context = EVP_MD_CTX_new() else { throw .crypto }
        defer { EVP_MD_CTX_free(context) }
        var keyContext: OpaquePointer?
        guard isRSA == algorithm.isRSA, EVP_DigestSignInit(context, &keyContext, algorithm.digest, nil, pointer) == 1
        else { throw .crypto }
        if algorithm.isPSS {
            guard EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) == 1,
                EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST) == 1
            else { throw .crypto }
        }
        var count = 0
        guard EVP_DigestSign(context, nil, &count, bytes, bytes.count) == 1 else { throw .crypto }
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1 else { throw .crypto }
        signature.removeLast(signature.count - count)
        return algorithm.isRSA ? signature : try Self.plain(signature)
    }

    /// The public half of an EC key as a JWK (RFC 7517).
    func publicJWK() throws(AuthFailure) -> JSONValue {
        .object([
            ("kty", "EC"), ("crv", "P-256"), ("x", .string(Base64URL.encoded(try number(OSSL_PKEY_PARAM_EC_PUB_X)))),
            ("y", .string(Base64URL.encoded(try number(OSSL_PKEY_PARAM_EC_PUB_Y)))),
        ])
    }

    private func number(_ name: String) throws(AuthFailure) -> [UInt8] {
        var number: OpaquePointer?
        guard EVP_PKEY_get_bn_param(pointer, name, &number) == 1 else { throw .crypto }
        defer { BN_free(number) }
        return try Self.padded(number)
    }

    /// The numbers of an ASN.1 signature, 32 bytes each.
    private static func plain(_ signature: [UInt8]) throws(AuthFailure) -> [UInt8] {
        let parts = signature.withUnsafeBufferPointer { bytes in
            var at = bytes.baseAddress
            return d2i_ECDSA_SIG(nil, &at, bytes.count)
        }
        guard let parts else { throw .crypto }
        defer { ECDSA_SIG_free(parts) }
        return try padded(ECDSA_SIG_get0_r(parts)) + padded(ECDSA_SIG_get0_s(parts))
    }

    private static func padded(_ number: OpaquePointer?) throws(AuthFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        guard BN_bn2binpad(number, &bytes, 32) == 32 else { throw .crypto }
        return bytes
    }
}

/// The signature algorithms of a JWT (RFC 7518, section 3.1).
public enum JWTAlgorithm: String, CaseIterable, Sendable {
    case rs256 = "RS256", rs384 = "RS384", rs512 = "RS512"
    case ps256 = "PS256", ps384 = "PS384", ps512 = "PS512"
    case es256 = "ES256"

    var isRSA: Bool { self != .es256 }
    var isPSS: Bool { rawValue.hasPrefix("PS") }

    var digest: OpaquePointer? {
        switch self {
        case .rs256, .ps256, .es256: EVP_sha256()
        case .rs384, .ps384: EVP_sha384()
        case .rs512, .ps512: EVP_sha512()
        }
    }
}
