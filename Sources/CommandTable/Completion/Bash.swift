extension Completion {
    /// The script for bash. Functions and variables begin with `_lmdi`, as they share the shell's names.
    var bash: String {
        let parents = commands.words.filter { !$0.subwords.isEmpty }
        let subwords = parents.map {
            "        \($0.name)) words=\"\($0.subwords.map(\.lastName).joined(separator: " "))\" ;;"
        }
        return """
            # Completion of lmdi for bash; made by: lmdi completion bash
            _lmdi() {
                local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words=""
                COMPREPLY=()
                # bash splits --option=value at the equals sign.
                if [[ "$current" == "=" ]]; then
                    current=""
                elif [[ "$previous" == "=" ]]; then
                    previous="${COMP_WORDS[COMP_CWORD-2]}"
                fi
                case "$previous" in
            \(bashValues)
                esac
                case "${COMP_WORDS[1]} ${COMP_WORDS[2]}" in
            \(bashWords)
                esac
                if [[ $COMP_CWORD -eq 1 ]]; then
                    words="\(commands.words.map(\.name).joined(separator: " ")) --help --version"
                elif [[ $COMP_CWORD -eq 2 ]]; then
                    case "${COMP_WORDS[1]}" in
            \(subwords.joined(separator: "\n"))
                    esac
                fi
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _lmdi lmdi

            """
    }

    /// One case for each option with values.
    private var bashValues: String {
        let options = commands.leaves.flatMap(\.allOptions)
        return OptionName.allCases.compactMap { name -> String? in
            guard let option = options.first(where: { $0.name == name && !$0.value.values.isEmpty }) else { return nil }
            let values = option.value.values.joined(separator: " ")
            return "        \(name.spelling)) COMPREPLY=($(compgen -W \"\(values)\" -- \"$current\")); return ;;"
        }.joined(separator: "\n")
    }

    /// One case for each word: its options and, where it takes one of a few, its operands.
    private var bashWords: String {
        commands.leaves.map { word in
            let words = word.operandValues + word.allOptions.map(\.name.spelling)
            return "        \"\(word.name)\"*) words=\"\(words.joined(separator: " "))\" ;;"
        }.joined(separator: "\n")
    }
}
