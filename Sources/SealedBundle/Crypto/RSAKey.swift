internal import COpenSSL

/// An EVP_PKEY, freed with the object: a public key, or a private one with its public half.
final class KeyHandle: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }
    deinit { EVP_PKEY_free(pointer) }

    var isRSA: Bool { EVP_PKEY_get_base_id(pointer) == EVP_PKEY_RSA }

    /// A context for one operation on the key, set up by `start`.
    func withContext<Result>(
        _ start: (OpaquePointer) -> Int32, _ body: (OpaquePointer) throws(CryptoFailure) -> Result
    ) throws(CryptoFailure) -> Result {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, pointer, nil) else { throw CryptoFailure() }
        defer { EVP_PKEY_CTX_free(context) }
        guard start(context) == 1 else { throw CryptoFailure() }
        return try body(context)
    }
}

/// A call of OpenSSL that did not succeed, with its reason.
struct CryptoFailure: Error {
    let reason = OpenSSLError.take()
}

/// The RSA operations of an envelope: OAEP with SHA-256 for the key, PKCS#1 v1.5 with SHA-256 for the signature.
struct RSAKey: Sendable {
    let handle: KeyHandle

    /// Encrypts a content key for the owner of the key.
    func wrapped(_ key: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        try handle.withContext(EVP_PKEY_encrypt_init) { (context) throws(CryptoFailure) in
            try Self.setOAEP(context)
            return try Self.output { EVP_PKEY_encrypt(context, $0, $1, key, key.count) }
        }
    }

    /// Decrypts what `wrapped` made.
    func unwrapped(_ bytes: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        try handle.withContext(EVP_PKEY_decrypt_init) { (context) throws(CryptoFailure) in
            try Self.setOAEP(context)
            return try Self.output { EVP_PKEY_decrypt(context, $0, $1, bytes, bytes.count) }
        }
    }

    /// Signs a SHA-256 digest.
    func signature(digest: [UInt8]) throws(CryptoFailure) -> [UInt8] {
        try handle.withContext(EVP_PKEY_sign_init) { (context) throws(CryptoFailure) in
            try Self.setSignature(context)
            return try Self.output { EVP_PKEY_sign(context, $0, $1, digest, digest.count) }
        }
    }

    /// Whether a signature is this key's, of a SHA-256 digest.
    func verifies(_ signature: [UInt8], digest: [UInt8]) -> Bool {
        let code = try? handle.withContext(EVP_PKEY_verify_init) { (context) throws(CryptoFailure) in
            try Self.setSignature(context)
            return EVP_PKEY_verify(context, signature, signature.count, digest, digest.count)
        }
        ERR_clear_error()
        return code == 1
    }

    private static func setOAEP(_ context: OpaquePointer) throws(CryptoFailure) {
        guard EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1,
            EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) == 1,
            EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1
        else { throw CryptoFailure() }
    }

    private static func setSignature(_ context: OpaquePointer) throws(CryptoFailure) {
        guard EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
            EVP_PKEY_CTX_set_signature_md(context, EVP_sha256()) == 1
        else { throw CryptoFailure() }
    }

    /// Calls an operation twice: for the size, then for the bytes.
    private static func output(
        _ operation: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>) -> Int32
    ) throws(CryptoFailure) -> [UInt8] {
        var count = 0
        guard operation(nil, &count) == 1 else { throw CryptoFailure() }
        var bytes = [UInt8](repeating: 0, count: count)
        guard operation(&bytes, &count) == 1 else { throw CryptoFailure() }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
