/// What is wrong with the arguments. Each is one line, and the program exits 2.
package enum UsageError: Error, Equatable, Sendable {
    case noWord
    case unknownWord(String, didYouMean: String?)
    case laterWord(String)
    case noSubword(word: String, subwords: [String])
    case unknownOption(String, word: String, didYouMean: String?)
    case laterOption(String)
    case missingValue(option: String, usage: String)
    case superfluousValue(option: String)
    case badValue(option: String, value: String, allowed: [String], didYouMean: String?)
    case badNumber(option: String, value: String)
    case laterFormat(String)
    case givenTwice(option: String)
    case notTogether(String, String)
    case sharedOutput(file: String?)
    case needsOption(option: String, other: String)
    case excludes(option: String, other: String)
    case unknownRule(String, option: String?, didYouMean: String?)
    case missingOperand(word: String, operand: String)
    case superfluousOperand(word: String, operand: String)

    /// The line without the program's name.
    package func text(_ language: Language) -> String { phrase[language] }

    private var phrase: Phrase {
        switch self {
        case .noWord:
            Phrase(
                nb: "si hva som skal gjøres, for eksempel «lmdi validate bundle.json»; «lmdi --help» viser ordene",
                en: "say what to do, for example 'lmdi validate bundle.json'; 'lmdi --help' lists the words")
        case .unknownWord(let word, let guess):
            Phrase(
                nb: "ukjent ord «\(word)»" + Self.guess(guess).nb, en: "unknown word '\(word)'" + Self.guess(guess).en)
        case .laterWord(let word):
            Phrase(
                nb: "«\(word)» er ikke med i denne versjonen", en: "'\(word)' is not part of this version")
        case .noSubword(let word, let names):
            Phrase(
                nb: "si hva «\(word)» skal gjøre: " + names.joined(separator: ", "),
                en: "say what '\(word)' shall do: " + names.joined(separator: ", "))
        case .unknownOption(let option, let word, let guess):
            Phrase(
                nb: "ukjent opsjon \(option) for «\(word)»" + Self.guess(guess).nb,
                en: "unknown option \(option) of '\(word)'" + Self.guess(guess).en)
        case .laterOption(let option):
            Phrase(
                nb: "\(option) er ikke med i denne versjonen", en: "\(option) is not part of this version")
        case .missingValue(let option, let usage):
            Phrase(
                nb: "\(option) trenger en verdi: \(option) \(usage)", en: "\(option) needs a value: \(option) \(usage)")
        case .superfluousValue(let option):
            Phrase(
                nb: "\(option) tar ingen verdi", en: "\(option) takes no value")
        case .badValue(let option, let value, let allowed, let guess):
            Phrase(
                nb: "\(option) kan ikke være «\(value)»" + Self.guess(guess).nb + "; velg "
                    + allowed.joined(separator: ", "),
                en: "\(option) cannot be '\(value)'" + Self.guess(guess).en + "; choose "
                    + allowed.joined(separator: ", "))
        case .badNumber(let option, let value):
            Phrase(
                nb: "\(option) trenger et helt tall fra 0, ikke «\(value)»",
                en: "\(option) needs a whole number from 0, not '\(value)'")
        case .laterFormat(let name):
            Phrase(
                nb: "formatet \(name) er ikke med i denne versjonen; velg " + FormatName.list,
                en: "the format \(name) is not part of this version; choose " + FormatName.list)
        case .givenTwice(let option):
            Phrase(
                nb: "\(option) er gitt to ganger", en: "\(option) is given twice")
        case .notTogether(let first, let second):
            Phrase(nb: "\(first) går ikke sammen med \(second)", en: "\(first) does not go with \(second)")
        case .sharedOutput(let file):
            Phrase(
                nb:
                    "to formater kan ikke skrives til \(file.map { "filen «\($0)»" } ?? "standard ut"); gi det ene en fil: --format NAME=FILE",
                en:
                    "two formats cannot go to \(file.map { "the file '\($0)'" } ?? "standard output"); give one a file: --format NAME=FILE"
            )
        case .needsOption(let option, let other):
            Phrase(nb: "\(option) må stå sammen med \(other)", en: "\(option) goes with \(other)")
        case .excludes(let option, let other):
            Phrase(nb: "\(option) kan ikke stå sammen med \(other)", en: "\(option) does not go with \(other)")
        case .missingOperand(let word, let operand):
            Phrase(
                nb: "«\(word)» trenger \(operand); se «lmdi \(word) --help»",
                en: "'\(word)' needs \(operand); see 'lmdi \(word) --help'")
        case .superfluousOperand(let word, let operand):
            Phrase(
                nb: "«\(word)» kan ikke bruke «\(operand)»; se «lmdi \(word) --help»",
                en: "'\(word)' has no use for '\(operand)'; see 'lmdi \(word) --help'")
        case .unknownRule(let rule, let option, let guess):
            Phrase(
                nb: (option.map { $0 + ": " } ?? "") + "ingen regel heter «\(rule)»" + Self.guess(guess).nb
                    + "; «lmdi rules» viser alle",
                en: (option.map { $0 + ": " } ?? "") + "no rule is called '\(rule)'" + Self.guess(guess).en
                    + "; 'lmdi rules' lists them")
        }
    }

    private static func guess(_ name: String?) -> Phrase {
        guard let name else { return Phrase(nb: "", en: "") }
        return Phrase(nb: "; mente du «\(name)»?", en: "; did you mean '\(name)'?")
    }
}

extension FormatName {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
