import Testing

@testable import Diagnosis

private let outcome = """
    {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "invalid",
     "details": {"coding": [{"system": "http://hl7.org/fhir/dotnet-api-operation-outcome", "code": "1028"}],
     "text": "Instance count is 0, which is not within the specified cardinality of 1..1"},
     "expression": ["Bundle.entry[0].resource[0].status"]}]}
    """

private let xml = """
    <OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="invalid"/>
    <details><coding><system value="http://hl7.org/fhir/dotnet-api-operation-outcome"/><code value="1028"/></coding>
    <text value="Instance count is 0"/></details><expression value="Bundle.type"/></issue></OperationOutcome>
    """

private func read(_ text: String) -> Answer { AnswerReader.read(Reply(body: Array(text.utf8))) }

/// What a wrapped outcome must give whatever it is wrapped in.
private func holdsOutcome(_ text: String) -> Bool {
    let answer = read(text)
    guard case .outcome = answer.form else { return false }
    return answer.issues.count == 1 && answer.issues[0].code(under: CodeSystems.validator) == "1028"
}

private let wrapped: [(String, String)] = [
    ("plain", outcome), ("XML", xml), ("with a byte order mark", "\u{FEFF}" + outcome),
    ("curl -i", "HTTP/1.1 400 Bad Request\r\nContent-Type: application/fhir+json\r\n\r\n" + outcome),
    ("curl -i after a proxy", "HTTP/1.1 200 Connection established\r\n\r\nHTTP/2 400\r\nserver: x\r\n\r\n" + outcome),
    ("curl -v", "* Connected\n> POST /x HTTP/1.1\n>\n< HTTP/1.1 400 Bad Request\n< Content-Length: 9\n<\n" + outcome),
    ("a sentence before and after", "Hei, vi fikk dette {av registeret}:\n\n\(outcome)\n\nHilsen drift"),
    ("quoted in a mail", "Hei\n" + outcome.split(separator: "\n").map { "> > " + $0 }.joined(separator: "\n")),
    (
        "a mail",
        "From: a@b.no\nSubject: =?utf-8?q?avvist?=\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHei\n\(outcome)"
    ),
    ("a mail in base64", mail("base64", base64(outcome))),
    ("a mail in quoted-printable", mail("quoted-printable", quotedPrintable(outcome))),
    ("a mail with an attachment", attachment(outcome)),
    ("a mail in HTML", html(outcome)), ("XML in a page", html(xml)),
    ("our NDJSON", "{\"file\": \"a\", \"outcome\": \(outcome.replacing("\n", with: " "))}\n"),
    ("a Bundle of answers", "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": \(outcome)}]}"),
    ("text in a gateway's error", "{\"message\": \"\(escaped(outcome))\"}"),
    ("broken lines inside strings", outcome.replacing("not within", with: "not\nwithin")),
    ("quoted-printable without its head", quotedPrintable(outcome)),
]

@Test(arguments: wrapped) func `an outcome is found whatever it is wrapped in`(name: String, text: String) {
    #expect(holdsOutcome(text), "\(name): \(read(text))")
}

@Test func `PowerShell's UTF-16 is read`() {
    let bytes: [UInt8] = [0xFF, 0xFE] + outcome.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard case .outcome = AnswerReader.read(Reply(body: bytes)).form else {
        Issue.record("not read")
        return
    }
}

