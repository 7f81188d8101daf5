extension Word {
    static func validate(guides: [String]) -> Word {
        Word(
            .validate,
            examples: ["validate bundle.json", "validate --guide 1.1.2 --format ndjson folder/"],
            summary: Phrase(
                nb: "Kontrollerer bundler mot LMDI og FHIR R4 (JSON, XML, NDJSON, gzip).",
                en: "Checks bundles against LMDI and FHIR R4 (JSON, XML, NDJSON, gzip)."),
            operands: .oneOrMore("PATH"),
            options: rules(guides) + [.unknownExtension, .destination] + output + [.versionAndHelp],
            remarks: [
                Phrase(
                    nb: "En mappe gjennomsøkes; - er standard inn. --opsjon=verdi går også.",
                    en: "A folder is searched; - is standard input. --option=value works too."),
                .verdictCodes,
            ])
    }

    private static func rules(_ guides: [String]) -> [OptionGroup] {
        [
            .guide(guides, others: ["all", "none"]),
            OptionGroup(
                Option(.profile, .text("URL"), isRepeatable: true),
                help: Phrase(
                    nb: "kontroller også mot denne profilen; gjentas",
                    en: "also check against this profile; repeatable")),
            OptionGroup(
                Option(.definitions, .path("PATH"), isRepeatable: true),
                help: Phrase(
                    nb: "pakke.tgz, mappe, fil, ID@VERSJON; gjentas",
                    en: "package.tgz, folder, file, ID@VERSION; repeatable")),
        ]
    }

    private static let output = [
        OptionGroup(
            Option(.format, .report(FormatName.allCases.map(\.rawValue)), isRepeatable: true),
            help: Phrase(
                nb: "text, operationoutcome, ndjson; gjentas", en: "text, operationoutcome, ndjson; repeatable")),
        OptionGroup.lang,
        OptionGroup(
            Option(.failOn, .named("LEVEL", FailOn.allCases.map(\.rawValue))),
            help: Phrase(
                nb: "error (standard) warning information never", en: "error (default) warning information never")
        ),
        OptionGroup(
            Option(.ignore, .text("RULE"), isRepeatable: true), Option(.select, .text("RULE"), isRepeatable: true),
            help: Phrase(nb: "én regel, eller en familie: lmr/", en: "one rule, or a family: lmr/")),
        OptionGroup(
            Option(.mirror, .choice(["3", "2"])),
            help: Phrase(
                nb: "registerets eget svar først, så våre funn", en: "the registry's own answer first, then ours")),
        OptionGroup(
            Option(.mirrorOnly), help: Phrase(nb: "bare registerets svar", en: "the registry's answer alone")),
        OptionGroup(
            Option(.maxFindings, .number), Option(.jobs, .number),
            help: Phrase(
                nb: "vises per fil (50); tråder (én per kjerne)", en: "shown per file (50); threads (all cores)")),
        OptionGroup(Option(.quiet), help: Phrase(nb: "bare funn, ingen oppsummering", en: "findings only, no summary")),
        OptionGroup(
            Option(.color, .choice(ColorChoice.allCases.map(\.rawValue))),
            help: Phrase(nb: "farger; NO_COLOR slår dem av", en: "colours; NO_COLOR turns them off")),
    ]
}

extension OptionGroup {
    /// `--guide`; without known versions any is taken.
    static func guide(_ versions: [String], others: [String] = ["none"]) -> OptionGroup {
        let newest = versions.last ?? ""
        return OptionGroup(
            Option(
                .guide,
                versions.isEmpty
                    ? .text("VERSION") : .named((["VERSION"] + others).joined(separator: "|"), versions + others)),
            help: newest.isEmpty
                ? Phrase(nb: "LMDI-versjon; ellers den nyeste", en: "LMDI version; else the newest")
                : Phrase(
                    nb: "LMDI-versjon (standard \(newest)); none: bare FHIR R4",
                    en: "LMDI version (default \(newest)); none: FHIR R4 only"))
    }

    static let unknownExtension = OptionGroup(
        Option(.unknownExtension, .named("LEVEL", UnknownExtension.allCases.map(\.rawValue))),
        help: Phrase(nb: "warning (standard) eller error", en: "warning (default) or error"))

    static let destination = OptionGroup(
        Option(.to, .choice(Destination.allCases.map(\.rawValue))),
        help: Phrase(
            nb: "hvor bundlene skal: varsler om feil slags personer",
            en: "where the bundles go: warns of the wrong people"))

    static let versionAndHelp = OptionGroup(
        Option(.version), Option(.help),
        help: Phrase(nb: "versjonene · denne hjelpen", en: "the versions · this help"))
}

extension Phrase {
    static let verdictCodes = Phrase(
        nb: "Avslutter med 0: ingenting fra --fail-on og opp · 1: noe · 2: bruk, ulest fil.",
        en: "Exits 0: nothing at or above --fail-on · 1: something · 2: usage, unread file.")
}
