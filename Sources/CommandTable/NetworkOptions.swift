/// What somebody asked of the words that use the network or seal for it: the program lmdi-submit does it.
package enum NetworkRequest: Equatable, Sendable {
    case seal(bundle: String, SealOptions)
    case open(envelope: String, SettingOptions, output: String?)
    /// Fetches a token, or explains the one in a file.
    case token(file: String?, NetworkOptions)
    case submit(bundles: [String], SubmitOptions)
    case outbox(OutboxRequest)
}

package enum OutboxRequest: Equatable, Sendable {
    case list(outbox: String?, isJSON: Bool)
    case show(id: Int, outbox: String?)
    case run(NetworkOptions)
    /// No ids: all.
    case retry(ids: [Int], NetworkOptions)
    case drop(ids: [Int], outbox: String?)
}

/// The registry's environments.
package enum Environment: String, CaseIterable, Sendable {
    case testValidate = "test-validate", test, production
}

/// settings.json and what options say instead.
package struct SettingOptions: Equatable, Sendable {
    package let file: String?
    /// The values that options give, by the setting's path in the file.
    package let values: [String: [String]]
}

package struct SealOptions: Equatable, Sendable {
    package let settings: SettingOptions
    package let environment: Environment
    package let guide: Guide
    package let period: PeriodOptions
    package let output: String?
}

/// The reported period as it was given.
package struct PeriodOptions: Equatable, Sendable {
    package let from: String?
    package let until: String?
}

/// How the other side is reached.
package struct NetworkOptions: Equatable, Sendable {
    package let settings: SettingOptions
    package let environment: Environment
    package let isConfirmed: Bool
    package let baseURL: String?
    package let tokenURL: String?
    package let roots: String?
    /// Seconds that a request may take.
    package let timeout: Int
    package let outbox: String?
    /// Whether the program waits for the next attempt.
    package let waits: Bool
}

package struct SubmitOptions: Equatable, Sendable {
    package let network: NetworkOptions
    package let guide: Guide
    package let period: PeriodOptions
    package let isDryRun: Bool
    package let onlyValidates: Bool
    /// Whether what is stored already is sent again.
    package let again: Bool
}

extension SettingOptions {
    init(_ read: Arguments) {
        file = read.first(.settings)
        var values: [String: [String]] = [:]
        for setting in Setting.all where read.has(setting.option.name) {
            values[setting.path] = setting.option.value == .flag ? ["true"] : read.all(setting.option.name)
        }
        self.values = values
    }
}

extension NetworkOptions {
    init(_ read: Arguments) {
        settings = SettingOptions(read)
        environment = Environment(read)
        isConfirmed = read.has(.yes)
        baseURL = read.first(.baseURL)
        tokenURL = read.first(.tokenURL)
        roots = read.first(.ca)
        timeout = read.first(.timeout).flatMap { Int($0) } ?? 120
        outbox = read.first(.outbox)
        waits = !read.has(.noWait)
    }
}

extension SealOptions {
    init(_ read: Arguments) {
        settings = SettingOptions(read)
        environment = Environment(read)
        guide = Guide(read.first(.guide))
        period = PeriodOptions(read)
        output = read.first(.output)
    }
}

extension SubmitOptions {
    init(_ read: Arguments) {
        network = NetworkOptions(read)
        guide = Guide(read.first(.guide))
        period = PeriodOptions(read)
        isDryRun = read.has(.dryRun)
        onlyValidates = read.has(.validateOnly)
        again = read.has(.again)
    }
}

extension PeriodOptions {
    init(_ read: Arguments) {
        from = read.first(.from)
        until = read.first(.until)
    }
}

extension Environment {
    init(_ read: Arguments) { self = read.first(.to).flatMap(Environment.init) ?? .testValidate }
}

extension NetworkRequest {
    /// Reads the arguments of a network word; nil for other words.
    init?(_ word: WordID, _ read: Arguments) throws(UsageError) {
        switch word {
        case .seal: self = .seal(bundle: read.operands[0], SealOptions(read))
        case .open: self = .open(envelope: read.operands[0], SettingOptions(read), output: read.first(.output))
        case .token: self = .token(file: read.operands.first, NetworkOptions(read))
        case .submit:
            if read.has(.validateOnly), Environment(read) == .production {
                throw .notTogether("--validate-only", "--to production")
            }
            self = .submit(bundles: read.operands, SubmitOptions(read))
        case .outboxList: self = .outbox(.list(outbox: read.first(.outbox), isJSON: read.first(.format) == "json"))
        case .outboxShow: self = .outbox(.show(id: try Self.id(read.operands[0]), outbox: read.first(.outbox)))
        case .outboxRun: self = .outbox(.run(NetworkOptions(read)))
        case .outboxRetry:
            if read.operands.isEmpty != read.has(.all) {
                throw read.operands.isEmpty
                    ? .missingOperand(word: word.rawValue, operand: "ID") : .notTogether("--all", "ID")
            }
            self = .outbox(.retry(ids: try Self.ids(read), NetworkOptions(read)))
        case .outboxDrop: self = .outbox(.drop(ids: try Self.ids(read), outbox: read.first(.outbox)))
        case .outbox, .validate, .parse, .profiles, .profilesList, .profilesShow, .profilesImport, .profilesVerify,
            .rules, .explain, .fhirpath, .diagnose, .completion, .man:
            return nil
        }
    }

    private static func ids(_ read: Arguments) throws(UsageError) -> [Int] {
        var ids: [Int] = []
        for operand in read.operands { ids.append(try id(operand)) }
        return ids
    }

    private static func id(_ text: String) throws(UsageError) -> Int {
        guard let id = Int(text), id > 0 else { throw .badNumber(option: "ID", value: text) }
        return id
    }
}
