extension Commands {
    /// The language of the answer: `--lang` where it stands among the arguments, valid or not as a whole, else the environment's.
    package func language(of arguments: [String], environment: (String) -> String?) -> Language {
        let options = arguments.prefix { $0 != "--" }
        for (n, argument) in options.enumerated() where argument == "--lang" || argument.hasPrefix("--lang=") {
            let value =
                argument == "--lang" ? options.dropFirst(n + 1).first : String(argument.dropFirst("--lang=".count))
            if let language = value.flatMap(Language.init(rawValue:)) { return language }
        }
        return Language(environment: environment)
    }

    /// What the arguments (without the program's name) ask for.
    package func parse(_ arguments: [String]) throws(UsageError) -> Request {
        guard let first = arguments.first else { throw .noWord }
        if first == "--help" || first == "-h" { return .help(word: "") }
        if first == "--version" { return .version }
        guard let word = word(first) else { throw unknown(first) }
        return try parse(word, arguments.dropFirst())
    }

    private func parse(_ word: Word, _ arguments: ArraySlice<String>) throws(UsageError) -> Request {
        if let name = arguments.first, let subword = word.subwords.first(where: { $0.lastName == name }) {
            return try parse(subword, arguments.dropFirst())
        }
        let read = try Arguments(arguments, of: word)
        if read.has(.help) { return .help(word: word.name) }
        if read.has(.version) { return .version }
        try checkOperands(read, word)
        return try request(word, read)
    }

    private func unknown(_ name: String) -> UsageError {
        if Self.laterWords.contains(name) { return .laterWord(name) }
        if name.hasPrefix("-") {
            let guess = Spelling.nearest(to: name, among: ["--help", "--version"])
            return .unknownOption(name, word: "lmdi", didYouMean: guess)
        }
        let isPath = name.contains(".") || name.contains("/")
        return .unknownWord(
            name, didYouMean: isPath ? "validate \(name)" : Spelling.nearest(to: name, among: words.map(\.name)))
    }

    private func checkOperands(_ read: Arguments, _ word: Word) throws(UsageError) {
        guard word.subwords.isEmpty else { throw Self.wrongSubword(read.operands.first, of: word) }
        if let required = word.operands.required, read.operands.isEmpty, !read.has(.batch) {
            throw .missingOperand(word: word.name, operand: required)
        }
        let limit = read.has(.batch) ? 0 : word.operands.limit
        if read.operands.count > limit {
            throw .superfluousOperand(word: word.name, operand: read.operands[limit])
        }
    }

    private static func wrongSubword(_ name: String?, of word: Word) -> UsageError {
        let names = word.subwords.map(\.lastName)
        guard let name else { return .noSubword(word: word.name, subwords: names) }
        let guess = Spelling.nearest(to: name, among: names).map { "\(word.name) \($0)" }
        return .unknownWord("\(word.name) \(name)", didYouMean: guess)
    }

    private func request(_ word: Word, _ read: Arguments) throws(UsageError) -> Request {
        if let request = try NetworkRequest(word.id, read) { return .network(request) }
        return switch word.id {
        case .validate: .validate(try ValidateOptions(read))
        case .parse: .parse(file: read.operands[0])
        case .profiles, .outbox, .outboxList, .outboxShow, .outboxRun, .outboxRetry, .outboxDrop, .seal, .open, .token,
            .submit:
            throw Self.wrongSubword(nil, of: word)
        case .profilesList: .profiles(.list)
        case .profilesShow: .profiles(.show(profile: read.operands[0], guide: Guide(read.first(.guide))))
        case .profilesImport: .profiles(.import(packages: read.operands, into: read.first(.into) ?? "profiles"))
        case .profilesVerify: .profiles(.verify(packages: read.operands))
        case .rules: .rules
        case .explain: .explain(rule: read.operands[0])
        case .fhirpath where read.has(.batch): .fhirpath(.batch)
        case .fhirpath: .fhirpath(.one(expression: read.operands[0], file: read.operands.dropFirst().first))
        case .diagnose: .diagnose(try DiagnoseOptions(read))
        case .completion: .completion(try shell(read.operands[0]))
        case .man: .manual
        }
    }

    private func shell(_ name: String) throws(UsageError) -> Shell {
        if let shell = Shell(rawValue: name) { return shell }
        let names = Shell.allCases.map(\.rawValue)
        throw .badValue(
            option: "completion", value: name, allowed: names, didYouMean: Spelling.nearest(to: name, among: names))
    }
}

extension ValidateOptions {
    /// Reads the options of `validate`, whose values the table has already allowed.
    init(_ read: Arguments) throws(UsageError) {
        paths = read.operands
        guide = Guide(read.first(.guide))
        profiles = read.all(.profile)
        definitions = read.all(.definitions)
        unknownExtension = read.first(.unknownExtension).flatMap(UnknownExtension.init) ?? .warning
        destination = read.first(.to).flatMap(Destination.init)
        failOn = read.first(.failOn).flatMap(FailOn.init) ?? .error
        ignored = read.all(.ignore)
        selected = read.all(.select)
        maxFindings = read.first(.maxFindings).flatMap { Int($0) } ?? 50
        jobs = read.first(.jobs).flatMap { Int($0) }
        isQuiet = read.has(.quiet)
        color = read.first(.color).flatMap(ColorChoice.init) ?? .auto
        mirror = read.first(.mirror).flatMap { Int($0) }
        isMirrorOnly = read.has(.mirrorOnly)
        if isMirrorOnly, mirror == nil { throw .needsOption(option: "--mirror-only", other: "--mirror") }
        if mirror != nil, guide == .all { throw .excludes(option: "--mirror", other: "--guide all") }
        if read.has(.format) { formats = try Self.formats(read.all(.format)) }
    }

    private static func formats(_ values: [String]) throws(UsageError) -> [FormatRequest] {
        var formats: [FormatRequest] = []
        for value in values {
            let parts = value.split(separator: "=", maxSplits: 1)
            guard let name = FormatName(rawValue: String(parts[0])) else { continue }
            let format = FormatRequest(name: name, file: parts.count > 1 ? String(parts[1]) : nil)
            if formats.contains(where: { $0.file == format.file }) { throw .sharedOutput(file: format.file) }
            formats.append(format)
        }
        return formats
    }
}
