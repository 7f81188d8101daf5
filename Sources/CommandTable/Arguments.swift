/// The arguments of one word, split into options and operands by the table.
struct Arguments {
    private(set) var values: [OptionName: [String]] = [:]
    private(set) var operands: [String] = []

    /// Splits `arguments`; `--` ends the options.
    init(_ arguments: ArraySlice<String>, of word: Word) throws(UsageError) {
        var rest = arguments
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands.append(contentsOf: rest)
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            try readOption(argument == "-h" ? "--help" : argument, &rest, word)
        }
    }

    func has(_ name: OptionName) -> Bool { values[name] != nil }
    func all(_ name: OptionName) -> [String] { values[name] ?? [] }
    func first(_ name: OptionName) -> String? { values[name]?.first }

    private mutating func readOption(_ argument: String, _ rest: inout ArraySlice<String>, _ word: Word)
        throws(UsageError)
    {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let option = try Self.find(String(parts[0]), word)
        let spelling = option.name.spelling
        if values[option.name] != nil, !option.isRepeatable, option.value != .flag {
            throw .givenTwice(option: spelling)
        }
        guard option.value != .flag else {
            if parts.count > 1 { throw .superfluousValue(option: spelling) }
            values[option.name] = []
            return
        }
        guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
            throw .missingValue(option: spelling, usage: option.value.usage)
        }
        try Self.check(value, of: option)
        values[option.name, default: []].append(value)
    }

    private static func find(_ spelling: String, _ word: Word) throws(UsageError) -> Option {
        let options = word.allOptions
        if let option = options.first(where: { $0.name.spelling == spelling }) { return option }
        if Commands.laterOptions.contains(String(spelling.drop { $0 == "-" })) { throw .laterOption(spelling) }
        let guess = Spelling.nearest(to: spelling, among: options.map(\.name.spelling))
        throw .unknownOption(spelling, word: word.name, didYouMean: guess)
    }

    private static func check(_ value: String, of option: Option) throws(UsageError) {
        let spelling = option.name.spelling
        switch option.value {
        case .flag, .text, .path: return
        case .number:
            guard let number = Int(value), number >= 0 else { throw .badNumber(option: spelling, value: value) }
        case .choice(let allowed), .named(_, let allowed):
            try check(value, spelling, allowed)
        case .report(let allowed):
            let name = String(value.prefix { $0 != "=" })
            if Commands.laterFormats.contains(name), !allowed.contains(name) { throw .laterFormat(name) }
            try check(name, spelling, allowed)
            if value.hasSuffix("=") { throw .missingValue(option: spelling, usage: option.value.usage) }
        }
    }

    private static func check(_ value: String, _ option: String, _ allowed: [String]) throws(UsageError) {
        guard !allowed.contains(value) else { return }
        let guess = Spelling.nearest(to: value, among: allowed)
        throw .badValue(option: option, value: value, allowed: allowed, didYouMean: guess)
    }
}
