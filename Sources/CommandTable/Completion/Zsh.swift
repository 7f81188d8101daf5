extension Completion {
    /// The script for zsh: to be sourced, or saved as `_lmdi` in a folder of `fpath`.
    var zsh: String {
        """
        #compdef lmdi
        # Completion of lmdi for zsh; made by: lmdi completion zsh
        _lmdi() {
            local -a lmdi_words
            if (( CURRENT == 2 )); then
                lmdi_words=(\(Self.described(commands.words)))
                _describe 'word' lmdi_words
                return
            fi
            shift words
            (( CURRENT-- ))
            case $words[1] in
        \(commands.words.map(Self.choice).joined(separator: "\n"))
            esac
        }
        compdef _lmdi lmdi

        """
    }

    private static func choice(_ word: Word) -> String {
        guard !word.subwords.isEmpty else { return "        \(word.lastName)) _arguments -S \(arguments(word)) ;;" }
        return """
                    \(word.name))
                        if (( CURRENT == 2 )); then
                            lmdi_words=(\(described(word.subwords)))
                            _describe 'word' lmdi_words
                            return
                        fi
                        shift words
                        (( CURRENT-- ))
                        case $words[1] in
            \(word.subwords.map(choice).joined(separator: "\n"))
                        esac ;;
            """
    }

    private static func described(_ words: [Word]) -> String {
        words.map { "'\($0.lastName):\(quoted($0.summary.en))'" }.joined(separator: " ")
    }

    private static func arguments(_ word: Word) -> String {
        let options = word.allGroups.flatMap { group in
            group.options.map { option in
                let value = option.value == .flag ? "" : "="
                let repeated = option.isRepeatable ? "*" : ""
                return "'\(repeated)\(option.name.spelling)\(value)[\(quoted(group.help.en))]\(action(option.value))'"
            }
        }
        let values = word.operandValues
        let operands = values.isEmpty ? "'*:file:_files'" : "'1:value:(\(values.joined(separator: " ")))'"
        return (options + [operands]).joined(separator: " ")
    }

    /// What zsh offers as the option's value.
    private static func action(_ value: OptionValue) -> String {
        switch value {
        case .flag: ""
        case .path(let name): ":\(name):_files"
        case .text(let name): ":\(name): "
        case .number: ":number: "
        case .choice(let values), .named(_, let values), .report(let values):
            ":value:(\(values.joined(separator: " ")))"
        }
    }

    private static func quoted(_ text: String) -> String {
        text.map { character in
            switch character {
            case "'": "’"
            case ":", "[", "]", "\\": "\\" + String(character)
            default: String(character)
            }
        }.joined()
    }
}
