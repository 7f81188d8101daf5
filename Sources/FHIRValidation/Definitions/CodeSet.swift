/// The content of a value set as far as it can be known offline.
///
/// A code is looked for in `codes`, `excluded` and `undecidedCodes`; one that none of them has goes by its system
/// (`grammarSystems`, `undecidedSystems`), and if that has none of it either, by `unknown`.
package struct CodeSet: Sendable {
    package struct Code: Hashable, Sendable {
        package let system: String
        package let code: String

        package init(system: String, code: String) {
            self.system = system
            self.code = code
        }
    }

    /// The codes that are certainly in it.
    package var codes: Set<Code> = []
    /// Codes that are certainly not in it, though others of their system are or may be.
    package var excluded: Set<Code> = []
    /// Codes that nobody can decide, though others of their system can be.
    package var undecidedCodes: [Code: Undecided] = [:]
    /// Systems whose codes belong to it, or may belong to it, in a way that nobody can decide with what is at hand.
    package var undecidedSystems: [String: Undecided] = [:]
    /// Systems that are in it whole and whose codes are told by a grammar: see `GrammarSystem`.
    package var grammarSystems: Set<String> = []
    /// Why nothing can be said about anything else (no definition of the value set, an import that is missing); nil when
    /// everything else is certainly not in it.
    package var unknown: Undecided?
    /// The displays that a code may have, where they are known.
    package var displays: [Code: [String]] = [:]
    /// Systems whose codes stand here in lower case, because case makes no difference there.
    package var foldedSystems: Set<String> = []

    package init() {}
}

/// Whether a code is in a value set.
package enum Membership: Hashable, Sendable {
    case member
    case notMember
    /// It is, but its display is none of the expected ones.
    case wrongDisplay(expected: [String])
    case undecided(Undecided)
}

extension CodeSet {
    /// Whether a code is in the set. A nil system (an element of type `code`) means any of the set's systems.
    package func membership(system: String?, code: String, display: String? = nil) -> Membership {
        guard let system else { return membership(ofBare: code) }
        let key = self.key(system, code)
        switch verdict(key) {
        case .yes: return check(display, of: key)
        case .no: return .notMember
        case .open(let reason): return .undecided(reason)
        }
    }

    /// Every system that the set speaks of.
    package var systems: Set<String> {
        Set(mentioned.lazy.map(\.system)).union(undecidedSystems.keys).union(grammarSystems)
    }

    private func membership(ofBare code: String) -> Membership {
        var undecided = unknown
        for system in systems.sorted() {
            switch verdict(key(system, code)) {
            case .yes: return .member
            case .open(let reason): undecided = undecided ?? reason
            case .no: continue
            }
        }
        return undecided.map(Membership.undecided) ?? .notMember
    }

    private func check(_ display: String?, of code: Code) -> Membership {
        guard let display, let expected = displays[code], !expected.isEmpty else { return .member }
        let given = Displays.normalized(display)
        return expected.contains { Displays.normalized($0) == given } ? .member : .wrongDisplay(expected: expected)
    }
}

extension CodeSet {
    enum Verdict {
        case yes, no
        case open(Undecided)
    }

    /// What is known of a code that `key` made.
    func verdict(_ code: Code) -> Verdict {
        if codes.contains(code) { return .yes }
        if excluded.contains(code) { return .no }
        if let reason = undecidedCodes[code] { return .open(reason) }
        if grammarSystems.contains(code.system) {
            return GrammarSystem(rawValue: code.system)?.accepts(code.code) == true ? .yes : .no
        }
        return (undecidedSystems[code.system] ?? unknown).map(Verdict.open) ?? .no
    }

    /// The code as the sets hold it.
    func key(_ system: String, _ code: String) -> Code {
        Code(system: system, code: foldedSystems.contains(system) ? code.lowercased() : code)
    }

    /// The codes that are spoken of one by one.
    var mentioned: Set<Code> { codes.union(excluded).union(undecidedCodes.keys) }
}

/// How displays are compared: case and the amount of white space make no difference.
package enum Displays {
    package static func normalized(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
