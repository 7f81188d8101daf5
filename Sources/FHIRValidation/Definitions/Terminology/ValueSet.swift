/// A ValueSet as its definition composes it (http://hl7.org/fhir/R4/valueset.html).
package struct ValueSet: Sendable {
    package var url = ""
    package var version = ""
    /// False when the definition has no `compose`, only an expansion or nothing.
    package var isComposed = false
    package var includes: [Part] = []
    package var excludes: [Part] = []
    /// `compose.inactive` is false: retired codes stay out.
    package var leavesOutInactive = false
    /// The codes of an expansion that lists everything; nil when there is none, or only a page of it.
    package var expansion: [Listed]?

    /// What one `include` or `exclude` says.
    package struct Part: Sendable {
        package var system: String?
        package var version: String?
        /// The codes that are listed one by one; empty when the part means the whole system or a filter.
        package var concepts: [Listed] = []
        package var filters: [Filter] = []
        package var valueSets: [String] = []
    }

    package struct Listed: Sendable {
        package let system: String
        package let code: String
        package let displays: [String]
    }

    package struct Filter: Sendable, Hashable {
        package let property: String
        package let op: String
        package let value: String
    }
}

/// Reads ValueSets, official or distilled.
struct ValueSetReader {
    let file: String

    func read(_ node: DefinitionNode) throws(DefinitionError) -> ValueSet {
        var result = ValueSet()
        guard let url = node.string(.url) else { throw .malformed(file: file, place: "url", value: "") }
        result.url = url
        result.version = node.string(.version) ?? ""
        if let compose = node.object(.compose) {
            result.isComposed = true
            result.includes = compose.objects(.include).map(part)
            result.excludes = compose.objects(.exclude).map(part)
            result.leavesOutInactive = compose.string(.inactive) == "false"
        }
        result.expansion = node.object(.expansion).flatMap(expansion)
        return result
    }

    private func part(_ node: DefinitionNode) -> ValueSet.Part {
        var part = ValueSet.Part()
        part.system = node.string(.system)
        part.version = node.string(.version)
        part.valueSets = node.strings(.valueSet)
        part.concepts = node.objects(.concept).compactMap { listed($0, system: part.system ?? "") }
        part.filters = node.objects(.filter).map {
            ValueSet.Filter(
                property: $0.string(.property) ?? "", op: $0.string(.op) ?? "", value: $0.string(.value) ?? "")
        }
        return part
    }

    private func listed(_ node: DefinitionNode, system: String) -> ValueSet.Listed? {
        node.string(.code).map { ValueSet.Listed(system: system, code: $0, displays: node.displays) }
    }

    /// All codes of an expansion, nil when it says itself that it is not all of them.
    private func expansion(_ node: DefinitionNode) -> [ValueSet.Listed]? {
        var codes: [ValueSet.Listed] = []
        var open = Array(node.objects(.contains).reversed())
        while let item = open.popLast() {
            let isAbstract = item.bool(.abstract)
            if !isAbstract, let code = listed(item, system: item.string(.system) ?? "") { codes.append(code) }
            open += item.objects(.contains).reversed()
        }
        let total = node.string(.total).flatMap { Int($0) } ?? codes.count
        let isPage = node.objects(.parameter).contains { ["offset", "count"].contains($0.string(.name)) }
        return total > codes.count || (isPage && node.string(.total) == nil) ? nil : codes
    }
}
