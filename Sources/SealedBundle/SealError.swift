/// Why something could not be sealed or read for sealing. No text shows a key or a passphrase.
public enum SealError: Error, Hashable, Sendable {
    case noCertificate, noKey, noPKCS12, notRSA
    case noKeyOrWrongPassphrase
    case keyDoesNotFit
    case noOrganizationNumber
    /// The signing command and its exit code, nil when it could not be started.
    case command(String, Int32?)
    /// The signature is not of the certificate's key.
    case foreignSignature
    /// A call of OpenSSL and its reason.
    case crypto(String)

    /// What is wrong, in Norwegian and English.
    public var text: (nb: String, en: String) {
        switch self {
        case .noCertificate: ("er ikke et sertifikat (PEM eller DER)", "is no certificate (PEM or DER)")
        case .noKey:
            (
                "er ingen privat nøkkel som kan leses (PEM, DER); er den kryptert, gi en fil med passordet",
                "is no private key that can be read (PEM, DER); if it is encrypted, give a file with the passphrase"
            )
        case .noPKCS12:
            ("er ingen .p12 med sertifikat og nøkkel", "is no .p12 with a certificate and a key")
        case .notRSA: ("har ingen RSA-nøkkel; konvolutten trenger RSA", "has no RSA key; the envelope needs RSA")
        case .noKeyOrWrongPassphrase:
            ("passordet passer ikke, eller filen er skadet", "the passphrase is wrong, or the file is damaged")
        case .keyDoesNotFit:
            ("nøkkelen hører ikke til sertifikatet", "the key does not belong to the certificate")
        case .noOrganizationNumber:
            (
                "avsenderen (sender) må være et organisasjonsnummer: ni siffer med riktig kontrollsiffer",
                "the sender must be an organisation number: nine digits with the right control digit"
            )
        case .command(let name, nil):
            ("signeringskommandoen \(name) kan ikke startes", "the signing command \(name) cannot be started")
        case .command(let name, let code?):
            ("signeringskommandoen \(name) sluttet med \(code)", "the signing command \(name) ended with \(code)")
        case .foreignSignature:
            (
                "signaturen er ikke laget med sertifikatets nøkkel; er det riktig nøkkel, og RSA PKCS#1 v1.5 med SHA-256?",
                "the signature is not of the certificate's key; is it the right key, and RSA PKCS#1 v1.5 with SHA-256?"
            )
        case .crypto(let reason): ("OpenSSL: \(reason)", "OpenSSL: \(reason)")
        }
    }
}
