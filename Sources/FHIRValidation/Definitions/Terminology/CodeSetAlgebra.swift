/// Union, intersection and difference of what is known of two sets, in the logic of yes, no and open: each code that
/// either speaks of, then each system, then everything else.
extension CodeSet {
    func union(_ other: CodeSet) -> CodeSet { combined(with: other, .union) }
    func intersection(_ other: CodeSet) -> CodeSet { combined(with: other, .intersection) }
    func subtracting(_ other: CodeSet) -> CodeSet { combined(with: other, .difference) }

    private enum Operation { case union, intersection, difference }

    /// What holds for the codes of a system, or of all others, that nothing is said of one by one.
    private enum Rest {
        case all
        case none
        case open(Undecided)
    }

    private func combined(with other: CodeSet, _ operation: Operation) -> CodeSet {
        let folding = foldedSystems.union(other.foldedSystems)
        let a = folded(folding), b = other.folded(folding)
        var result = CodeSet()
        result.foldedSystems = folding
        let openRest = CodeSet.combine(a.rest(of: nil), b.rest(of: nil), operation)
        if case .open(let reason) = openRest { result.unknown = reason }
        for system in a.systems.union(b.systems) {
            switch CodeSet.combine(a.rest(of: system), b.rest(of: system), operation) {
            case .all: result.grammarSystems.insert(system)
            case .open(let reason): result.undecidedSystems[system] = reason
            case .none: continue
            }
        }
        for code in a.mentioned.union(b.mentioned) {
            result.note(code, CodeSet.combine(a.verdict(code), b.verdict(code), operation))
        }
        result.takeDisplays(of: a)
        if operation != .difference { result.takeDisplays(of: b) }
        return result
    }

    private mutating func note(_ code: Code, _ verdict: Verdict) {
        switch (verdict, self.verdict(code)) {
        case (.yes, _): codes.insert(code)
        case (.no, .no), (.open, .open): break
        case (.no, _): excluded.insert(code)
        case (.open(let reason), _): undecidedCodes[code] = reason
        }
    }

    private mutating func takeDisplays(of other: CodeSet) {
        for (code, texts) in other.displays where codes.contains(code) || grammarSystems.contains(code.system) {
            displays[code, default: []] += texts.filter { displays[code]?.contains($0) != true }
        }
    }

    private func rest(of system: String?) -> Rest {
        if let system, grammarSystems.contains(system) { return .all }
        let reason = system.flatMap { undecidedSystems[$0] } ?? unknown
        return reason.map(Rest.open) ?? .none
    }

    private static func combine(_ a: Rest, _ b: Rest, _ operation: Operation) -> Rest {
        switch (operation, a, b) {
        case (.union, .all, _), (.union, _, .all): .all
        case (.union, .open(let reason), _), (.union, _, .open(let reason)): .open(reason)
        case (.union, .none, .none): .none
        case (.intersection, .none, _), (.intersection, _, .none): .none
        case (.intersection, .open(let reason), _), (.intersection, _, .open(let reason)): .open(reason)
        case (.intersection, .all, .all): .all
        case (.difference, .none, _), (.difference, _, .all): .none
        case (.difference, _, .none): a
        case (.difference, _, .open(let reason)): .open(reason)
        }
    }

    private static func combine(_ a: Verdict, _ b: Verdict, _ operation: Operation) -> Verdict {
        switch (operation, a, b) {
        case (.union, .yes, _), (.union, _, .yes): .yes
        case (.union, .open(let reason), _), (.union, _, .open(let reason)): .open(reason)
        case (.union, .no, .no): .no
        case (.intersection, .no, _), (.intersection, _, .no): .no
        case (.intersection, .open(let reason), _), (.intersection, _, .open(let reason)): .open(reason)
        case (.intersection, .yes, .yes): .yes
        case (.difference, .no, _), (.difference, _, .yes): .no
        case (.difference, _, .no): a
        case (.difference, _, .open(let reason)): .open(reason)
        }
    }

    /// The same set with the codes of these systems in lower case.
    private func folded(_ systems: Set<String>) -> CodeSet {
        guard !systems.subtracting(foldedSystems).isEmpty else { return self }
        var result = self
        result.foldedSystems.formUnion(systems)
        let key = { (code: Code) in result.key(code.system, code.code) }
        let (codes, excluded) = (Set(self.codes.map(key)), Set(self.excluded.map(key)))
        let undecided = Dictionary(undecidedCodes.map { (key($0), $1) }) { first, _ in first }
        let displays = Dictionary(self.displays.map { (key($0), $1) }) { $0 + $1 }
        result.codes = codes
        result.excluded = excluded
        result.undecidedCodes = undecided
        result.displays = displays
        return result
    }
}
