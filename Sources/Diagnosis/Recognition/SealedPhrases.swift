internal import FHIRValidation

/// What the registry may say of the sealed message around the bundle (LMDI's transfer: sender, signature, encryption).
enum SealedPhrases {
    static let rows: [Phrases.Row] = [
        Phrases.Row(
            "organisation number|organization number|organisasjonsnummer|orgnr|orgnumber",
            "match|mismatch|stemmer|samsvar|differ|annet",
            meaning: Meaning(.envelope, organization)),
        Phrases.Row(
            "sender|avsender|virksomhet|senderorganizationidentifier",
            "inactive|not active|inaktiv|ikke aktiv|disabled|deaktivert",
            meaning: Meaning(.envelope, inactive)),
        Phrases.Row(
            "sender|avsender|senderorganizationidentifier|organisation|organization",
            "unknown|not found|not registered|unregistered|ukjent|ikke registrert|finnes ikke|not recognized",
            meaning: Meaning(.envelope, unknownSender)),
        Phrases.Row(
            "decrypt|dekrypt|authentication tag|authenticationtag|encryptedkey|tag mismatch",
            meaning: Meaning(.envelope, decryption)),
        Phrases.Row(
            "certificate|sertifikat|thumbprint",
            "expired|utløpt|revoked|trukket tilbake|not valid|ugyldig|unknown|ukjent|not found|untrusted|invalid",
            meaning: Meaning(.envelope, certificate)),
        Phrases.Row("signature|signatur", meaning: Meaning(.envelope, signature)),
        Phrases.Row(
            "gzip|decompress|unzip|pakke ut", meaning: Meaning(.envelope, packing)),
        Phrases.Row(
            "messageid|message id|meldings-id", "already|duplicate|exists|finnes allerede|duplikat",
            meaning: Meaning(.envelope, sentBefore)),
        Phrases.Row(
            "messageformatversion|rapporteringfra|rapporteringtil|generatedat|senderorganizationidentifier|encryptedcontent",
            meaning: Meaning(.envelope, fields)),
        Phrases.Row(
            "ip address|ip-adresse|allow list|allowlist|whitelist", meaning: Meaning(.access, address)),
    ]

    private static let organization = MeaningWords(
        cause: Localized(
            nb: "Organisasjonsnummeret i meldingen er et annet enn det i sertifikatet eller i tokenet.",
            en: "The organization number of the message differs from that of the certificate or the token."),
        remedy: Localized(
            nb: """
                senderOrganizationIdentifier, virksomhetssertifikatet og Maskinporten-klienten må ha samme \
                organisasjonsnummer. Sender noen på vegne av en annen, må delegeringen (consumer_org) stemme.
                """,
            en: """
                senderOrganizationIdentifier, the business certificate and the Maskinporten client must have the same \
                organization number. Who sends on behalf of another needs a matching delegation (consumer_org).
                """), actor: .registration)

    private static let unknownSender = MeaningWords(
        cause: Localized(
            nb: "Registeret kjenner ikke avsenderen.", en: "The registry does not know the sender."),
        remedy: Localized(
            nb: "Be FHI registrere organisasjonsnummeret som avsender i dette miljøet (test eller produksjon).",
            en: "Ask FHI to register the organization number as a sender in this environment (test or production)."),
        actor: .registration)

    private static let inactive = MeaningWords(
        cause: Localized(
            nb: "Avsenderen er registrert, men ikke aktiv.", en: "The sender is registered but not active."),
        remedy: Localized(
            nb: "Be FHI aktivere avsenderen. Meldingen kan sendes på nytt når det er gjort.",
            en: "Ask FHI to activate the sender. The message can be sent again after that."), actor: .registration)

    private static let decryption = MeaningWords(
        cause: Localized(
            nb: "Registeret klarte ikke å dekryptere meldingen.", en: "The registry could not decrypt the message."),
        remedy: Localized(
            nb: """
                Krypter med registerets sertifikat for dette miljøet (test og produksjon har hvert sitt): AES-256-GCM, \
                nøkkelen med RSA-OAEP SHA-256, taggen i et eget felt.
                """,
            en: """
                Encrypt with the registry's certificate of this environment (test and production differ): AES-256-GCM, \
                the key by RSA-OAEP SHA-256, the tag in a field of its own.
                """), actor: .developer)

    private static let certificate = MeaningWords(
        cause: Localized(
            nb: "Et sertifikat er utløpt, ukjent eller ikke til å stole på.",
            en: "A certificate has expired, is unknown or is not trusted."),
        remedy: Localized(
            nb: """
                Kontroller at virksomhetssertifikatet er gyldig, at registeret har fått det, og at fingeravtrykkene er \
                SHA-1 av sertifikatet med 40 store heksadesimale tegn.
                """,
            en: """
                Check that the business certificate is valid, that the registry was given it, and that the thumbprints \
                are SHA-1 of the certificate, 40 upper-case hexadecimal digits.
                """), actor: .registration)

    private static let signature = MeaningWords(
        cause: Localized(
            nb: "Signaturen på meldingen stemmer ikke.", en: "The message's signature does not hold."),
        remedy: Localized(
            nb: """
                Signer de krypterte bytene selv (ikke base64-teksten) med RSA PKCS#1 v1.5 og SHA-256, med nøkkelen til \
                sertifikatet som signatureCertificateThumbprint peker på.
                """,
            en: """
                Sign the encrypted bytes themselves (not their base64 text) with RSA PKCS#1 v1.5 and SHA-256, by the \
                key of the certificate that signatureCertificateThumbprint names.
                """), actor: .developer)

    private static let packing = MeaningWords(
        cause: Localized(
            nb: "Innholdet lot seg ikke pakke ut etter dekryptering.",
            en: "The content could not be unpacked after decryption."),
        remedy: Localized(
            nb: "Pakk bundelen (UTF-8 uten BOM) som én gzip-strøm før kryptering.",
            en: "Pack the bundle (UTF-8, no byte order mark) as one gzip stream before encrypting."), actor: .developer)

    private static let sentBefore = MeaningWords(
        cause: Localized(
            nb: "Registeret har allerede en melding med denne messageId.",
            en: "The registry already has a message with this messageId."),
        remedy: Localized(
            nb: "Var det forrige forsøket vellykket, er alt i orden. Nytt innhold må ha en ny messageId (UUID).",
            en: "If the attempt before succeeded, all is well. New content needs a new messageId (UUID)."),
        actor: .developer)

    private static let fields = MeaningWords(
        cause: Localized(
            nb: "Et felt i den forseglede meldingen mangler eller er skrevet feil.",
            en: "A field of the sealed message is missing or malformed."),
        remedy: Localized(
            nb:
                "Kontroller feltnavn, rekkefølge og tidspunkter (med tidssone) mot beskrivelsen av SignertKryptertBundle.",
            en: "Check names, order and times (with their zone) against the description of SignertKryptertBundle."),
        actor: .developer)

    private static let address = MeaningWords(
        cause: Localized(
            nb: "Registeret slipper bare inn kjente IP-adresser i produksjon.",
            en: "In production the registry admits only known IP addresses."),
        remedy: Localized(
            nb: "Meld adressen som trafikken går ut fra, til FHI.",
            en: "Tell FHI the address that your traffic leaves from."),
        actor: .registration)
}
