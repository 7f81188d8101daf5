extension Completion {
    var fish: String {
        let lines =
            ["# Completion of lmdi for fish; made by: lmdi completion fish"]
            + commands.words.map { Self.rule("__fish_use_subcommand", "-f -a \($0.name)", $0.summary) }
            + commands.words.flatMap { parent in
                parent.subwords.map { Self.rule(Self.after(parent), "-a \($0.lastName)", $0.summary) }
            }
            + commands.leaves.flatMap(Self.rules)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rules(_ word: Word) -> [String] {
        let options = word.allGroups.flatMap { group in
            group.options.map { rule(after(word), "-l \($0.name.rawValue)" + value($0.value), group.help) }
        }
        let values = word.operandValues.joined(separator: " ")
        return values.isEmpty ? options : options + [rule(after(word), "-f -a '\(values)'", word.summary)]
    }

    private static func rule(_ condition: String, _ what: String, _ help: Phrase) -> String {
        let text = String(help.en.map { $0 == "'" ? "’" : $0 })
        return "complete -c lmdi -n '\(condition)' \(what) -d '\(text)'"
    }

    private static func after(_ word: Word) -> String { "__fish_seen_subcommand_from \(word.lastName)" }

    private static func value(_ value: OptionValue) -> String {
        switch value {
        case .flag: ""
        case .path: " -r"
        case .text, .number: " -x"
        case .choice(let values), .named(_, let values), .report(let values):
            " -x -a '\(values.joined(separator: " "))'"
        }
    }
}
