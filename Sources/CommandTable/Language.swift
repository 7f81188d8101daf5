/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
    case nb, en

    /// The language that the environment asks for: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides.
    package init(environment: (String) -> String?) {
        let setting = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        let name = setting.prefix { $0.isLetter }.lowercased()
        self = ["nb", "nn", "no"].contains(name) ? .nb : .en
    }
}

/// A text of the command in both languages.
package struct Phrase: Hashable, Sendable {
    package let nb: String
    package let en: String

    package init(nb: String, en: String) {
        self.nb = nb
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .nb: nb
        case .en: en
        }
    }
}
