import COpenSSL
import Foundation
import Testing

@testable import SealedBundle

/// A key and a certificate of its own, made for the test.
struct Party {
    let key: PrivateKey
    let certificate: Certificate
    let keyPEM: [UInt8]
    let certificatePEM: [UInt8]

    /// A party with an organisation number; `days` from now until its certificate ends; `usage` as OpenSSL writes it.
    init(_ number: String = "999999999", days: Int = 365, usage: String = "digitalSignature,keyEncipherment") throws {
        let key = try #require(lmdi_generate_rsa(2048)), certificate = try #require(X509_new())
        defer {
            EVP_PKEY_free(key)
            X509_free(certificate)
        }
        X509_set_version(certificate, 2)
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1)
        X509_gmtime_adj(X509_getm_notBefore(certificate), -864_000)
        X509_gmtime_adj(X509_getm_notAfter(certificate), days * 86400 + 3600)
        let name = X509_get_subject_name(certificate)
        X509_NAME_add_entry_by_txt(name, "O", MBSTRING_ASC, "TEST", -1, -1, 0)
        X509_NAME_add_entry_by_txt(name, "organizationIdentifier", MBSTRING_ASC, "NTRNO-" + number, -1, -1, 0)
        X509_set_issuer_name(certificate, name)
        X509_set_pubkey(certificate, key)
        let use = X509V3_EXT_conf_nid(nil, nil, NID_key_usage, usage)
        X509_add_ext(certificate, use, -1)
        X509_EXTENSION_free(use)
        X509_sign(certificate, key, EVP_sha256())
        keyPEM = Self.text { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
        certificatePEM = Self.text { PEM_write_bio_X509($0, certificate) }
        self.key = try PrivateKey(keyPEM)
        self.certificate = try Certificate(certificatePEM)
    }

    private static func text(_ write: (OpaquePointer?) -> Int32) -> [UInt8] {
        let file = BIO_new(BIO_s_mem())
        defer { BIO_free(file) }
        _ = write(file)
        var start: UnsafeMutablePointer<CChar>?
        let count = lmdi_bio_data(file, &start)
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
