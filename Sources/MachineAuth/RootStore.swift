internal import CCurl
internal import COpenSSL
internal import Glibc

/// The roots that a connection trusts: the system's, and those of a file.
enum RootStore {
    /// Whether a file holds certificates that OpenSSL can read.
    static func isReadable(_ file: String) -> Bool {
        guard let store = X509_STORE_new() else { return false }
        defer { X509_STORE_free(store) }
        let isRead = X509_STORE_load_file(store, file) == 1
        ERR_clear_error()
        return isRead
    }

    /// Adds the roots of a file to those that libcurl has loaded. (`CURLOPT_CAINFO` would take their place.)
    static func attach(to curl: UnsafeMutableRawPointer, file: UnsafeMutablePointer<CChar>?) {
        if let system = lmdi_curl_version().pointee.cainfo, access(system, R_OK) != 0 {
            // Without the system's file libcurl would stop; it then trusts nobody but the file's.
            _ = lmdi_curl_text(curl, CURLOPT_CAINFO, nil)
        }
        guard let file else { return }
        _ = lmdi_curl_pointer(curl, CURLOPT_SSL_CTX_DATA, file)
        _ = lmdi_curl_ssl_callback(curl) { _, context, file in
            let store = SSL_CTX_get_cert_store(OpaquePointer(context))
            let name = file?.assumingMemoryBound(to: CChar.self)
            return X509_STORE_load_file(store, name) == 1 ? CURLE_OK : CURLE_SSL_CACERT_BADFILE
        }
    }
}
