internal import FHIRTree

/// Search results: each entry is what its search mode says, and each page link stands once.
///
/// http://hl7.org/fhir/R4/http.html#search and valueset-search-entry-mode.html: an outcome is an OperationOutcome, and nothing
/// else is. Matches are resources of a server and so have ids, and they are of a type that was searched for.
extension ValidationRun {
    /// Checks an entry of a search for resources of these types (empty: not known).
    func checkSearchEntry(_ entry: Node, _ sought: Set<String>, _ names: BundleNames) {
        let resource = tree.child(entry, .resource)
        guard resource.exists, tree.kind(resource) == .object else { return }
        let type = tree.child(resource, .resourceType), search = tree.child(entry, names.search)
        let mode = search.exists ? tree.child(search, names.mode) : .none
        let isOutcome = type.exists && tree.kind(type) == .string && tree.text(type) == "OperationOutcome"
        if mode.exists, tree.kind(mode) == .string, (tree.text(mode) == "outcome") != isOutcome {
            report(.bundle(.wrongMode), at: mode, -1)
        }
        if !isOutcome, !tree.has(resource, .id) { report(.bundle(.noID), at: resource, -1) }
        let isMatch = mode.exists && tree.kind(mode) == .string && tree.text(mode) == "match"
        guard isMatch, !isOutcome, !sought.isEmpty, let found = resourceType(of: resource) else { return }
        if !sought.contains(schema.types.name(found)) { report(.bundle(.notSought), at: resource, -1) }
    }

    /// The types of resources that a search was for, by its link to itself: `…/Patient?…`, `…?_type=Patient,Group`.
    func soughtTypes(of bundle: Node, _ names: BundleNames) -> Set<String> {
        let own = tree.items(bundle, .link).first { tree.textValue($0, names.relation) == "self" }
        guard let url = own.flatMap({ tree.textValue($0, .url) }) else { return [] }
        let parts = url.split(separator: "?", maxSplits: 1)
        if let last = parts.first?.split(separator: "/").last, isResourceType(last) { return [String(last)] }
        guard parts.count == 2 else { return [] }
        let types = parts[1].split(separator: "&").filter { $0.hasPrefix("_type=") }
        return Set(types.flatMap { $0.dropFirst("_type=".count).split(separator: ",").map(String.init) })
    }

    private func isResourceType(_ name: Substring) -> Bool {
        var name = name
        return name.withUTF8 { schema.resource(UnsafeRawBufferPointer($0)) } != nil
    }

    func checkLinks(of bundle: Node, _ names: BundleNames) {
        var seen: Set<String> = []
        for link in tree.items(bundle, .link) where tree.kind(link) == .object {
            let relation = tree.child(link, names.relation)
            guard relation.exists, tree.kind(relation) == .string else { continue }
            let name = tree.text(relation)
            guard Self.pages.contains(name) else { continue }
            if !seen.insert(name).inserted { report(.bundle(.secondLink), at: link, -1) }
        }
    }

    private static let pages: Set<String> = ["self", "first", "previous", "prev", "next", "last"]
}
