/// A word of the command (`lmdi validate`) as data: everything that parsing, help, completion and the manual say of it.
package struct Word: Sendable {
    package let id: WordID
    /// What comes after `lmdi`, to copy and run.
    package let examples: [String]
    package let summary: Phrase
    package let operands: Operands
    package let options: [OptionGroup]
    /// What stands under the options in the help: exit codes and the like.
    package let remarks: [Phrase]
    package let subwords: [Word]
    /// Members of settings.json that are options of this word too; too many for its help.
    package let settings: [Setting]

    package init(
        _ id: WordID, examples: [String], summary: Phrase, operands: Operands = .none, options: [OptionGroup] = [],
        remarks: [Phrase] = [], subwords: [Word] = [], settings: [Setting] = []
    ) {
        self.id = id
        self.examples = examples
        self.summary = summary
        self.operands = operands
        self.options = options
        self.remarks = remarks
        self.subwords = subwords
        self.settings = settings
    }

    /// `validate`, `profiles list`.
    package var name: String { id.rawValue }

    /// Every line of options, the settings' own included.
    package var allGroups: [OptionGroup] { options + settings.map(\.group) }

    package var allOptions: [Option] { allGroups.flatMap(\.options) }

    /// The last part of the name: `list` of `profiles list`.
    package var lastName: String { String(name.split(separator: " ").last ?? "") }
}

/// All words, a word's subwords after it.
package enum WordID: String, CaseIterable, Sendable {
    case validate, parse, profiles
    case profilesList = "profiles list", profilesShow = "profiles show"
    case profilesImport = "profiles import", profilesVerify = "profiles verify"
    case rules, explain, fhirpath, diagnose, completion, man
    case seal, open, token, submit, outbox
    case outboxList = "outbox list", outboxShow = "outbox show", outboxRun = "outbox run"
    case outboxRetry = "outbox retry", outboxDrop = "outbox drop"
}

/// What a word takes besides options.
package enum Operands: Sendable, Equatable {
    case none
    case one(String)
    case oneOrMore(String)
    case optional(String)
    case any(String)
    /// The first is required, the second is not.
    case oneAndOptional(String, String)
    /// One of a few words.
    case choice(String, [String])

    /// As the usage line has it: `PATH…`, `EXPRESSION [FILE]`.
    package var usage: String {
        switch self {
        case .none: ""
        case .one(let name): name
        case .oneOrMore(let name): name + "…"
        case .optional(let name): "[\(name)]"
        case .any(let name): "[\(name)…]"
        case .oneAndOptional(let first, let second): "\(first) [\(second)]"
        case .choice(_, let values): values.joined(separator: "|")
        }
    }

    /// The name of the operand that must be there, nil if none must.
    package var required: String? {
        switch self {
        case .none, .optional, .any: nil
        case .one(let name), .oneOrMore(let name), .oneAndOptional(let name, _), .choice(let name, _): name
        }
    }

    package var limit: Int {
        switch self {
        case .none: 0
        case .one, .choice, .optional: 1
        case .oneAndOptional: 2
        case .oneOrMore, .any: .max
        }
    }
}

/// Options that share a line of help.
package struct OptionGroup: Sendable {
    package let options: [Option]
    package let help: Phrase

    package init(_ options: Option..., help: Phrase) {
        self.options = options
        self.help = help
    }

    /// As the help has it: `--ignore, --select RULE`.
    package var usage: String {
        let values = options.map(\.value.usage)
        guard Set(values).count == 1, let value = values.first, !value.isEmpty else {
            return options.map(\.usage).joined(separator: ", ")
        }
        return options.map(\.name.spelling).joined(separator: ", ") + " " + value
    }
}

/// An option of a word.
package struct Option: Sendable, Equatable {
    package let name: OptionName
    package let value: OptionValue
    package let isRepeatable: Bool

    package init(_ name: OptionName, _ value: OptionValue = .flag, isRepeatable: Bool = false) {
        self.name = name
        self.value = value
        self.isRepeatable = isRepeatable
    }

    /// As the help has it: `--fail-on error|warning`.
    package var usage: String {
        let value = value.usage
        return value.isEmpty ? name.spelling : "\(name.spelling) \(value)"
    }
}

/// The options of all words.
package enum OptionName: String, CaseIterable, Sendable {
    case guide, profile, definitions, unknownExtension = "unknown-extension"
    case format, lang, failOn = "fail-on", ignore, select, maxFindings = "max-findings", quiet, color, jobs
    case mirror, mirrorOnly = "mirror-only"
    case into, batch, help, version
    case to, yes, baseURL = "base-url", tokenURL = "token-url", from, until, ca, timeout, settings, outbox, output, all
    case validateOnly = "validate-only", dryRun = "dry-run", noWait = "no-wait", again
    case sender, signingP12 = "signing-p12", signingPassphraseFile = "signing-passphrase-file"
    case signingCertificate = "signing-certificate", signingKey = "signing-key", signingCommand = "signing-command"
    case recipientCertificate = "recipient-certificate", recipientKey = "recipient-key"
    case envelopeFields = "envelope-fields", envelopeTimes = "envelope-times"
    case authMethod = "auth-method", authClientID = "auth-client-id", authKey = "auth-key"
    case authPassphraseFile = "auth-passphrase-file", authKid = "auth-kid", authX5c = "auth-x5c"
    case authAlgorithm = "auth-algorithm", authScope = "auth-scope", authResource = "auth-resource"
    case authResourceForm = "auth-resource-form", authIssuer = "auth-issuer", authConsumerOrg = "auth-consumer-org"
    case authDPoP = "auth-dpop", authIntegrationID = "auth-integration-id"
    case authIntegrationPasswordFile = "auth-integration-password-file", authTokenFile = "auth-token-file"

    package var spelling: String { "--" + rawValue }
}

/// What an option takes.
package enum OptionValue: Sendable, Equatable {
    case flag
    /// Any text; the name that help gives it.
    case text(String)
    /// A file or a folder.
    case path(String)
    case number
    case choice([String])
    /// One of the values, or shown under a name because they are many.
    case named(String, [String])
    /// The name of a report format, perhaps with a file: `NAME[=FILE]`.
    case report([String])

    package var usage: String {
        switch self {
        case .flag: ""
        case .text(let name), .path(let name), .named(let name, _): name
        case .number: "N"
        case .choice(let values): values.joined(separator: "|")
        case .report: "NAME[=FILE]"
        }
    }

    /// The values that can be told beforehand, for completion and "did you mean".
    package var values: [String] {
        switch self {
        case .flag, .text, .path, .number: []
        case .choice(let values), .named(_, let values), .report(let values): values
        }
    }
}
