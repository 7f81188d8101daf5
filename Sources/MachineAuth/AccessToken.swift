internal import FoundationEssentials

/// An access token and how long it is good. It prints nothing of itself.
public struct AccessToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// What goes into the header: a secret.
    public let text: String
    /// Seconds from 1970.
    public let goodUntil: Int

    public var description: String { "an access token" }
    public var debugDescription: String { description }

    /// Renewed a little early, as a request takes time too.
    static let margin = 10

    func isGood(at time: Int) -> Bool { time < goodUntil - Self.margin }
}

/// What a token endpoint answers (RFC 6749, sections 5.1 and 5.2).
struct TokenAnswer: Decodable {
    let token: String?
    let lifetime: Int?
    let error: String?
    let description: String?

    enum CodingKeys: String, CodingKey {
        case token = "access_token", lifetime = "expires_in", error, description = "error_description"
    }

    /// Reads a body; one that is no JSON object has neither a token nor an error.
    init(_ body: [UInt8]) throws(AuthFailure) {
        do {
            self = try JSONDecoder().decode(TokenAnswer.self, from: Data(body))
        } catch {
            (token, lifetime, self.error, description) = (nil, nil, nil, nil)
        }
    }

    func token(status: Int, at time: Int) throws(AuthFailure) -> AccessToken {
        if status == 200, let token, !token.isEmpty {
            return AccessToken(text: token, goodUntil: time + (lifetime ?? 60))
        }
        guard let error else { throw .noTokenAnswer(status: status) }
        throw .refused(status: status, error: error, description: description ?? "")
    }
}

/// What a token says of itself (RFC 7519), unverified: for people who wonder why it is refused.
public struct TokenClaims: Sendable {
    public let header: String
    public let claims: String
    /// `exp`, in seconds from 1970; nil when the token has none.
    public let expiry: Int?
    public let issuer: String?
    public let scope: String?

    /// Nil when the text is no JWT.
    public init?(_ token: String) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = Base64URL.decoded(parts[0]), let claims = Base64URL.decoded(parts[1]),
            let known = try? JSONDecoder().decode(Known.self, from: Data(claims))
        else { return nil }
        self.header = String(decoding: header, as: UTF8.self)
        self.claims = String(decoding: claims, as: UTF8.self)
        expiry = known.exp
        issuer = known.iss
        scope = known.scope
    }

    private struct Known: Decodable {
        let exp: Int?
        let iss: String?
        let scope: String?
    }
}
