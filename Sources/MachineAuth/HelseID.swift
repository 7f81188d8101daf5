/// A client of HelseID: client credentials with a signed assertion, bound to a key by DPoP where that is asked for.
public struct HelseID: Sendable {
    public var clientID: String
    public var key: SigningKey
    public var kid: String?
    public var scope: String
    public var tokenURL: String
    /// Without a slash at its end.
    public var issuer: String
    public var algorithm = JWTAlgorithm.ps512
    public var dpop: DPoPKey?

    static let lifetime = 60

    public init(clientID: String, key: SigningKey, scope: String, tokenURL: String, issuer: String) {
        self.clientID = clientID
        self.key = key
        self.scope = scope
        self.tokenURL = tokenURL
        self.issuer = issuer
    }

    /// A new client assertion at a time in seconds from 1970.
    public func assertion(at time: Int) throws(AuthFailure) -> String {
        let header: [(String, JSONValue)] =
            [("typ", "client-authentication+jwt")] + (kid.map { [("kid", .string($0))] } ?? [])
        let claims: [(String, JSONValue)] = [
            ("iss", .string(clientID)), ("sub", .string(clientID)), ("aud", .string(issuer)),
            ("jti", .string(try JSONWebToken.randomID())), ("iat", .number(time)), ("nbf", .number(time)),
            ("exp", .number(time + Self.lifetime)),
        ]
        return try JSONWebToken(header: header, claims: claims).signed(key, algorithm)
    }

    func request(at time: Int, nonce: String?) throws(AuthFailure) -> HTTPRequest {
        var request = HTTPRequest.form(
            tokenURL,
            [
                ("grant_type", "client_credentials"), ("client_id", clientID), ("scope", scope),
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                ("client_assertion", try assertion(at: time)),
            ])
        if let dpop {
            let proof = try dpop.proof(for: request, at: time, nonce: nonce, token: nil)
            request.headers.append(HTTPHeader("DPoP", proof))
        }
        return request
    }
}

/// A key that tokens are bound to (RFC 9449).
public struct DPoPKey: Sendable {
    private let key: SigningKey

    /// Makes a new key.
    public init() throws(AuthFailure) { key = try SigningKey() }

    /// The proof for one request; with a token it also names the token's digest.
    func proof(for request: HTTPRequest, at time: Int, nonce: String?, token: String?) throws(AuthFailure) -> String {
        var claims: [(String, JSONValue)] = [
            ("jti", .string(try JSONWebToken.randomID())), ("htm", .string(request.method.rawValue)),
            ("htu", .string(String(request.url.prefix { $0 != "?" && $0 != "#" }))), ("iat", .number(time)),
        ]
        if let nonce { claims.append(("nonce", .string(nonce))) }
        if let token { claims.append(("ath", .string(Base64URL.encoded(Digest.sha256(Array(token.utf8)))))) }
        return try JSONWebToken(header: [("typ", "dpop+jwt"), ("jwk", try key.publicJWK())], claims: claims)
            .signed(key, .es256)
    }
}
