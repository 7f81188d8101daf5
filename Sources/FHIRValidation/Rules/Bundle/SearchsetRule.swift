internal import FHIRTree

/// Search results: each entry is what its search mode says, and each page link stands once.
///
/// http://hl7.org/fhir/R4/http.html#search and valueset-search-entry-mode.html: an outcome is an OperationOutcome, and nothing
/// else is. Matches are resources of a server and so have ids.
extension ValidationRun {
    func checkSearchEntry(_ entry: Node, _ names: BundleNames) {
        let resource = tree.child(entry, .resource)
        guard resource.exists, tree.kind(resource) == .object else { return }
        let type = tree.child(resource, .resourceType), search = tree.child(entry, names.search)
        let mode = search.exists ? tree.child(search, names.mode) : .none
        let isOutcome = type.exists && tree.kind(type) == .string && tree.text(type) == "OperationOutcome"
        if mode.exists, tree.kind(mode) == .string, (tree.text(mode) == "outcome") != isOutcome {
            report(.bundle(.wrongMode), at: mode, -1)
        }
        if !isOutcome, !tree.has(resource, .id) { report(.bundle(.noID), at: resource, -1) }
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
