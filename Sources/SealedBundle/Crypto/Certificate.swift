internal import COpenSSL
internal import Glibc

/// An X.509 certificate.
public struct Certificate: Sendable {
    /// The certificate in DER.
    public let der: [UInt8]
    private let handle: Handle

    private final class Handle: @unchecked Sendable {
        let pointer: OpaquePointer
        init(_ pointer: OpaquePointer) { self.pointer = pointer }
        deinit { X509_free(pointer) }
    }

    /// Reads PEM (the first certificate of several) or DER.
    public init(_ bytes: [UInt8]) throws(SealError) {
        let pointer =
            bytes.withMemoryFile { file in
                PEM_read_bio_X509(file, nil, noPassphrase, nil)
            } ?? bytes.withMemoryFile { d2i_X509_bio($0, nil) }
        ERR_clear_error()
        guard let pointer else { throw .noCertificate }
        self.init(owning: pointer)
    }

    /// Takes over an `X509 *`.
    init(owning pointer: OpaquePointer) {
        handle = Handle(pointer)
        der = [UInt8](unsafeUninitializedCapacity: Int(i2d_X509(pointer, nil))) { room, count in
            var end = room.baseAddress
            count = Int(i2d_X509(pointer, &end))
        }
    }

    /// Reads all certificates of a PEM file, or the one of a DER file.
    public static func chain(_ bytes: [UInt8]) throws(SealError) -> [Certificate] {
        let pointers = bytes.withMemoryFile { file in
            var pointers: [OpaquePointer] = []
            while let pointer = PEM_read_bio_X509(file, nil, noPassphrase, nil) { pointers.append(pointer) }
            return pointers
        }
        ERR_clear_error()
        return pointers.isEmpty ? [try Certificate(bytes)] : pointers.map(Certificate.init(owning:))
    }

    /// SHA-1 of the DER as 40 upper-case hexadecimal digits: how an envelope names a certificate.
    public var thumbprint: String {
        var digest = [UInt8](repeating: 0, count: 20)
        X509_digest(handle.pointer, EVP_sha1(), &digest, nil)
        let digits = Array("0123456789ABCDEF")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// The organisation's name, nil when the subject has none.
    public var organization: String? { subject(NID_organizationName) }

    /// The organisation's nine digits: of the subject's organizationIdentifier (`NTRNO-…`), else of its serial number.
    public var organizationNumber: String? {
        [subject(NID_organizationIdentifier), subject(NID_serialNumber)].lazy.compactMap { $0 }
            .map { $0.hasPrefix("NTRNO-") ? String($0.dropFirst(6)) : $0 }
            .first(where: OrganizationNumber.hasShape)
    }

    /// The first and the last second of its validity, counted from 1970.
    public var validity: (from: Int, until: Int) {
        (Self.seconds(X509_get0_notBefore(handle.pointer)), Self.seconds(X509_get0_notAfter(handle.pointer)))
    }

    /// Whether its key may sign.
    public var maySign: Bool { isMeantFor(UInt32(KU_DIGITAL_SIGNATURE) | UInt32(KU_NON_REPUDIATION)) }

    /// Whether keys may be encrypted for it.
    public var mayEncryptKeys: Bool { isMeantFor(UInt32(KU_KEY_ENCIPHERMENT)) }

    /// Its public key; throws when that is no RSA key.
    func key() throws(SealError) -> RSAKey {
        guard let pointer = X509_get_pubkey(handle.pointer) else { throw .noCertificate }
        let key = KeyHandle(pointer)
        guard key.isRSA else { throw .notRSA }
        return RSAKey(handle: key)
    }

    /// A certificate that does not say what it is for is for everything.
    private func isMeantFor(_ usage: UInt32) -> Bool { X509_get_key_usage(handle.pointer) & usage != 0 }

    private func subject(_ name: Int32) -> String? {
        guard let subject = X509_get_subject_name(handle.pointer),
            case let place = X509_NAME_get_index_by_NID(subject, name, -1), place >= 0,
            let value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place))
        else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&text, value)
        defer { CRYPTO_free(text, nil, 0) }
        return count < 0 ? nil : String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    }

    private static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int {
        var parts = tm()
        ASN1_TIME_to_tm(time, &parts)
        return timegm(&parts)
    }
}

extension [UInt8] {
    /// The bytes as a file of OpenSSL's.
    func withMemoryFile<Result>(_ body: (OpaquePointer?) -> Result) -> Result {
        withUnsafeBytes { bytes in
            let file = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count))
            defer { BIO_free(file) }
            return body(file)
        }
    }
}

/// OpenSSL would ask at the terminal where no callback answers.
let noPassphrase: @convention(c) (UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?) -> Int32 = {
    _, _, _, _ in -1
}
