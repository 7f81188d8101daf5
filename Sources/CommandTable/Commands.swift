/// The whole command as data.
package struct Commands: Sendable {
    package let words: [Word]
    /// The guide versions that are bundled, oldest first.
    package let guides: [String]

    package init(guides: [String]) {
        self.guides = guides
        let offline: [Word] = [
            .validate(guides: guides), .parse, .profiles(guides: guides), .rules, .explain, .fhirpath,
            .diagnose(guides: guides),
        ]
        words = offline + Word.network(guides: guides) + [.completion, .manual]
    }

    /// The word with a name, `profiles list` included.
    package func word(_ name: String) -> Word? {
        (words + words.flatMap(\.subwords)).first { $0.name == name }
    }

    /// The words that do something themselves: those without subwords, and the subwords.
    package var leaves: [Word] { words.flatMap { $0.subwords.isEmpty ? [$0] : $0.subwords } }

    /// Words that a later version has. They are refused by name, so that nobody looks for a spelling mistake.
    package static let laterWords: Set<String> = [
        "fix", "lsp", "serve",
    ]

    /// Options that a later version has.
    package static let laterOptions: Set<String> = [
        "no-progress", "config", "baseline", "write-baseline", "statistics", "watch",
    ]

    /// Report formats that a later version has.
    package static let laterFormats: Set<String> = ["json", "sarif", "junit", "github", "gitlab", "html"]
}

extension OptionGroup {
    static let lang = OptionGroup(
        Option(.lang, .choice(Language.allCases.map(\.rawValue))),
        help: Phrase(
            nb: "språk; ellers fra LC_ALL, LC_MESSAGES, LANG", en: "language; else from LC_ALL, LC_MESSAGES, LANG"))
    static let help = OptionGroup(
        Option(.help), help: Phrase(nb: "viser denne hjelpen", en: "shows this help"))
}

extension Word {
    static let parse = Word(
        .parse, examples: ["parse bundle.json"],
        summary: Phrase(
            nb: "Kontrollerer bare grammatikken (JSON, XML).",
            en: "Checks the grammar only (JSON, XML)."),
        operands: .one("FILE"), options: [.lang, .help],
        remarks: [
            Phrase(
                nb: "JSON etter RFC 8259, XML 1.0: samme leser som validate. - er standard inn.",
                en: "JSON by RFC 8259, XML 1.0: the same reader as validate's. - is standard input."),
            Phrase(
                nb: "Avslutter med 0: lovlig · 1: ikke lovlig · 2: bruk, ulest fil.",
                en: "Exits 0: grammatical · 1: not grammatical · 2: usage, unread file."),
        ])

    static let fhirpath = Word(
        .fhirpath,
        examples: ["fhirpath \"Bundle.entry.resource.count()\" bundle.json"],
        summary: Phrase(
            nb: "Regner ut et FHIRPath-uttrykk.", en: "Evaluates a FHIRPath expression."),
        operands: .oneAndOptional("EXPRESSION", "FILE"),
        options: [
            OptionGroup(
                Option(.batch),
                help: Phrase(
                    nb: "leser linjer {\"id\", \"expression\", \"file\"}, svarer med én linje hver",
                    en: "reads lines {\"id\", \"expression\", \"file\"}, answers each with a line")),
            .lang, .help,
        ],
        remarks: [
            Phrase(
                nb: "Avslutter med 0, eller 2 når uttrykket ikke kan regnes ut.",
                en: "Exits 0, or 2 when it cannot be evaluated.")
        ])

    static let completion = Word(
        .completion, examples: ["completion bash > /etc/bash_completion.d/lmdi"],
        summary: Phrase(nb: "Skriver fullføringsregler for et skall.", en: "Prints completion rules for a shell."),
        operands: .choice("SHELL", Shell.allCases.map(\.rawValue)), options: [.help])

    static let manual = Word(
        .man, examples: ["man | man -l -"],
        summary: Phrase(nb: "Skriver manualsiden lmdi(1).", en: "Prints the manual page lmdi(1)."),
        options: [.lang, .help])

    static func profiles(guides: [String]) -> Word {
        Word(
            .profiles, examples: ["profiles list", "profiles show lmdi-patient"],
            summary: Phrase(nb: "Profilene som følger med.", en: "The bundled profiles."),
            options: [.lang, .help],
            subwords: [
                Word(
                    .profilesList, examples: ["profiles list"],
                    summary: Phrase(
                        nb: "Viser hva som følger med programmet.", en: "Lists what the program brings along."),
                    options: [.lang, .help]),
                Word(
                    .profilesShow, examples: ["profiles show lmdi-patient", "profiles show --guide 1.1.2 lmdi-bundle"],
                    summary: Phrase(nb: "Viser et kompilert skjema som tekst.", en: "Shows a compiled schema as text."),
                    operands: .one("PROFILE"), options: [.guide(guides), .lang, .help]),
                Word(
                    .profilesImport, examples: ["profiles import hl7.fhir.no.lmdi-1.1.2.tgz"],
                    summary: Phrase(
                        nb: "Destillerer en offisiell pakke til en mappe med profiler.",
                        en: "Distils an official package into a folder of profiles."),
                    operands: .oneOrMore("PACKAGE"),
                    options: [
                        OptionGroup(
                            Option(.into, .path("FOLDER")),
                            help: Phrase(
                                nb: "hvor mappen lages; ellers profiles/",
                                en: "where the folder is made; else profiles/")),
                        .lang, .help,
                    ]),
                Word(
                    .profilesVerify, examples: ["profiles verify hl7.fhir.no.lmdi-1.1.2.tgz"],
                    summary: Phrase(
                        nb: "Sammenligner det som følger med, med en offisiell pakke.",
                        en: "Compares what is bundled with an official package."),
                    operands: .oneOrMore("PACKAGE"), options: [.lang, .help],
                    remarks: [
                        Phrase(
                            nb: "Avslutter med 0 når de er like, ellers 1.", en: "Exits 0 when they are equal, else 1.")
                    ]),
            ])
    }
}
