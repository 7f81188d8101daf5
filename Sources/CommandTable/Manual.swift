/// The manual page lmdi(1), in the man macros.
package struct Manual: Sendable {
    let commands: Commands
    let language: Language
    let version: String

    package init(_ commands: Commands, _ language: Language, version: String) {
        self.commands = commands
        self.language = language
        self.version = version
    }

    package var page: String {
        var lines = [".TH LMDI 1 \"\" \"lmdi \(version)\" \"\""]
        lines += [".SH " + title(nb: "NAVN", en: "NAME"), "lmdi \\- " + purpose]
        lines += [".SH " + title(nb: "BRUK", en: "SYNOPSIS")]
        for word in commands.leaves {
            lines += [".B lmdi " + Self.escaped(word.name), Self.escaped(word.operands.usage), ".br"]
        }
        lines += [".SH " + title(nb: "ORD", en: "WORDS")] + commands.leaves.flatMap(section)
        lines += [".SH " + title(nb: "AVSLUTNINGSKODER", en: "EXIT STATUS")] + exitCodes
        return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private var purpose: String {
        title(
            nb: "kontrollerer FHIR-bundler til Legemiddelregisteret (LMDI) uten nett",
            en: "checks FHIR bundles for Legemiddelregisteret (LMDI), offline")
    }

    private func section(_ word: Word) -> [String] {
        var lines = [".SS lmdi " + Self.escaped(word.name), Self.escaped(word.summary[language])]
        for group in word.allGroups {
            lines += [
                ".TP", ".B " + Self.escaped(group.usage),
                Self.escaped(group.help[language]),
            ]
        }
        for remark in word.remarks { lines += [".PP", Self.escaped(remark[language])] }
        for example in word.examples { lines += [".PP", ".EX", Self.escaped("lmdi " + example), ".EE"] }
        return lines
    }

    private var exitCodes: [String] {
        [
            (0, title(nb: "ikke noe på eller over --fail-on", en: "nothing at or above --fail-on")),
            (1, title(nb: "noe", en: "something")),
            (
                2,
                title(
                    nb: "programmet kunne ikke gjøre jobben: bruk, en fil som ikke kan leses, en profil som er feil",
                    en: "the program could not do its work: usage, an unreadable file, a broken profile")
            ),
            (
                3,
                title(
                    nb: "den andre siden kunne ikke nås, eller nektet av egne grunner (401, 403, 5xx, ikke noe svar)",
                    en: "the other side could not be reached, or refused for its own reasons (401, 403, 5xx, no answer)"
                )
            ),
        ].flatMap { [".TP", ".B \($0.0)", Self.escaped($0.1)] }
    }

    private func title(nb: String, en: String) -> String { Phrase(nb: nb, en: en)[language] }

    /// Text that the formatter takes as it is: no escapes, no request at a line's start, hyphens that can be copied.
    private static func escaped(_ text: String) -> String {
        var escaped = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
        for character in text {
            switch character {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
