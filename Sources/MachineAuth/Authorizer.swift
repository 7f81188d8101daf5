internal import Synchronization

/// Where access tokens come from.
public enum TokenSource: Sendable {
    case maskinporten(Maskinporten)
    case helseID(HelseID)
    /// A token that was made elsewhere.
    case given(String)
}

/// The two headers that KS Fiks wants besides a token (of Maskinporten with the scope `ks:fiks`, or the caller's own).
public struct KSFiks: Sendable {
    public static let scope = "ks:fiks"

    let headers: [HTTPHeader]

    public init(integrationID: String, integrationPassword: String) {
        headers = [HTTPHeader("IntegrasjonId", integrationID), HTTPHeader("IntegrasjonPassord", integrationPassword)]
    }
}

/// Sends requests with an access token, which it fetches, keeps as long as it is good, and renews once when it is
/// refused. A class, because requests share the token.
public final class Authorizer: Sendable {
    private let source: TokenSource
    private let client: HTTPClient
    private let fiks: KSFiks?
    private let clock: @Sendable () -> Int
    private let state = Mutex(State())

    private struct State {
        var token: AccessToken?
        /// The nonces that servers want in proofs, by host.
        var nonces: [String: String] = [:]
    }

    /// `clock` gives seconds from 1970.
    public init(_ source: TokenSource, _ client: HTTPClient, fiks: KSFiks? = nil, clock: @escaping @Sendable () -> Int)
    {
        self.source = source
        self.client = client
        self.fiks = fiks
        self.clock = clock
    }

    /// A token that is good now.
    public func token() throws(AuthFailure) -> AccessToken {
        let now = clock()
        if let token = state.withLock({ $0.token }), token.isGood(at: now) { return token }
        let token = try fetch()
        state.withLock { $0.token = token }
        return token
    }

    /// Sends a request with a token. When it is refused (401), the token is renewed and the request sent once more; a
    /// server that only wants a nonce in the proof (RFC 9449) gets a new proof with the same token. `willSend` is called
    /// once, when there is a token and the request is about to leave.
    public func send(_ request: HTTPRequest, willSend: () throws -> Void = {}) throws -> HTTPAnswer {
        let first = try token()
        try willSend()
        var answer = try send(request, first)
        if answer.status == 401, mayRenew(first) {
            state.withLock { $0.token = nil }
            answer = try send(request, try token())
        }
        return answer
    }

    private func send(_ request: HTTPRequest, _ token: AccessToken) throws -> HTTPAnswer {
        let answer = try client.send(try authorized(request, token))
        guard dpop != nil, answer.status == 401, answer.wantsNonce, remember(answer, of: request) else { return answer }
        return try client.send(try authorized(request, token))
    }

    private func authorized(_ request: HTTPRequest, _ token: AccessToken) throws(AuthFailure) -> HTTPRequest {
        var request = request
        request.headers += fiks?.headers ?? []
        request.headers.append(HTTPHeader("Authorization", (dpop == nil ? "Bearer " : "DPoP ") + token.text))
        guard let dpop else { return request }
        let proof = try dpop.proof(for: request, at: clock(), nonce: nonce(of: request), token: token.text)
        request.headers.append(HTTPHeader("DPoP", proof))
        return request
    }

    private func fetch() throws(AuthFailure) -> AccessToken {
        switch source {
        case .given(let text): return AccessToken(text: text, goodUntil: .max)
        case .maskinporten(let client): return try token(in: try answer(to: try client.request(at: clock())))
        case .helseID(let client):
            let request = try client.request(at: clock(), nonce: nil)
            var answer = try answer(to: request)
            if client.dpop != nil, answer.wantsNonce, remember(answer, of: request) {
                // A new assertion too: the first one is used up.
                answer = try self.answer(to: try client.request(at: clock(), nonce: nonce(of: request)))
            }
            return try token(in: answer)
        }
    }

    private func answer(to request: HTTPRequest) throws(AuthFailure) -> HTTPAnswer {
        do { return try client.send(request) } catch { throw .http(error) }
    }

    private func token(in answer: HTTPAnswer) throws(AuthFailure) -> AccessToken {
        try TokenAnswer(answer.body).token(status: answer.status, at: clock())
    }

    private func mayRenew(_ token: AccessToken) -> Bool {
        switch source {
        case .given: false
        case .maskinporten, .helseID: true
        }
    }

    private var dpop: DPoPKey? {
        switch source {
        case .helseID(let client): client.dpop
        case .maskinporten, .given: nil
        }
    }

    /// Keeps the nonce that an answer brings; false when it brings none.
    private func remember(_ answer: HTTPAnswer, of request: HTTPRequest) -> Bool {
        guard let nonce = answer.header("DPoP-Nonce") else { return false }
        state.withLock { $0.nonces[Self.host(request.url)] = nonce }
        return true
    }

    private func nonce(of request: HTTPRequest) -> String? { state.withLock { $0.nonces[Self.host(request.url)] } }

    private static func host(_ url: String) -> String {
        String(url.drop { $0 != ":" }.drop { ":/".contains($0) }.prefix { $0 != "/" })
    }
}

extension HTTPAnswer {
    /// Whether the server refuses only because the proof lacks its nonce: told in a token endpoint's body or an API's head.
    fileprivate var wantsNonce: Bool {
        let error = "use_dpop_nonce"
        if header("WWW-Authenticate")?.contains(error) == true { return true }
        return status == 400 && (try? TokenAnswer(body))?.error == error
    }
}
