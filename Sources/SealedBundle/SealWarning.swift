/// What a sender should know before an envelope leaves.
public enum SealWarning: Hashable, Sendable {
    public enum Role: Sendable, Hashable { case sender, recipient }

    /// Days that are left; negative when it has expired.
    case expires(Role, days: Int)
    case notYetValid(Role)
    case wrongUsage(Role)
    /// The certificate's organisation number, nil when it names none.
    case otherOrganization(String?)
    /// The recipient's certificate is not the one that the registry has published.
    case unpublishedRecipient

    /// Days before the end of a certificate when one is told.
    static let noticeDays = 30

    /// What is remarkable, in Norwegian and English.
    public var text: (nb: String, en: String) {
        switch self {
        case .expires(let role, let days) where days < 0:
            ("\(role.nb) gikk ut for \(-days) dager siden", "\(role.en) expired \(-days) days ago")
        case .expires(let role, let days):
            ("\(role.nb) går ut om \(days) dager", "\(role.en) expires in \(days) days")
        case .notYetValid(let role): ("\(role.nb) gjelder ikke ennå", "\(role.en) is not valid yet")
        case .wrongUsage(.sender):
            ("avsenderens sertifikat er ikke for signering", "the sender's certificate is not meant for signing")
        case .wrongUsage(.recipient):
            (
                "mottakerens sertifikat er ikke for kryptering av nøkler",
                "the recipient's certificate is not meant for encrypting keys"
            )
        case .otherOrganization(let number?):
            (
                "avsenderens sertifikat er utstedt til organisasjonsnummer \(number), ikke til avsenderen",
                "the sender's certificate is issued to organisation number \(number), not to the sender"
            )
        case .otherOrganization(nil):
            (
                "avsenderens sertifikat nevner ikke noe organisasjonsnummer",
                "the sender's certificate names no organisation number"
            )
        case .unpublishedRecipient:
            (
                "mottakerens sertifikat er et annet enn det registeret har publisert for dette miljøet",
                "the recipient's certificate is not the one that the registry has published for this environment"
            )
        }
    }
}

extension SealWarning.Role {
    fileprivate var nb: String {
        switch self {
        case .sender: "avsenderens sertifikat"
        case .recipient: "mottakerens sertifikat"
        }
    }

    fileprivate var en: String {
        switch self {
        case .sender: "the sender's certificate"
        case .recipient: "the recipient's certificate"
        }
    }
}

extension Sealer {
    /// What is remarkable about the certificates at a time. `published` is the registry's certificate of the
    /// environment; nil where nobody has published one.
    public func warnings(at time: Int, published: Certificate?) -> [SealWarning] {
        var warnings = Self.ageWarnings(certificate, .sender, time) + Self.ageWarnings(recipient, .recipient, time)
        if !certificate.maySign { warnings.append(.wrongUsage(.sender)) }
        if !recipient.mayEncryptKeys { warnings.append(.wrongUsage(.recipient)) }
        if certificate.organizationNumber != sender {
            warnings.append(.otherOrganization(certificate.organizationNumber))
        }
        if let published, published.der != recipient.der { warnings.append(.unpublishedRecipient) }
        return warnings
    }

    private static func ageWarnings(_ certificate: Certificate, _ role: SealWarning.Role, _ time: Int) -> [SealWarning]
    {
        let (from, until) = certificate.validity
        if time < from { return [.notYetValid(role)] }
        let left = until - time
        let days = left >= 0 ? left / 86400 : -((86399 - left) / 86400)
        return days <= SealWarning.noticeDays ? [.expires(role, days: days)] : []
    }
}
