import Foundation
import TestSupport
import Testing

@testable import SealedBundle

private let sender = Result { try Party() }
private let recipient = Result { try Party("983744516") }
private let period = Period(from: 1_795_129_200, until: 1_795_215_600)

private func sealer() throws -> Sealer {
    let sender = try sender.get(), recipient = try recipient.get()
    return try Sealer(
        sender: "999999999", certificate: sender.certificate, signer: .key(sender.key),
        recipient: recipient.certificate)
}

private func opener() throws -> Opener {
    let recipient = try recipient.get()
    return Opener(key: recipient.key, certificate: recipient.certificate, sender: try sender.get().certificate)
}

private func seal(_ bytes: [UInt8], _ sealer: Sealer) throws -> SealedEnvelope {
    try bytes.withUnsafeBytes { try sealer.seal($0, period, at: 1_795_230_000) }
}

private func open(_ json: [UInt8], _ opener: Opener) throws -> OpenedBundle {
    try json.withUnsafeBytes { try opener.open($0) }
}

/// Half of it can be packed, half cannot.
private func content(_ count: Int) -> [UInt8] {
    (0..<count).map { $0.isMultiple(of: 2) ? UInt8(ascii: "a") : UInt8.random(in: 0...255) }
}

@Test(arguments: [0, 1, 2, 3, 100, 65_536, 196_608, 196_609, 3_000_000])
func `what was sealed can be opened`(count: Int) throws {
    let bytes = content(count)
    let envelope = try seal(bytes, try sealer())
    let opened = try open(envelope.json, try opener())
    #expect(opened.bytes == bytes)
    #expect(opened.messageID == envelope.messageID)
    #expect(opened.remarks.isEmpty)
}

