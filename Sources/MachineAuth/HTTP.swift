/// A request that a client makes.
public struct HTTPRequest: Sendable {
    public enum Method: String, Sendable { case get = "GET", post = "POST" }

    public var method: Method
    public var url: String
    public var headers: [HTTPHeader]
    public var body: [UInt8]

    public init(_ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

public struct HTTPHeader: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What a server answered.
public struct HTTPAnswer: Sendable {
    public let status: Int
    public let headers: [HTTPHeader]
    public let body: [UInt8]
    /// The body ended too early or was longer than a client takes; the status stands all the same.
    public let isCut: Bool

    /// The first header with a name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}

/// Why there is no answer.
public enum HTTPFailure: Error, Hashable, Sendable {
    /// The address cannot be used; it is shown without its query.
    case badAddress(String)
    /// A file of further roots that cannot be read.
    case badRoots(String)
    /// Nobody could be reached, or the connection ended before the whole request had left. The server cannot have
    /// acted on it.
    case notSent(String)
    /// The other side's certificate was not accepted. Nothing was sent.
    case certificate(String)
    /// The whole request had left when the connection ended or the time was over: nobody knows whether the server
    /// acted on it.
    case noAnswer(String)

    /// What happened, in Norwegian and English.
    public var text: (nb: String, en: String) {
        switch self {
        case .badAddress(let url):
            (
                "adressen «\(url)» kan ikke brukes; den må begynne med https://",
                "the address '\(url)' cannot be used; it must begin with https://"
            )
        case .badRoots(let file):
            ("\(file): ingen røtter å stole på (PEM) kan leses", "\(file): no roots to trust (PEM) can be read")
        case .notSent(let reason):
            ("den andre siden kunne ikke nås: \(reason)", "the other side could not be reached: \(reason)")
        case .certificate(let reason):
            (
                "den andre sidens sertifikat godtas ikke: \(reason)",
                "the other side's certificate is not accepted: \(reason)"
            )
        case .noAnswer(let reason):
            (
                "alt ble sendt, men det kom ikke noe svar: \(reason)",
                "everything was sent, but no answer came: \(reason)"
            )
        }
    }
}
