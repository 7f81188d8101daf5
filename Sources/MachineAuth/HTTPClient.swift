internal import CCurl
internal import COpenSSL

/// Makes HTTPS requests with libcurl. The system's roots are trusted and those of one more file; certificates are always
/// checked. Proxies come from the environment (`https_proxy`, `no_proxy`).
public struct HTTPClient: Sendable {
    /// A PEM file of further roots.
    public let roots: String?
    /// Seconds that a whole request may take.
    public let timeout: Int
    /// Bytes of an answer's body that are kept.
    public let longestBody: Int

    public init(roots: String? = nil, timeout: Int = 120, longestBody: Int = 16 << 20) {
        self.roots = roots
        self.timeout = timeout
        self.longestBody = longestBody
    }

    /// What of the client's own makes every request to an address impossible; nil when nothing does.
    public func problem(with url: String) -> HTTPFailure? {
        if !url.hasPrefix("https://") { return .badAddress(Self.withoutQuery(url)) }
        return roots.flatMap { RootStore.isReadable($0) ? nil : .badRoots($0) }
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Sends a request and waits for its answer. Each request has a connection of its own: on one that is used again
    /// libcurl sends a request a second time when the server has closed it, unasked.
    public func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPAnswer {
        if let problem = problem(with: request.url) { throw problem }
        guard Self.isReady, let curl = curl_easy_init() else { throw .notSent("libcurl") }
        defer { curl_easy_cleanup(curl) }
        let transfer = Transfer(request.body, longest: longestBody)
        let headers = Self.list(request)
        defer { curl_slist_free_all(headers) }
        set(curl, request, headers)
        let state = Unmanaged.passUnretained(transfer).toOpaque()
        transfer.attach(to: curl, state)
        var rootFile = roots.map { Array($0.utf8CString) } ?? []
        let code = rootFile.withUnsafeMutableBufferPointer { file in
            RootStore.attach(to: curl, file: roots == nil ? nil : file.baseAddress)
            return withExtendedLifetime(transfer) { curl_easy_perform(curl) }
        }
        var status = 0
        _ = lmdi_curl_status(curl, &status)
        return try Self.outcome(code, status, transfer, request)
    }

    private func set(
        _ curl: UnsafeMutableRawPointer, _ request: HTTPRequest, _ headers: UnsafeMutablePointer<curl_slist>?
    ) {
        _ = lmdi_curl_text(curl, CURLOPT_URL, request.url)
        _ = lmdi_curl_text(curl, CURLOPT_PROTOCOLS_STR, "https")
        _ = lmdi_curl_number(curl, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        _ = lmdi_curl_number(curl, CURLOPT_FOLLOWLOCATION, 0)
        _ = lmdi_curl_number(curl, CURLOPT_SSL_VERIFYPEER, 1)
        _ = lmdi_curl_number(curl, CURLOPT_SSL_VERIFYHOST, 2)
        _ = lmdi_curl_number(curl, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        _ = lmdi_curl_number(curl, CURLOPT_NOSIGNAL, 1)
        _ = lmdi_curl_number(curl, CURLOPT_CONNECTTIMEOUT, min(30, max(1, timeout)))
        _ = lmdi_curl_number(curl, CURLOPT_TIMEOUT, max(1, timeout))
        _ = lmdi_curl_text(curl, CURLOPT_USERAGENT, "lmdi")
        _ = lmdi_curl_pointer(curl, CURLOPT_HTTPHEADER, headers)
        if request.method == .post {
            _ = lmdi_curl_number(curl, CURLOPT_POST, 1)
            _ = lmdi_curl_large(curl, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
        }
    }

    private static func outcome(_ code: CURLcode, _ status: Int, _ transfer: Transfer, _ request: HTTPRequest)
        throws(HTTPFailure) -> HTTPAnswer
    {
        // Once the server's head has come its word stands, whatever becomes of the body.
        if status >= 200, transfer.hasWholeHead {
            return HTTPAnswer(
                status: status, headers: transfer.headers, body: transfer.answer,
                isCut: code != CURLE_OK || transfer.isTooLong)
        }
        let reason = String(cString: curl_easy_strerror(code))
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: throw .badAddress(withoutQuery(request.url))
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            throw .certificate(reason)
        default: throw transfer.hasLeft ? .noAnswer(reason) : .notSent(reason)
        }
    }

    private static func list(_ request: HTTPRequest) -> UnsafeMutablePointer<curl_slist>? {
        // Without the first, a body waits for the server's leave.
        let lines = ["Expect:"] + request.headers.map { "\($0.name): \($0.value)" }
        return lines.reduce(nil) { list, line in curl_slist_append(list, line) }
    }

    private static func withoutQuery(_ url: String) -> String { String(url.prefix { $0 != "?" }) }
}
