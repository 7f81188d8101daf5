internal import COpenSSL

/// AES-256-GCM without additional data, one piece after another. A class, because it owns OpenSSL's context.
final class AESGCM {
    private let context: OpaquePointer

    static let keyCount = 32, nonceCount = 12, tagCount = 16

    enum Direction: Int32 { case decrypt = 0, encrypt = 1 }

    init(_ direction: Direction, key: [UInt8], nonce: [UInt8]) throws(CryptoFailure) {
        guard key.count == Self.keyCount, nonce.count == Self.nonceCount, let context = EVP_CIPHER_CTX_new() else {
            throw CryptoFailure()
        }
        self.context = context
        guard EVP_CipherInit_ex2(context, EVP_aes_256_gcm(), key, nonce, direction.rawValue, nil) == 1 else {
            throw CryptoFailure()
        }
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// Turns bytes into as many others, in their place.
    func update(_ bytes: UnsafeMutableRawBufferPointer) throws(CryptoFailure) {
        guard var place = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        var rest = bytes.count
        while rest > 0 {
            var count = Int32(min(rest, 1 << 24))
            guard EVP_CipherUpdate(context, place, &count, place, count) == 1, count > 0 else { throw CryptoFailure() }
            place += Int(count)
            rest -= Int(count)
        }
    }

    /// Ends an encryption; gives the tag.
    func tag() throws(CryptoFailure) -> [UInt8] {
        var none = [UInt8](repeating: 0, count: Self.tagCount), count: Int32 = 0
        guard EVP_CipherFinal_ex(context, &none, &count) == 1 else { throw CryptoFailure() }
        var tag = [UInt8](repeating: 0, count: Self.tagCount)
        guard EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagCount), &tag) == 1 else {
            throw CryptoFailure()
        }
        return tag
    }

    /// Ends a decryption; false when the bytes, the key, the nonce or the tag are not those of the encryption.
    func isAuthentic(tag: [UInt8]) -> Bool {
        guard tag.count == Self.tagCount else { return false }
        var tag = tag, none = tag, count: Int32 = 0
        let isSet = EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagCount), &tag) == 1
        let isRight = isSet && EVP_CipherFinal_ex(context, &none, &count) == 1
        ERR_clear_error()
        return isRight
    }
}

/// SHA-256, one piece after another. A class, because it owns OpenSSL's context.
final class SHA256 {
    private let context = EVP_MD_CTX_new()

    init() { EVP_DigestInit_ex2(context, EVP_sha256(), nil) }
    deinit { EVP_MD_CTX_free(context) }

    func update(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    func digest() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return digest
    }
}

/// OpenSSL's random bytes.
enum RandomBytes {
    static func make(_ count: Int) throws(CryptoFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        guard RAND_bytes(&bytes, Int32(count)) == 1 else { throw CryptoFailure() }
        return bytes
    }
}

/// What a content is known by.
public enum ContentDigest {
    /// SHA-256 as 64 hexadecimal digits.
    public static func hexadecimal(of bytes: UnsafeRawBufferPointer) -> String {
        let hash = SHA256(), digits = Array("0123456789abcdef")
        hash.update(bytes)
        return String(hash.digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
