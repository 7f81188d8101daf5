/// A client of Maskinporten: JWT bearer grants (RFC 7523).
public struct Maskinporten: Sendable {
    /// How Maskinporten knows the key: by the id that it gave it, or by an enterprise certificate.
    public enum KeyName: Sendable, Hashable {
        case kid(String)
        /// Certificates in DER, the key's own first.
        case x5c([[UInt8]])
    }

    public var clientID: String
    public var key: SigningKey
    public var keyName: KeyName
    public var scope: String
    public var tokenURL: String
    /// The host with a slash at its end: the assertion's one `aud`.
    public var issuer: String
    public var algorithm = JWTAlgorithm.rs256
    public var resource: String?
    /// One document has the resource as an array.
    public var writesResourceAsArray = false
    /// The organisation that has delegated its access.
    public var consumerOrg: String?

    /// Seconds that an assertion is good for; Maskinporten takes at most 120.
    static let lifetime = 100

    public init(
        clientID: String, key: SigningKey, keyName: KeyName, scope: String, tokenURL: String, issuer: String
    ) {
        self.clientID = clientID
        self.key = key
        self.keyName = keyName
        self.scope = scope
        self.tokenURL = tokenURL
        self.issuer = issuer
    }

    /// A new assertion at a time in seconds from 1970. Claims that Maskinporten does not document are refused.
    public func assertion(at time: Int) throws(AuthFailure) -> String {
        var claims: [(String, JSONValue)] = [
            ("aud", .string(issuer)), ("iss", .string(clientID)), ("scope", .string(scope)), ("iat", .number(time)),
            ("exp", .number(time + Self.lifetime)), ("jti", .string(try JSONWebToken.randomID())),
        ]
        if let resource {
            claims.append(("resource", writesResourceAsArray ? .array([.string(resource)]) : .string(resource)))
        }
        if let consumerOrg { claims.append(("consumer_org", .string(consumerOrg))) }
        return try JSONWebToken(header: [header], claims: claims).signed(key, algorithm)
    }

    func request(at time: Int) throws(AuthFailure) -> HTTPRequest {
        .form(
            tokenURL,
            [
                ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), ("assertion", try assertion(at: time)),
            ])
    }

    private var header: (String, JSONValue) {
        switch keyName {
        case .kid(let id): ("kid", .string(id))
        case .x5c(let chain): ("x5c", .array(chain.map { .string(Base64.encoded($0)) }))
        }
    }
}

extension HTTPRequest {
    /// A form that is posted.
    static func form(_ url: String, _ fields: [(String, String)]) -> HTTPRequest {
        let body = fields.map { $0.0 + "=" + escaped($0.1) }.joined(separator: "&")
        let headers = [
            HTTPHeader("Content-Type", "application/x-www-form-urlencoded"), HTTPHeader("Accept", "application/json"),
        ]
        return HTTPRequest(.post, url, headers: headers, body: Array(body.utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || (48...57).contains(byte)
                    || "-._~".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
