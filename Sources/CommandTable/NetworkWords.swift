extension Word {
    /// The words that lmdi-submit does.
    static func network(guides: [String]) -> [Word] { [seal(guides), open, token, submit(guides), outbox] }

    private static func seal(_ guides: [String]) -> Word {
        Word(
            .seal, examples: ["seal bundle.json --output sealed.json"],
            summary: Phrase(
                nb: "Kontrollerer og forsegler en bundel: gzip, AES-GCM, RSA.",
                en: "Checks and seals a bundle: gzip, AES-GCM, RSA."),
            operands: .one("BUNDLE"),
            options: [.output, .environment, .period, .guide(guides), .settings, .lang, .help],
            remarks: [.settings, .exitCodes], settings: Setting.sealing)
    }

    private static let open = Word(
        .open, examples: ["open sealed.json", "open sealed.json --recipient-key key.pem"],
        summary: Phrase(
            nb: "Åpner en forseglet bundel: sier hvilket steg som ikke går.",
            en: "Opens a sealed bundle: says which step fails."),
        operands: .one("SEALED"), options: [.output, .settings, .lang, .help],
        remarks: [
            Phrase(
                nb: "Trenger mottakerens nøkkel (recipient.key) og avsenderens sertifikat.",
                en: "Needs the recipient's key (recipient.key) and the sender's certificate."),
            .settings,
            Phrase(
                nb: "Avslutter med 0: åpnet · 1: et steg går ikke · 2: bruk, ulest fil.",
                en: "Exits 0: opened · 1: a step fails · 2: usage, unread file."),
        ], settings: Setting.sealing)

    private static let token = Word(
        .token, examples: ["token --to test", "token access-token.txt"],
        summary: Phrase(
            nb: "Henter et tilgangstoken, eller forklarer et.",
            en: "Fetches an access token, or explains one."),
        operands: .optional("FILE"),
        options: [.environment, .tokenURL, .connection, .settings, .lang, .help],
        remarks: [.settings, .exitCodes], settings: Setting.authorization)

    private static func submit(_ guides: [String]) -> Word {
        Word(
            .submit, examples: ["submit bundle.json", "submit --to production day.json"],
            summary: Phrase(
                nb: "Kontrollerer bundler, forsegler og sender dem.",
                en: "Checks bundles, seals and sends them."),
            operands: .oneOrMore("BUNDLE"),
            options: [
                .target,
                OptionGroup(
                    Option(.validateOnly), Option(.dryRun),
                    help: Phrase(nb: "bare spør · sender ikke", en: "asks only · does not send")),
                .baseURL, .tokenURL, .connection, .period, .outboxFile, .waiting,
                OptionGroup(
                    Option(.again),
                    help: Phrase(nb: "send også det som er lagret fra før", en: "send also what is stored already")),
                .guide(guides), .settings, .lang, .help,
            ], remarks: [.settings, .exitCodes], settings: Setting.all)
    }

    private static let outbox = Word(
        .outbox, examples: ["outbox list", "outbox run"],
        summary: Phrase(
            nb: "Det som venter på å bli sendt, og det som er sendt.", en: "What waits to be sent, and what was."),
        options: [.lang, .help],
        subwords: [
            Word(
                .outboxList, examples: ["outbox list", "outbox list --format json"],
                summary: Phrase(
                    nb: "Viser meldingene og tilstanden deres.", en: "Lists the messages and their states."),
                options: [
                    OptionGroup(
                        Option(.format, .choice(["text", "json"])),
                        help: Phrase(nb: "standard text", en: "default text")),
                    .outboxFile, .lang, .help,
                ]),
            Word(
                .outboxShow, examples: ["outbox show 3"],
                summary: Phrase(nb: "Viser en melding og alle forsøkene.", en: "Shows a message and all its attempts."),
                operands: .one("ID"), options: [.outboxFile, .lang, .help]),
            Word(
                .outboxRun, examples: ["outbox run"],
                summary: Phrase(nb: "Sender det som står for tur.", en: "Sends what is due."),
                options: sending, remarks: [.settings, .exitCodes], settings: Setting.all),
            Word(
                .outboxRetry, examples: ["outbox retry 3", "outbox retry --all"],
                summary: Phrase(
                    nb: "Sender meldinger nå, også en der svaret aldri kom.",
                    en: "Sends messages now, also one whose answer never came."),
                operands: .any("ID"),
                options: [
                    OptionGroup(
                        Option(.all), help: Phrase(nb: "alle som ikke er lagret", en: "all that are not stored"))
                ]
                    + sending,
                remarks: [.settings, .exitCodes], settings: Setting.all),
            Word(
                .outboxDrop, examples: ["outbox drop 3"],
                summary: Phrase(nb: "Fjerner meldinger.", en: "Removes messages."),
                operands: .oneOrMore("ID"), options: [.outboxFile, .lang, .help]),
        ])

    private static let sending: [OptionGroup] = [
        .target, .baseURL, .tokenURL, .connection, .outboxFile, .waiting, .settings, .lang, .help,
    ]
}

