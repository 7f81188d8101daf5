/// Answers about codes from the definitions of a store, offline. What it has worked out it keeps.
package final class Terminology {
    private let store: DefinitionStore
    private var codeSystems: [String: CodeSystem?] = [:]
    private var codeSets: [String: CodeSet] = [:]

    package init(store: DefinitionStore) { self.store = store }

    /// What a value set (`url` or `url|version`) holds.
    package func codeSet(_ canonical: String) throws(DefinitionError) -> CodeSet {
        if let known = codeSets[canonical] { return known }
        let set = try ValueSetExpander(terminology: self, trail: []).expand(canonical)
        codeSets[canonical] = set
        return set
    }

    /// Whether a code is in a value set. A nil system (an element of type `code`) means any of the set's systems.
    package func contains(
        system: String?, code: String, display: String? = nil, in valueSet: String
    ) throws(DefinitionError) -> Membership {
        try codeSet(valueSet).membership(system: system, code: code, display: display)
    }

    /// Whether a code is one of its own system.
    package func lookUp(system: String, code: String, display: String? = nil) throws(DefinitionError) -> Membership {
        if let grammar = GrammarSystem(rawValue: system) { return grammar.accepts(code) ? .member : .notMember }
        guard let codeSystem = try codeSystem(system, version: nil) else {
            return .undecided(try absence(of: system, version: nil))
        }
        guard let concept = codeSystem.concept(code) else {
            return codeSystem.content == .complete ? .notMember : .undecided(.incompleteCodeSystem(system))
        }
        guard let display, !concept.displays.isEmpty else { return .member }
        let given = Displays.normalized(display)
        let fits = concept.displays.contains { Displays.normalized($0) == given }
        return fits ? .member : .wrongDisplay(expected: concept.displays)
    }

    /// Whether one code is the other or stands above it; nil when the system isn't known whole or a code isn't in it.
    package func subsumes(system: String, _ above: String, _ below: String) throws(DefinitionError) -> Bool? {
        guard let codeSystem = try codeSystem(system, version: nil), codeSystem.content == .complete,
            let a = codeSystem.index(of: above), let b = codeSystem.index(of: below)
        else { return nil }
        return codeSystem.ancestorsAndSelf(of: b).contains(a)
    }

    /// A value set's definition, nil when no file has it.
    package func valueSet(_ canonical: String) throws(DefinitionError) -> ValueSet? {
        try store.entry(canonical, .valueSet)?.valueSet()
    }

    /// A code system, its supplements joined to it; nil when no file has it (in that version, if one is given).
    package func codeSystem(_ url: String, version: String?) throws(DefinitionError) -> CodeSystem? {
        let canonical = version.map { "\(url)|\($0)" } ?? url
        if let known = codeSystems[canonical] { return known }
        let found = try readCodeSystem(canonical)
        codeSystems[canonical] = .some(found)
        return found
    }

    /// Why `codeSystem` found nothing.
    func absence(of url: String, version: String?) throws(DefinitionError) -> Undecided {
        guard let version, store.entry(url, .codeSystem) != nil else { return .noCodeSystem(url) }
        return .otherVersion(system: url, version: version)
    }

    private func readCodeSystem(_ canonical: String) throws(DefinitionError) -> CodeSystem? {
        guard let entry = store.entry(canonical, .codeSystem) else { return nil }
        var system = try entry.codeSystem()
        for supplement in store.supplements(of: entry.url) { system.add(try supplement.codeSystem()) }
        return system
    }
}

extension CodeSystem {
    /// Adds what a supplement says: displays and properties of codes that the system has.
    mutating func add(_ supplement: CodeSystem) {
        for concept in supplement.concepts {
            guard let index = index(of: concept.code) else { continue }
            concepts[index].displays += concept.displays
            concepts[index].properties += concept.properties
        }
    }
}
