internal import COpenSSL

/// Why there is no token. No text shows a key, a token or a passphrase.
public enum AuthFailure: Error, Hashable, Sendable {
    case noKey
    case crypto
    case http(HTTPFailure)
    /// The endpoint refused: OAuth's error and what it says.
    case refused(status: Int, error: String, description: String)
    /// The endpoint answered something else than a token or an error.
    case noTokenAnswer(status: Int)

    /// What is wrong and what to do, in Norwegian and English.
    public var text: (nb: String, en: String) {
        switch self {
        case .noKey:
            (
                "klientens nøkkel er ingen privat RSA-nøkkel i PEM, eller passordet er feil",
                "the client's key is no private RSA key in PEM, or its passphrase is wrong"
            )
        case .crypto: ("OpenSSL kunne ikke signere", "OpenSSL could not sign")
        case .http(let failure): failure.text
        case .refused(_, let error, let description):
            Self.joined(error, description, TokenAdvice.advice(error, description))
        case .noTokenAnswer(let status):
            (
                "tokenendepunktet svarte \(status) uten token; er adressen riktig?",
                "the token endpoint answered \(status) without a token; is the address right?"
            )
        }
    }

    /// Whether the same settings may work at another time.
    public var mayPass: Bool {
        switch self {
        case .http(.notSent), .http(.noAnswer), .noTokenAnswer: true
        case .refused(let status, _, _): status >= 500
        case .noKey, .crypto, .http: false
        }
    }

    private static func joined(_ error: String, _ description: String, _ advice: (nb: String, en: String)) -> (
        nb: String, en: String
    ) {
        let words = error + (description.isEmpty ? "" : ": " + description)
        return ("tokenet ble nektet: \(words). \(advice.nb)", "the token was refused: \(words). \(advice.en)")
    }
}

/// What to do about the errors of token endpoints.
enum TokenAdvice {
    static func advice(_ error: String, _ description: String) -> (nb: String, en: String) {
        if let row = codes.first(where: { row in row.codes.contains { description.contains($0) } }) {
            return row.advice
        }
        return errors[error] ?? (
            "Kontroller klientens oppsett hos den som gir tokenet.", "Check the client's configuration at the issuer."
        )
    }

    private struct Row: Sendable {
        let codes: [String]
        let advice: (nb: String, en: String)
    }

    /// Maskinporten's codes.
    private static let codes = [
        Row(
            codes: ["MP-012"],
            advice: (
                "Samme grant er brukt før: går klokken riktig, og er det to som sender det samme?",
                "The same grant was used before: is the clock right, and do two programs send the same?"
            )),
        Row(
            codes: ["MP-100"],
            advice: (
                "Klienten er ukjent: kontroller auth.clientId og miljøet.",
                "The client is unknown: check auth.clientId and the environment."
            )),
        Row(
            codes: ["MP-110"],
            advice: (
                "aud er feil: auth.issuer må være miljøets adresse med skråstrek til slutt.",
                "aud is wrong: auth.issuer must be the environment's address with a slash at its end."
            )),
        Row(
            codes: ["MP-120", "MP-121", "MP-122", "MP-123", "MP-124"],
            advice: (
                "Nøkkelen, sertifikatet eller signaturen godtas ikke: kontroller auth.key, auth.kid og auth.x5c, og at nøkkelen er registrert på klienten i dette miljøet.",
                "The key, certificate or signature is not accepted: check auth.key, auth.kid and auth.x5c, and that the key is registered for the client in this environment."
            )),
        Row(
            codes: ["MP-130"],
            advice: (
                "Tiden i forespørselen godtas ikke: kontroller maskinens klokke.",
                "The times in the request are not accepted: check the machine's clock."
            )),
        Row(
            codes: ["MP-200", "MP-201"],
            advice: (
                "Scopet er ukjent eller ikke gitt klienten: kontroller auth.scope.",
                "The scope is unknown or not given to the client: check auth.scope."
            )),
        Row(
            codes: ["MP-250", "MP-251"],
            advice: (
                "Organisasjonen har ikke tilgang til scopet: be den som eier det, om tilgang.",
                "The organisation has no access to the scope: ask its owner for it."
            )),
    ]

    /// OAuth's errors (RFC 6749, section 5.2).
    private static let errors: [String: (nb: String, en: String)] = [
        "invalid_client": (
            "Klienten kunne ikke bekreftes: kontroller auth.clientId, auth.key og auth.kid.",
            "The client could not be authenticated: check auth.clientId, auth.key and auth.kid."
        ),
        "invalid_grant": (
            "Forespørselen godtas ikke: kontroller klokken, auth.issuer og nøkkelen.",
            "The assertion is not accepted: check the clock, auth.issuer and the key."
        ),
        "invalid_scope": ("Scopet godtas ikke: kontroller auth.scope.", "The scope is not accepted: check auth.scope."),
        "invalid_target": (
            "Ressursen godtas ikke: kontroller auth.resource.", "The resource is not accepted: check auth.resource."
        ),
        "unauthorized_client": (
            "Klienten har ikke lov til å bruke denne metoden.", "The client may not use this method."
        ),
        "use_dpop_nonce": ("Endepunktet vil ha en nonce, men ga ingen.", "The endpoint wants a nonce, but gave none."),
    ]
}

/// SHA-256.
enum Digest {
    static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil)
        return digest
    }
}
