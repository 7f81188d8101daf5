internal import CommandTable
internal import FHIRTree
internal import SealedBundle
internal import Submission

/// settings.json with the options laid over it.
struct Settings {
    private let values: [String: [String]]

    init(_ options: SettingOptions) throws {
        let file = options.file ?? SettingsFile.standard
        let written = if let file { try SettingsFile(file).values } else { [String: [String]]() }
        values = Self.withoutRivals(written, options.values).merging(options.values) { $1 }
    }

    subscript(path: String) -> String? { values[path]?.first }

    func required(_ path: String) throws -> String {
        guard let value = self[path] else { throw Failure.missingSetting(path) }
        return value
    }

    func list(_ path: String) -> [String] { values[path] ?? [] }

    func isSet(_ path: String) -> Bool { self[path] == "true" }

    static func bytes(of file: String) throws -> [UInt8] {
        do {
            let input = try Input.read(path: file)
            return withExtendedLifetime(input) { Array(input.bytes) }
        } catch { throw Failure.unreadable(file, error) }
    }

    /// A key that an option gives takes the place of one that the file gives in another way.
    private static func withoutRivals(_ written: [String: [String]], _ given: [String: [String]]) -> [String: [String]]
    {
        let ways = ["signing.p12", "signing.key", "signing.command"]
        guard ways.contains(where: { given[$0] != nil }) else { return written }
        return written.filter { !ways.contains($0.key) }
    }
}

/// Sealing and opening as the settings have it.
extension Settings {
    func sealer(_ environment: Environment) throws -> Sealer {
        let sender = try required("sender"), (certificate, signer) = try identity()
        let recipient = try self.certificate("recipient.certificate") ?? environment.registry.publishedCertificate
        var sealer = try Failure.naming("") { () throws(SealError) in
            try Sealer(sender: sender, certificate: certificate, signer: signer, recipient: recipient)
        }
        sealer.style = style
        return sealer
    }

    /// Opens envelopes that are sealed for the one whose key the settings name.
    func opener() throws -> Opener {
        let file = try required("recipient.key"), bytes = try Self.bytes(of: file)
        let sender = try certificate("signing.certificate") ?? identity().certificate
        if let identity = try identity(of: bytes, file, "recipient") {
            return Opener(key: identity.key, certificate: identity.certificate, sender: sender)
        }
        let key = try key(bytes, file, "recipient")
        return Opener(key: key, certificate: try certificate("recipient.certificate"), sender: sender)
    }

    /// Who signs: the certificate of the sender and its key, or the command that reaches it.
    private func identity() throws -> (certificate: Certificate, signer: Signer) {
        if let file = self["signing.p12"] {
            guard let identity = try identity(of: try Self.bytes(of: file), file, "signing") else {
                throw Failure.sealing(file, .noPKCS12)
            }
            return (identity.certificate, .key(identity.key))
        }
        guard let certificate = try self.certificate("signing.certificate") else {
            throw Failure.missingSetting("signing.p12")
        }
        let command = list("signing.command")
        if !command.isEmpty { return (certificate, .command(command)) }
        let file = try required("signing.key")
        return (certificate, .key(try key(try Self.bytes(of: file), file, "signing")))
    }

    private func certificate(_ path: String) throws -> Certificate? {
        guard let file = self[path] else { return nil }
        let bytes = try Self.bytes(of: file)
        return try Failure.naming(file) { () throws(SealError) in try Certificate(bytes) }
    }

    private func key(_ bytes: [UInt8], _ file: String, _ group: String) throws -> PrivateKey {
        if let key = try? PrivateKey(bytes) { return key }
        let isEncrypted = PrivateKey.isEncrypted(bytes)
        let passphrase = isEncrypted ? try Passphrase.read(for: file, from: self[group + ".passphraseFile"]) : nil
        return try Failure.naming(file) { () throws(SealError) in try PrivateKey(bytes, passphrase: passphrase) }
    }

    /// The certificate and key of a .p12; nil when the file is none.
    private func identity(of bytes: [UInt8], _ file: String, _ group: String) throws -> Identity? {
        guard Identity.isPKCS12(bytes) else { return nil }
        let passphrase = try Passphrase.read(for: file, from: self[group + ".passphraseFile"])
        return try Failure.naming(file) { () throws(SealError) in
            try Identity(pkcs12: bytes, passphrase: passphrase)
        }
    }

    var style: EnvelopeStyle {
        var style = EnvelopeStyle()
        style.names = self["envelope.fields"].flatMap(EnvelopeStyle.Names.init) ?? .camel
        style.times = self["envelope.times"].flatMap(EnvelopeStyle.Times.init) ?? .local
        return style
    }
}