extension OptionGroup {
    private static let to = Option(.to, .choice(Environment.allCases.map(\.rawValue)))

    fileprivate static let environment = OptionGroup(
        to, help: Phrase(nb: "miljø; standard test-validate", en: "environment; default test-validate"))
    fileprivate static let target = OptionGroup(
        to, Option(.yes),
        help: Phrase(
            nb: "standard test-validate; produksjon uten å spørre", en: "default test-validate; production unasked"))
    fileprivate static let baseURL = OptionGroup(
        Option(.baseURL, .text("URL")),
        help: Phrase(nb: "et annet register, til og med /fhirmottak/v1", en: "another registry, with /fhirmottak/v1"))
    fileprivate static let tokenURL = OptionGroup(
        Option(.tokenURL, .text("URL")), help: Phrase(nb: "hvor tokenet hentes", en: "where the token is fetched"))
    fileprivate static let connection = OptionGroup(
        Option(.ca, .path("FILE")), Option(.timeout, .number),
        help: Phrase(nb: "flere røtter å stole på · sekunder", en: "further roots to trust · seconds"))
    fileprivate static let period = OptionGroup(
        Option(.from, .text("TIME")), Option(.until, .text("TIME")),
        help: Phrase(nb: "perioden; standard i går (Oslo)", en: "the period; default yesterday (Oslo)"))
    fileprivate static let settings = OptionGroup(
        Option(.settings, .path("FILE")),
        help: Phrase(
            nb: "ellers lmdi/settings.json i XDG_CONFIG_HOME", en: "else lmdi/settings.json in XDG_CONFIG_HOME"))
    fileprivate static let outboxFile = OptionGroup(
        Option(.outbox, .path("PATH")),
        help: Phrase(nb: "ellers lmdi/outbox.sqlite i XDG_STATE_HOME", en: "else lmdi/outbox.sqlite in XDG_STATE_HOME"))
    fileprivate static let waiting = OptionGroup(
        Option(.noWait),
        help: Phrase(nb: "ikke vent en time på neste forsøk", en: "do not wait an hour for a new attempt"))
    fileprivate static let output = OptionGroup(
        Option(.output, .path("FILE")), help: Phrase(nb: "ellers standard ut", en: "else standard output"))
}

extension Phrase {
    fileprivate static let settings = Phrase(
        nb: "Hver innstilling er også en opsjon (--sender, --signing-p12 …); se lmdi man.",
        en: "Each setting is an option too (--sender, --signing-p12 …); see lmdi man.")
    fileprivate static let exitCodes = Phrase(
        nb: "Avslutter med 0 · 1: funn · 2: bruk, oppsett · 3: den andre siden svarte ikke, eller nektet.",
        en: "Exits 0 · 1: findings · 2: usage, settings · 3: the other side did not answer or refused.")
}
