/// Works out what a value set holds, as far as its definition and the code systems at hand tell.
///
/// The order is FHIR's (http://hl7.org/fhir/R4/valueset.html#composition): the parts of one `include` are intersected, the
/// includes united, the excludes taken out. A definition's own expansion steps in where `compose` can't be worked out.
struct ValueSetExpander {
    let terminology: Terminology
    /// The value sets that are being worked out, from the outermost, to notice rings.
    let trail: [String]

    func expand(_ canonical: String) throws(DefinitionError) -> CodeSet {
        guard let valueSet = try terminology.valueSet(canonical) else {
            return CodeSet(unknown: .noValueSet(canonical))
        }
        guard !trail.contains(valueSet.url), trail.count < 50 else {
            return CodeSet(unknown: .cyclicImport(valueSet.url))
        }
        let inner = ValueSetExpander(terminology: terminology, trail: trail + [valueSet.url])
        return try inner.expand(valueSet)
    }

    private func expand(_ valueSet: ValueSet) throws(DefinitionError) -> CodeSet {
        guard valueSet.isComposed else {
            return valueSet.expansion.map { CodeSet(listed: $0) } ?? CodeSet(unknown: .emptyValueSet(valueSet.url))
        }
        var result = CodeSet()
        for include in valueSet.includes {
            result = result.union(try content(of: include, leavingOutInactive: valueSet.leavesOutInactive))
        }
        for exclude in valueSet.excludes {
            result = result.subtracting(try content(of: exclude, leavingOutInactive: false))
        }
        guard !result.isDecided, let expansion = valueSet.expansion else { return result }
        return CodeSet(listed: expansion)
    }

    private func content(
        of part: ValueSet.Part, leavingOutInactive: Bool
    ) throws(DefinitionError) -> CodeSet {
        var result: CodeSet?
        if let system = part.system {
            result = try content(of: system, part, leavingOutInactive: leavingOutInactive)
        }
        for imported in part.valueSets {
            let other = try expand(imported)
            result = result?.intersection(other) ?? other
        }
        return result ?? CodeSet()
    }

    private func content(
        of system: String, _ part: ValueSet.Part, leavingOutInactive: Bool
    ) throws(DefinitionError) -> CodeSet {
        if !part.concepts.isEmpty { return try listed(part, system) }
        if part.filters.isEmpty, GrammarSystem(rawValue: system) != nil { return CodeSet(grammar: system) }
        guard let codeSystem = try terminology.codeSystem(system, version: part.version) else {
            return CodeSet(undecided: system, try terminology.absence(of: system, version: part.version))
        }
        guard codeSystem.content == .complete else { return incomplete(codeSystem, part) }
        var chosen = Set(codeSystem.concepts.indices)
        for filter in part.filters {
            guard let passing = ConceptFilter(system: codeSystem).passing(filter) else {
                return CodeSet(undecided: system, .filter(system: system, property: filter.property, op: filter.op))
            }
            chosen.formIntersection(passing)
        }
        if leavingOutInactive { chosen = chosen.filter { !codeSystem.concepts[$0].isInactive } }
        return CodeSet(codeSystem, chosen)
    }

    /// Of a system that is not at hand whole, the codes that are: unless a filter chooses among them.
    private func incomplete(_ codeSystem: CodeSystem, _ part: ValueSet.Part) -> CodeSet {
        let known = part.filters.isEmpty ? Set(codeSystem.concepts.indices) : []
        var result = CodeSet(codeSystem, known)
        result.undecidedSystems[codeSystem.url] = .incompleteCodeSystem(codeSystem.url)
        return result
    }

    /// The codes that a part lists, with the displays of the code system added to the part's own.
    private func listed(_ part: ValueSet.Part, _ system: String) throws(DefinitionError) -> CodeSet {
        var result = CodeSet(listed: part.concepts)
        guard let codeSystem = try terminology.codeSystem(system, version: part.version) else { return result }
        if !codeSystem.isCaseSensitive { result.foldedSystems = [system] }
        result.codes = Set(part.concepts.map { result.key(system, $0.code) })
        result.displays = [:]
        for concept in part.concepts {
            let all = concept.displays + (codeSystem.concept(concept.code)?.displays ?? [])
            if !all.isEmpty { result.displays[result.key(system, concept.code), default: []] += all }
        }
        return result
    }
}

extension CodeSet {
    /// Whether everything about it is known: any code is a member or not.
    package var isDecided: Bool { unknown == nil && undecidedSystems.isEmpty && undecidedCodes.isEmpty }

    init(unknown: Undecided) { self.unknown = unknown }

    init(undecided system: String, _ reason: Undecided) { undecidedSystems = [system: reason] }

    init(grammar system: String) { grammarSystems = [system] }

    init(listed: [ValueSet.Listed]) {
        for item in listed {
            let code = Code(system: item.system, code: item.code)
            codes.insert(code)
            if !item.displays.isEmpty { displays[code, default: []] += item.displays }
        }
    }

    init(_ system: CodeSystem, _ chosen: Set<Int>) {
        if !system.isCaseSensitive { foldedSystems = [system.url] }
        for index in chosen {
            let code = key(system.url, system.concepts[index].code)
            codes.insert(code)
            if !system.concepts[index].displays.isEmpty { displays[code] = system.concepts[index].displays }
        }
    }
}
