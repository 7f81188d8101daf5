internal import CommandTable
internal import MachineAuth
internal import SealedBundle

/// The client and its tokens as settings and options have them.
struct Authorization {
    private let settings: Settings
    private let network: NetworkOptions

    init(_ settings: Settings, _ network: NetworkOptions) {
        self.settings = settings
        self.network = network
    }

    var client: HTTPClient { HTTPClient(roots: network.roots, timeout: network.timeout) }

    func authorizer(clock: @escaping @Sendable () -> Int) throws -> Authorizer {
        Authorizer(try source(), client, fiks: try fiks(), clock: clock)
    }

    private var method: String { settings["auth.method"] ?? "maskinporten" }

    private func source() throws -> TokenSource {
        switch method {
        case "helseid": return .helseID(try helseID())
        case "token": return .given(try givenToken())
        case "ks-fiks" where settings["auth.tokenFile"] != nil: return .given(try givenToken())
        default: return .maskinporten(try maskinporten())
        }
    }

    private func maskinporten() throws -> Maskinporten {
        let host = network.environment == .production ? "https://maskinporten.no/" : "https://test.maskinporten.no/"
        let isFiks = method == "ks-fiks"
        var client = Maskinporten(
            clientID: try settings.required("auth.clientId"), key: try key(), keyName: try keyName(),
            scope: settings["auth.scope"] ?? (isFiks ? KSFiks.scope : "fhi:lmr/fhirmottak.api"),
            tokenURL: network.tokenURL ?? host + "token", issuer: settings["auth.issuer"] ?? host)
        client.algorithm = settings["auth.algorithm"].flatMap(JWTAlgorithm.init) ?? .rs256
        client.resource = settings["auth.resource"] ?? (isFiks ? nil : "fhi:lmr/fhirmottak")
        client.writesResourceAsArray = settings["auth.resourceForm"] == "array"
        client.consumerOrg = settings["auth.consumerOrg"]
        return client
    }

    private func helseID() throws -> HelseID {
        let host = network.environment == .production ? "https://helseid-sts.nhn.no" : "https://helseid-sts.test.nhn.no"
        var client = HelseID(
            clientID: try settings.required("auth.clientId"), key: try key(),
            scope: settings["auth.scope"] ?? "fhi:lmr.fhirmottak/api",
            tokenURL: network.tokenURL ?? host + "/connect/token", issuer: settings["auth.issuer"] ?? host)
        client.kid = settings["auth.kid"]
        client.algorithm = settings["auth.algorithm"].flatMap(JWTAlgorithm.init) ?? .ps512
        if settings.isSet("auth.dpop") { client.dpop = try DPoPKey() }
        return client
    }

    private func fiks() throws -> KSFiks? {
        guard method == "ks-fiks" else { return nil }
        let password = try Secret.line(of: try settings.required("auth.integrationPasswordFile"))
        return KSFiks(integrationID: try settings.required("auth.integrationId"), integrationPassword: password)
    }

    private func givenToken() throws -> String { try Secret.line(of: try settings.required("auth.tokenFile")) }

    private func key() throws -> SigningKey {
        let file = try settings.required("auth.key"), bytes = try Settings.bytes(of: file)
        if let key = try? SigningKey(pem: bytes) { return key }
        guard PrivateKey.isEncrypted(bytes) else { throw Failure.authorization(file, .noKey) }
        let passphrase = try Passphrase.read(for: file, from: settings["auth.passphraseFile"])
        do { return try SigningKey(pem: bytes, passphrase: passphrase) } catch {
            throw Failure.authorization(file, error)
        }
    }

    private func keyName() throws -> Maskinporten.KeyName {
        if let id = settings["auth.kid"] { return .kid(id) }
        guard let file = settings["auth.x5c"] else { throw Failure.missingSetting("auth.kid") }
        let bytes = try Settings.bytes(of: file)
        return .x5c(try Failure.naming(file) { () throws(SealError) in try Certificate.chain(bytes).map(\.der) })
    }
}

/// A secret that stands in a file.
enum Secret {
    /// The file's first line.
    static func line(of file: String) throws -> String {
        let bytes = try Settings.bytes(of: file).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        // A control character would begin another header.
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 }) else { throw Failure.emptySecret(file) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
