internal import FHIRPath

/// Filters of value sets over a CodeSystem's concepts (http://hl7.org/fhir/R4/valueset-filter-operator.html).
struct ConceptFilter {
    private let system: CodeSystem
    private let children: [[Int]]

    init(system: CodeSystem) {
        self.system = system
        children = system.childLists()
    }

    /// The concepts that pass a filter, nil when the filter is none that can be evaluated here.
    func passing(_ filter: ValueSet.Filter) -> Set<Int>? {
        switch filter.op {
        case "is-a": return below(filter.value)
        case "descendent-of":
            return system.index(of: filter.value).map { system.descendantsAndSelf(of: $0).subtracting([$0]) }
        case "is-not-a": return below(filter.value).map { all.subtracting($0) }
        case "generalizes": return system.index(of: filter.value).map(system.ancestorsAndSelf)
        case "=": return concepts(filter.property) { $0 == filter.value }
        case "in": return concepts(filter.property, in: filter.value)
        case "not-in": return concepts(filter.property, in: filter.value).map { all.subtracting($0) }
        case "exists": return existing(filter)
        case "regex": return matching(filter)
        default: return nil
        }
    }

    private var all: Set<Int> { Set(system.concepts.indices) }

    private func below(_ code: String) -> Set<Int>? { system.index(of: code).map(system.descendantsAndSelf) }

    private func concepts(_ property: String, in list: String) -> Set<Int>? {
        let wanted = Set(list.split(separator: ",").map { String($0.drop { $0 == " " }) })
        return concepts(property) { wanted.contains($0) }
    }

    /// nil also when the expression is none, or matching it takes too long.
    private func matching(_ filter: ValueSet.Filter) -> Set<Int>? {
        guard let pattern = WholeMatch(filter.value) else { return nil }
        var isTooHard = false
        let found = concepts(filter.property) { value in
            let matches = pattern.matches(value)
            if matches == nil { isTooHard = true }
            return matches == true
        }
        return isTooHard ? nil : found
    }

    private func existing(_ filter: ValueSet.Filter) -> Set<Int>? {
        guard let having = concepts(filter.property, where: { _ in true }) else { return nil }
        return filter.value == "false" ? all.subtracting(having) : having
    }

    /// The concepts one of whose values of a property fits; nil for a property that none of them has, since a system may
    /// be at hand without its properties.
    private func concepts(_ property: String, where fits: (String) -> Bool) -> Set<Int>? {
        let values = system.concepts.indices.map { self.values(of: property, $0) }
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        return Set(values.indices.filter { values[$0].contains(where: fits) })
    }

    /// A property's values; the standard ones (http://hl7.org/fhir/R4/codesystem.html#defined-props) come from the
    /// concept's own structure.
    private func values(of property: String, _ index: Int) -> [String] {
        let concept = system.concepts[index]
        let own = concept.properties.filter { $0.code == property }.map(\.value)
        switch property {
        case "code", "concept": return [concept.code]
        case "display": return concept.displays.prefix(1) + own
        case "inactive": return own.isEmpty ? [String(concept.isInactive)] : own
        case "parent": return concept.parents.map { system.concepts[$0].code } + own
        case "child": return children[index].map { system.concepts[$0].code } + own
        default: return own
        }
    }
}
