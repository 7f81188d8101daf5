internal import COpenSSL

/// What OpenSSL said when a call failed.
enum OpenSSLError {
    /// The reason of the last error, and no error waiting any more.
    static func take() -> String {
        var reason = "unknown"
        while case let code = ERR_get_error(), code != 0 {
            if let text = ERR_reason_error_string(code) { reason = String(cString: text) }
        }
        return reason
    }
}
