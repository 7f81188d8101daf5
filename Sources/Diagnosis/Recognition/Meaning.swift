package import FHIRValidation

/// What an answered issue means here: our rules that find the same, or words of its own.
struct Meaning: Sendable {
    /// The likeliest first; a name with a slash at its end is a family.
    var rules: [String] = []
    var kind = IssueKind.fault
    /// For what no rule of ours speaks of.
    var words: MeaningWords?

    init(_ rules: String..., kind: IssueKind = .fault) {
        self.rules = rules
        self.kind = kind
    }

    init(_ kind: IssueKind, _ words: MeaningWords, rules: [String] = []) {
        self.kind = kind
        self.words = words
        self.rules = rules
    }

    /// Whether a rule of ours is one of those meant.
    func covers(_ rule: String) -> Bool {
        rules.contains { $0.hasSuffix("/") ? rule.hasPrefix($0) : rule == $0 }
    }
}

/// What sort of thing an answered issue is.
package enum IssueKind: String, Sendable {
    /// A fault of the bundle.
    case fault
    /// A fault of the bundle that the registry's parser met: its validator did not run.
    case parser
    /// Said at a place because of a fault at another one: at the reference, of its target.
    case echo
    /// Token, scope, registration.
    case access
    /// The sealed message around the bundle: sender, signature, encryption.
    case envelope
    /// The registry's own trouble.
    case registry
    /// Nothing has to be done.
    case note
    /// Nobody here knows these words.
    case unknown
}

/// Cause, cure and who must act, for what is no rule of ours.
struct MeaningWords: Sendable {
    let cause: Localized
    let remedy: Localized
    let actor: Actor
}

/// Who must act.
package enum Actor: String, CaseIterable, Sendable {
    /// Whoever programs or configures the transfer.
    case developer
    /// Whoever makes the record system: its content or its code lists.
    case vendor
    /// Whoever registers the sender at the registry and at Maskinporten.
    case registration
    /// FHI, who runs the registry.
    case fhi
    /// Nobody.
    case nobody

    package var name: Localized {
        switch self {
        case .developer: Localized(nb: "utvikleren av overføringen", en: "the developer of the transfer")
        case .vendor: Localized(nb: "leverandøren av journalsystemet", en: "the record system's vendor")
        case .registration:
            Localized(
                nb: "den som registrerer avsenderen hos registeret (FHI) og i Maskinporten",
                en: "whoever registers the sender at the registry (FHI) and in Maskinporten")
        case .fhi: Localized(nb: "FHI, som driver registeret", en: "FHI, which runs the registry")
        case .nobody: Localized(nb: "ingen", en: "nobody")
        }
    }
}
