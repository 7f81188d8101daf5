/// What `WWW-Authenticate` says (RFC 6750, section 3; RFC 9449, section 7.1).
enum AuthenticateHeader {
    /// An issue for each challenge that names an error; a bare `Bearer` says nothing that the status does not.
    static func issues(_ headers: [HeaderField]) -> [AnsweredIssue] {
        headers.filter { $0.name.lowercased() == "www-authenticate" }.compactMap { header in
            var issue = AnsweredIssue()
            issue.key = parameter("error", of: header.value) ?? ""
            issue.text = [parameter("error", of: header.value), parameter("error_description", of: header.value)]
                .compactMap { $0 }.joined(separator: ": ")
            return issue.text.isEmpty ? nil : issue.masked
        }
    }

    /// `error` of `Bearer error="invalid_token", error_description="…"`.
    private static func parameter(_ name: String, of value: String) -> String? {
        for mark in [" \(name)=", ",\(name)="] {
            guard let found = value.firstRange(of: mark) else { continue }
            let rest = value[found.upperBound...]
            if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
            return String(rest.prefix { $0 != "," && $0 != " " })
        }
        return nil
    }
}
