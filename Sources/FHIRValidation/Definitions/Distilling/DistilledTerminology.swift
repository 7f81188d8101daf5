/// A CodeSystem as `profiles/` keeps it: codes, hierarchy, which are retired, and the codes' names where their licence lets
/// them be passed on; no definitions or designations.
struct DistilledCodeSystem {
    let system: CodeSystem
    var hasDisplays = false

    var text: String {
        var head = JSONLine()
        head.add("resourceType", "CodeSystem")
        head.add("url", system.url)
        head.add("version", system.version)
        head.add("caseSensitive", ifTrue: system.isCaseSensitive)
        head.add("content", system.content.rawValue)
        guard !system.concepts.isEmpty else { return head.lines }
        let children = system.childLists()
        let roots = system.concepts.indices.filter { system.concepts[$0].parents.isEmpty }
        return head.opening + "\"concept\":" + list(roots, children) + "}\n"
    }

    private func list(_ indices: [Int], _ children: [[Int]]) -> String {
        "[\n" + indices.map { concept($0, children) }.joined(separator: ",\n") + "]"
    }

    /// A concept with those below it; one with several parents is written out below the first and named by the others.
    private func concept(_ index: Int, _ children: [[Int]]) -> String {
        let concept = system.concepts[index]
        var line = JSONLine()
        line.add("code", concept.code)
        if hasDisplays, let display = concept.displays.first { line.add("display", display) }
        var properties = concept.parents.dropFirst().map {
            property("parent", "valueCode", JSONLine.quoted(system.concepts[$0].code))
        }
        if concept.isInactive { properties.append(property("inactive", "valueBoolean", "true")) }
        line.add("property", properties)
        let own = children[index].filter { system.concepts[$0].parents.first == index }
        if !own.isEmpty { line.add("concept", raw: list(own, children)) }
        return line.text
    }

    private func property(_ code: String, _ member: String, _ value: String) -> JSONLine {
        var line = JSONLine()
        line.add("code", code)
        line.add(member, raw: value)
        return line
    }
}

/// A ValueSet as `profiles/` keeps it: what it includes and excludes, codes without displays.
struct DistilledValueSet {
    let valueSet: ValueSet
    var licensed = LicensedSystems()

    var text: String {
        var head = JSONLine()
        head.add("resourceType", "ValueSet")
        head.add("url", valueSet.url)
        head.add("version", valueSet.version)
        guard valueSet.isComposed else { return expansionText(head) }
        var compose = JSONLine()
        if valueSet.leavesOutInactive { compose.add("inactive", raw: "false") }
        add("include", valueSet.includes, to: &compose)
        add("exclude", valueSet.excludes, to: &compose)
        return head.opening + "\"compose\":" + compose.text + "}\n"
    }

    private func add(_ name: String, _ parts: [ValueSet.Part], to compose: inout JSONLine) {
        if !parts.isEmpty { compose.add(name, raw: "[\n" + parts.map(part).joined(separator: ",\n") + "]") }
    }

    private func part(_ part: ValueSet.Part) -> String {
        var line = JSONLine()
        line.add("system", part.system)
        line.add("version", part.version)
        let isLicensed = part.system.map(licensed.contains) ?? false
        if !part.concepts.isEmpty && !isLicensed {
            line.add("concept", raw: "[\n" + part.concepts.map(concept).joined(separator: ",\n") + "]")
        }
        let leftOut = ValueSet.Filter(property: "concept", op: "left-out", value: "licence")
        let filters = part.concepts.isEmpty || !isLicensed ? part.filters : [leftOut]
        line.add("filter", filters.map(filter))
        line.add("valueSet", part.valueSets)
        return line.text
    }

    private func concept(_ concept: ValueSet.Listed) -> String {
        var line = JSONLine()
        line.add("code", concept.code)
        return line.text
    }

    private func filter(_ filter: ValueSet.Filter) -> JSONLine {
        var line = JSONLine()
        line.add("property", filter.property)
        line.add("op", filter.op)
        line.add("value", filter.value)
        return line
    }

    private func expansionText(_ head: JSONLine) -> String {
        let codes = (valueSet.expansion ?? []).filter { !licensed.contains($0.system) }
        guard !codes.isEmpty, codes.count == valueSet.expansion?.count else { return head.lines }
        let lines = codes.map { item in
            var line = JSONLine()
            line.add("system", item.system)
            line.add("code", item.code)
            return line.text
        }
        return head.opening + "\"expansion\":{\"contains\":[\n" + lines.joined(separator: ",\n") + "]}}\n"
    }
}
