/// A setting of the network words as data: a member of settings.json and an option.
package struct Setting: Sendable {
    /// The way to it in settings.json: `signing.p12`.
    package let path: String
    package let option: Option
    package let help: Phrase

    private init(_ path: String, _ name: OptionName, _ value: OptionValue, _ help: Phrase, isList: Bool = false) {
        self.path = path
        self.help = help
        option = Option(name, value, isRepeatable: isList)
    }

    /// Whether the value names a file, which settings.json names from its own folder.
    package var isPath: Bool { if case .path = option.value { true } else { false } }

    package static let sealing = [
        Setting(
            "sender", .sender, .text("NUMBER"),
            Phrase(nb: "avsenderens organisasjonsnummer", en: "the sender's organisation number")),
        Setting(
            "signing.p12", .signingP12, .path("FILE"),
            Phrase(nb: "avsenderens sertifikat og nøkkel", en: "the sender's certificate and key")),
        Setting(
            "signing.passphraseFile", .signingPassphraseFile, .path("FILE"),
            Phrase(
                nb: "passordet til nøkkelen; ellers LMDI_PASSPHRASE, eller det spørres",
                en: "the key's passphrase; else LMDI_PASSPHRASE, or it is asked for")),
        Setting(
            "signing.certificate", .signingCertificate, .path("FILE"),
            Phrase(nb: "avsenderens sertifikat (PEM, DER)", en: "the sender's certificate (PEM, DER)")),
        Setting(
            "signing.key", .signingKey, .path("FILE"),
            Phrase(nb: "nøkkelen til sertifikatet (PEM, DER)", en: "the certificate's key (PEM, DER)")),
        Setting(
            "signing.command", .signingCommand, .text("WORD"),
            Phrase(
                nb: "programmet som signerer, og argumentene; gjentas",
                en: "the program that signs, and its arguments; repeatable"), isList: true),
        Setting(
            "recipient.certificate", .recipientCertificate, .path("FILE"),
            Phrase(
                nb: "mottakerens sertifikat; ellers det publiserte",
                en: "the recipient's certificate; else the published one")),
        Setting(
            "recipient.key", .recipientKey, .path("FILE"),
            Phrase(nb: "mottakerens nøkkel, for å åpne", en: "the recipient's key, for opening")),
        Setting(
            "envelope.fields", .envelopeFields, .choice(["camel", "pascal"]),
            Phrase(nb: "feltnavn: messageId eller MessageId", en: "names of fields: messageId or MessageId")),
        Setting(
            "envelope.times", .envelopeTimes, .choice(["local", "utc"]),
            Phrase(nb: "tider: norsk tid med avvik fra UTC, eller UTC", en: "times: Norwegian with the offset, or UTC")),
    ]

    package static let authorization = [
        Setting(
            "auth.method", .authMethod, .choice(["maskinporten", "helseid", "ks-fiks", "token"]),
            Phrase(nb: "hvem som gir tokenet", en: "who gives the token")),
        Setting("auth.clientId", .authClientID, .text("ID"), Phrase(nb: "klientens id", en: "the client's id")),
        Setting(
            "auth.key", .authKey, .path("FILE"),
            Phrase(nb: "klientens private nøkkel (PEM)", en: "the client's private key (PEM)")),
        Setting(
            "auth.passphraseFile", .authPassphraseFile, .path("FILE"),
            Phrase(nb: "passordet til klientens nøkkel", en: "the passphrase of the client's key")),
        Setting(
            "auth.kid", .authKid, .text("ID"),
            Phrase(nb: "nøkkelens id hos den som gir tokenet", en: "the key's id at the issuer")),
        Setting(
            "auth.x5c", .authX5c, .path("FILE"),
            Phrase(nb: "sertifikatkjede i stedet for kid", en: "a chain of certificates instead of kid")),
        Setting(
            "auth.algorithm", .authAlgorithm, .choice(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"]),
            Phrase(nb: "signaturens algoritme", en: "the signature's algorithm")),
        Setting(
            "auth.scope", .authScope, .text("SCOPE"),
            Phrase(nb: "tilgangen det bes om", en: "the access that is asked for")),
        Setting(
            "auth.resource", .authResource, .text("RESOURCE"),
            Phrase(nb: "ressursen tokenet er for", en: "the resource that the token is for")),
        Setting(
            "auth.resourceForm", .authResourceForm, .choice(["string", "array"]),
            Phrase(nb: "hvordan ressursen skrives", en: "how the resource is written")),
        Setting(
            "auth.issuer", .authIssuer, .text("URL"),
            Phrase(nb: "den som gir tokenet (aud)", en: "who gives the token (aud)")),
        Setting(
            "auth.consumerOrg", .authConsumerOrg, .text("NUMBER"),
            Phrase(nb: "organisasjonen som har gitt fullmakt", en: "the organisation that has delegated")),
        Setting(
            "auth.dpop", .authDPoP, .flag,
            Phrase(nb: "bind tokenet til en nøkkel (HelseID)", en: "bind the token to a key (HelseID)")),
        Setting(
            "auth.integrationId", .authIntegrationID, .text("UUID"),
            Phrase(nb: "IntegrasjonId (KS Fiks)", en: "IntegrasjonId (KS Fiks)")),
        Setting(
            "auth.integrationPasswordFile", .authIntegrationPasswordFile, .path("FILE"),
            Phrase(nb: "fil med IntegrasjonPassord (KS Fiks)", en: "file with IntegrasjonPassord (KS Fiks)")),
        Setting(
            "auth.tokenFile", .authTokenFile, .path("FILE"),
            Phrase(nb: "et token som er laget et annet sted", en: "a token that was made elsewhere")),
    ]

    package static let all = sealing + authorization

    var group: OptionGroup { OptionGroup(option, help: help) }
}