@Test(arguments: [
    ("", "empty"), (" \n\t ", "empty"), ("\u{0}\u{1}\u{2}", "unreadable-binary"),
    ("{\"resourceType\": \"Bundle\", \"type\": \"transaction\"}", "unreadable-bundle"),
    ("{\"messageId\": \"x\", \"encryptedContent\": \"abcd\"}", "unreadable-sealed"),
    (
        "{\"type\": \"about:blank\", \"title\": \"Bad Request\", \"status\": 400, \"detail\": \"Unknown sender\"}",
        "problem"
    ),
    (
        "{\"timestamp\": 1, \"status\": 403, \"error\": \"Forbidden\", \"errorId\": \"x\", \"path\": \"/\", \"message\": \"m\"}",
        "ks-fiks"
    ),
    ("{\"error\": \"invalid_grant\", \"error_description\": \"MP-130\"}", "token"), ("{\"a\": 1}", "foreign"),
    ("<html><body><h1>502 Bad Gateway</h1></body></html>", "text"), ("Nei", "text"),
])
func `every answer is something`(text: String, form: String) { #expect(read(text).form.name == form) }

@Test func `an answer that is cut off gives what is whole`() {
    let two = outcome.replacing("]}]}", with: "]}, " + String(outcome.drop { $0 != "[" }.dropFirst()))
    for length in stride(from: outcome.utf8.count + 20, to: two.utf8.count - 1, by: 7) {
        let answer = read(String(decoding: Array(two.utf8)[..<length], as: UTF8.self))
        #expect(answer.isCut)
        #expect(answer.issues.count >= 1)
    }
    let cutXML = read(String(xml.dropLast(30)))
    #expect(cutXML.isCut || cutXML.issues.isEmpty)
}

@Test func `damage at any byte harms nobody`() {
    for text in [outcome, xml, attachment(outcome), html(xml)] {
        var bytes = Array(text.utf8)
        for at in stride(from: 0, to: bytes.count, by: 3) {
            let kept = bytes[at]
            for damage in [UInt8(0), 0xFF, UInt8(ascii: "\""), UInt8(ascii: "}")] {
                bytes[at] = damage
                _ = AnswerReader.read(Reply(body: bytes))
            }
            bytes[at] = kept
        }
    }
}

@Test(arguments: [
    "{\"", "{\"a\":[", "<OperationOutcome><issue>", "&lt;", "> ", "=3D\n", "HTTP/1.1 400 x\n",
    "Content-Type: multipart/mixed; boundary=a\n\n--a\n",
])
func `a long hostile answer is read in time`(piece: String) {
    _ = read(String(repeating: piece, count: 200_000 / piece.utf8.count))
}

@Test func `what is too large is said to be so`() {
    let answer = AnswerReader.read(Reply(body: [UInt8](repeating: 0x20, count: (16 << 20) + 1)))
    #expect(answer.form == .unreadable(.tooLarge))
}

@Test func `no person number is left in an answer`() {
    let number = "018180 12345", plain = "01818012345"
    let issue = """
        {"severity": "error", "code": "\(plain)", "diagnostics": "\(number)", "details": {"text": "for \(number) and \(plain)",
        "coding": [{"system": "x\(plain)", "code": "\(plain)"}]}, "location": ["Bundle.entry[0].resource/*Patient/\(plain)*/"]}
        """
    for text in [
        "{\"resourceType\": \"OperationOutcome\", \"issue\": [\(issue)]}", "Pasient \(number) (\(plain)) er ukjent",
    ] {
        let shown = "\(read(text).issues)"
        #expect(!shown.contains("12345"), "\(shown)")
    }
}

// MARK: - Wrappings

private func mail(_ encoding: String, _ body: String) -> String {
    """
    From: support@example.org
    To: drift@example.org
    Subject: Avvist
    MIME-Version: 1.0
    Content-Type: text/plain; charset="utf-8"
    Content-Transfer-Encoding: \(encoding)

    \(body)
    """
}

private func attachment(_ body: String) -> String {
    """
    From: support@example.org
    Subject: Avvist
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="=_x"

    Dette er en melding i flere deler.
    --=_x
    Content-Type: multipart/alternative; boundary=y

    --y
    Content-Type: text/plain; charset=iso-8859-1

    Se vedlegget.
    --y
    Content-Type: text/html

    <p>Se vedlegget.</p>
    --y--
    --=_x
    Content-Type: application/fhir+json; name="svar.json"
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename="svar.json"

    \(base64(body))
    --=_x--
    """
}

private func html(_ body: String) -> String {
    let text = body.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    return "<html><head><style>p{}</style></head><body><p>Svaret var:</p><pre>\(text)</pre></body></html>"
}

private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
}

private func quotedPrintable(_ text: String) -> String {
    let encoded = text.replacing("=", with: "=3D").replacing("\"", with: "=22")
    var lines: [String] = [], line = ""
    for character in encoded {
        line.append(character)
        if line.count > 60, !line.hasSuffix("="), !line.dropLast().hasSuffix("=") {
            lines.append(line + "=")
            line = ""
        }
    }
    return (lines + [line]).joined(separator: "\n")
}

private func base64(_ text: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = "", bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
        let part = bytes.prefix(3), count = part.count
        bytes = bytes.dropFirst(3)
        let word = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - count))
        for n in 0..<4 { result.append(n <= count ? letters[word >> (18 - 6 * n) & 63] : "=") }
        if result.count % 77 == 76 { result.append("\n") }
    }
    return result
}
