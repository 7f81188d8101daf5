internal import CCurl

/// The bytes of one request and its answer on their way. A class, because libcurl's callbacks hold on to it.
final class Transfer {
    private let body: [UInt8]
    private let longest: Int
    private var sent = 0
    private var hasBegun = false
    private(set) var headers: [HTTPHeader] = []
    private(set) var answer: [UInt8] = []
    private(set) var isTooLong = false
    private(set) var hasWholeHead = false

    private static let longestHead = 1 << 18

    init(_ body: [UInt8], longest: Int) {
        self.body = body
        self.longest = longest
    }

    /// Whether libcurl has taken the whole request: the server may have got it.
    var hasLeft: Bool { hasBegun && sent == body.count }

    func attach(to curl: UnsafeMutableRawPointer, _ state: UnsafeMutableRawPointer) {
        _ = lmdi_curl_pointer(curl, CURLOPT_READDATA, state)
        _ = lmdi_curl_callback(curl, CURLOPT_READFUNCTION) { room, size, count, state in
            Transfer.at(state).give(UnsafeMutableRawBufferPointer(start: room, count: size * count))
        }
        _ = lmdi_curl_pointer(curl, CURLOPT_HEADERDATA, state)
        _ = lmdi_curl_callback(curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, state in
            Transfer.at(state).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        _ = lmdi_curl_pointer(curl, CURLOPT_WRITEDATA, state)
        _ = lmdi_curl_callback(curl, CURLOPT_WRITEFUNCTION) { bytes, size, count, state in
            Transfer.at(state).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
    }

    private static func at(_ state: UnsafeMutableRawPointer?) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(state!).takeUnretainedValue()
    }

    private func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        hasBegun = true
        let count = min(room.count, body.count - sent)
        body.withUnsafeBytes { room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[sent..<sent + count])) }
        sent += count
        return count
    }

    private func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
        let line = String(decoding: bytes, as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // A new head: an interim answer or a proxy's came before.
            headers = []
            hasWholeHead = false
        } else if bytes.count <= 2 {
            hasWholeHead = true
        } else if let colon = line.firstIndex(of: ":"), headers.count < 200, bytes.count < Self.longestHead {
            headers.append(HTTPHeader(String(line[..<colon]), line[line.index(after: colon)...].trimmed))
        }
        return bytes.count
    }

    /// Taking less than was offered ends the transfer.
    private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard answer.count + bytes.count <= longest else {
            isTooLong = true
            return 0
        }
        answer.append(contentsOf: bytes)
        return bytes.count
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
