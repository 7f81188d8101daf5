/// The status of HTTP that a text speaks of: `(400) Bad Request`, `status code 400`, `HTTP 403`, `401 Unauthorized`.
enum StatusPhrase {
    private static let reasons: [(status: Int, reason: String)] = [
        (400, "bad request"), (401, "unauthorized"), (403, "forbidden"), (404, "not found"),
        (405, "method not allowed"), (413, "payload too large"), (413, "request entity too large"),
        (415, "unsupported media type"), (429, "too many requests"), (500, "internal server error"),
        (502, "bad gateway"), (503, "service unavailable"), (504, "gateway timeout"), (504, "gateway time-out"),
    ]

    static func status(in text: String) -> Int? {
        let text = text.prefix(20_000).lowercased()
        for (status, reason) in reasons where text.contains("\(status)") && text.contains(reason) { return status }
        let marks = [
            "status code: ", "status code ", "statuscode: ", "statuskode ", "http status ", "http/1.1 ", "http ",
        ]
        for mark in marks {
            guard let found = text.firstRange(of: mark) else { continue }
            let digits = text[found.upperBound...].prefix { $0.isASCII && $0.isNumber }
            if digits.count == 3, let status = Int(digits), (100..<600).contains(status) { return status }
        }
        return nil
    }
}