@Test func `the fields stand in their order, under either kind of names`() throws {
    for names in EnvelopeStyle.Names.allCases {
        var sealer = try sealer()
        sealer.style.names = names
        let json = String(decoding: try seal([1], sealer).json, as: UTF8.self)
        let found = json.matches(of: /"([A-Za-z]+)":"/).map { String($0.output.1) }
        #expect(found == EnvelopeField.allCases.map { $0.name(names) })
        #expect(json.contains(names == .camel ? #"{"messageId":"# : #"{"MessageId":"#))
        #expect(try open(Array(json.utf8), try opener()).bytes == [1])
    }
}

@Test func `times are Norwegian with their offset, or UTC`() throws {
    var sealer = try sealer()
    #expect(String(decoding: try seal([1], sealer).json, as: UTF8.self).contains("2026-11-20T00:00:00+01:00"))
    sealer.style.times = .utc
    #expect(String(decoding: try seal([1], sealer).json, as: UTF8.self).contains("2026-11-19T23:00:00Z"))
}

@Test func `two envelopes of the same bundle have nothing in common`() throws {
    let first = EnvelopeFields(try seal([1, 2, 3], try sealer()).json)
    let second = EnvelopeFields(try seal([1, 2, 3], try sealer()).json)
    for name in ["messageId", "encryptedContent", "encryptedKey", "nonce", "authenticationTag", "signature"] {
        #expect(first[name] != second[name] && first[name] != nil)
    }
}

@Test func `every changed byte of what is protected is found`() throws {
    let envelope = try seal(content(300), try sealer()), opener = try opener()
    let text = String(decoding: envelope.json, as: UTF8.self)
    let guarded =
        ["encryptedContent", "encryptionCertificateThumbprint", "encryptedKey", "nonce", "authenticationTag"]
        + ["signatureCertificateThumbprint", "signature"]
    for name in guarded {
        let value = try #require(text.firstRange(of: "\"\(name)\":\"")).upperBound
        let start = text.utf8.distance(from: text.startIndex, to: value)
        var place = start
        while envelope.json[place] != UInt8(ascii: "\"") {
            var changed = envelope.json
            changed[place] ^= 1
            #expect(throws: OpenError.self, "\(name) \(place - start)") { try open(changed, opener) }
            place += 1
        }
        #expect(place > start)
    }
}

@Test func `the step that fails is named`() throws {
    let envelope = String(decoding: try seal([1, 2, 3], try sealer()).json, as: UTF8.self), opener = try opener()
    func failure(_ text: String) -> OpenError? {
        do { _ = try open(Array(text.utf8), opener) } catch { return error as? OpenError }
        return nil
    }
    #expect(failure("") == .json)
    #expect(failure("[]") == .json)
    #expect(failure(envelope + "x") == .json)
    #expect(failure(envelope.replacing(#""nonce":"#, with: #""nonse":"#)) == .missing("nonce"))
    #expect(failure(envelope.replacing(#""1.0""#, with: #""2.0""#)) == .value("messageFormatVersion"))
    #expect(failure(envelope.replacing(#""signature":""#, with: #""signature":"=="#)) == .base64("signature"))
    #expect(
        failure(envelope.replacing(#""generatedAt":"2026"#, with: #""generatedAt":"20x6"#)) == .value("generatedAt"))
    let stranger = try Party()
    let others = Opener(key: stranger.key, certificate: nil, sender: try sender.get().certificate)
    #expect(throws: OpenError.key) { try open(Array(envelope.utf8), others) }
    let recipient = try recipient.get()
    let foreign = Opener(key: recipient.key, certificate: recipient.certificate, sender: stranger.certificate)
    #expect(throws: OpenError.otherSender) { try open(Array(envelope.utf8), foreign) }
}

@Test func `certificates that will not do are told`() throws {
    let now = Int(Date().timeIntervalSince1970)
    func warnings(_ sender: Party, _ recipient: Party, _ number: String = "999999999") throws -> [SealWarning] {
        try Sealer(
            sender: number, certificate: sender.certificate, signer: .key(sender.key),
            recipient: recipient.certificate
        ).warnings(at: now, published: recipient.certificate)
    }
    let good = try Party()
    #expect(try warnings(good, good).isEmpty)
    #expect(try warnings(try Party(days: 20), good) == [.expires(.sender, days: 20)])
    #expect(try warnings(good, try Party(days: -3)) == [.expires(.recipient, days: -3)])
    #expect(try warnings(try Party(usage: "keyEncipherment"), good) == [.wrongUsage(.sender)])
    #expect(try warnings(good, try Party(usage: "digitalSignature")) == [.wrongUsage(.recipient)])
    #expect(try warnings(try Party("983744516"), good) == [.otherOrganization("983744516")])
    let sealer = try sealer()
    #expect(sealer.warnings(at: now, published: good.certificate) == [.unpublishedRecipient])
    #expect(throws: SealError.noOrganizationNumber) { try warnings(good, good, "999999998") }
    #expect(throws: SealError.keyDoesNotFit) {
        try Sealer(
            sender: "999999999", certificate: good.certificate, signer: .key(try Party().key),
            recipient: good.certificate)
    }
}

@Test(
    .enabled(if: FileManager.default.fileExists(atPath: Counterpart.python), "no .venv: make setup-tests"),
    .timeLimit(.minutes(20)))
func `a thousand envelopes of random sizes are read by Python's cryptography, and its own by us`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lmdi-envelopes-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, party) in [("sender", try sender.get()), ("recipient", try recipient.get())] {
        try Data(party.keyPEM).write(to: folder.appendingPathComponent(name + ".key"))
        try Data(party.certificatePEM).write(to: folder.appendingPathComponent(name + ".pem"))
    }
    let sealer = try sealer()
    for number in 0..<1000 {
        let bytes = content(Int.random(in: 0...20_000))
        try Data(bytes).write(to: folder.appendingPathComponent("\(number).bundle"))
        try Data(try seal(bytes, sealer).json).write(to: folder.appendingPathComponent("\(number).ours"))
    }
    #expect(try Counterpart.run("envelopes.py", folder.path) == 0)
    let opener = try opener()
    for number in 0..<1000 {
        let theirs = Array(try Data(contentsOf: folder.appendingPathComponent("\(number).theirs")))
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent("\(number).bundle")))
        #expect(try open(theirs, opener).bytes == bytes)
    }
}

/// A Python program of Tests/Counterparts.
enum Counterpart {
    static let python = Repository.folder.path + "/.venv/bin/python"

    static func run(_ script: String, _ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-W", "ignore", Repository.folder.path + "/Tests/Counterparts/" + script] + arguments
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// The fields of an envelope by name.
struct EnvelopeFields {
    private let values: [String: String]

    init(_ json: [UInt8]) {
        values = (try? JSONSerialization.jsonObject(with: Data(json)) as? [String: String]) ?? [:]
    }

    subscript(name: String) -> String? { values[name] }
}
