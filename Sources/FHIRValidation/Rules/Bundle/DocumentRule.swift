internal import FHIRPath
internal import FHIRTree

/// Documents and messages hold together: what the Composition or the MessageHeader points to is in the bundle, and in a document
/// every entry belongs to the Composition.
///
/// http://hl7.org/fhir/R4/documents.html#bundle: the bundle includes what the Composition refers to as subject, encounter, author,
/// attester, custodian, event detail and in its sections. http://hl7.org/fhir/R4/messaging.html: and what the focus refers to.
extension ValidationRun {
    func checkDocument(_ bundle: Node) {
        guard let first = references.entries.first, first.resource.exists,
            resourceType(of: first.resource).map({ schema.types.name($0) }) == "Composition"
        else { return }
        resources = [tree.root, first.resource]
        checkIncluded(in: first.resource) { !Self.outside.contains($0) }
        let sheets = stylesheets(of: bundle)
        for sheet in sheets where isMissing(sheet) { report(.bundle(.notIncluded), at: sheet, -1) }
        resources = []
        for (entry, isConnected) in zip(references.entries, connected(sheets)) where !isConnected {
            report(.bundle(.orphan), at: entry.entry, -1)
        }
    }

    func checkMessage(_ names: BundleNames) {
        guard let first = references.entries.first, first.resource.exists else { return }
        resources = [tree.root, first.resource]
        checkIncluded(in: first.resource) { $0 == "focus" }
        resources = []
    }

    /// Members of a Composition whose references may lead out of the document.
    private static let outside: Set<String> = ["extension", "modifierExtension", "relatesTo", "contained", "text"]

    /// Reports references in some members of a resource that no entry and no contained resource answers.
    private func checkIncluded(in resource: Node, _ isMeant: (String) -> Bool) {
        for member in tree.children(resource) where isMeant(tree.nameText(tree.name(member))) {
            for reference in references(below: member) {
                switch resolution(of: reference) {
                case .found(let target, .bundled) where !isVersion(reference, of: target):
                    report(.bundle(.notIncluded), at: reference, -1)
                case .found, .nowhere, .unreadable: continue
                case .elsewhere: report(.bundle(.notIncluded), at: reference, -1)
                }
            }
        }
    }

    /// Whether an entry for the url of a reference has the version that the reference names, if it names one.
    private func isVersion(_ reference: Node, of target: Node) -> Bool {
        let parts = tree.text(reference).split(separator: "/")
        guard parts.count > 2, parts[parts.count - 2] == "_history", let wanted = parts.last else { return true }
        guard let url = references.entry(around: target)?.fullUrl, url.exists else { return true }
        let same = references.entries.filter { $0.fullUrl.exists && tree.text($0.fullUrl) == tree.text(url) }
        let versions = same.map { versionId(of: $0.resource) }
        return versions.contains(String(wanted)) || versions.contains("")
    }

    private func versionId(of resource: Node) -> String {
        let meta = tree.child(resource, .meta), version = tree.child(meta, .versionId)
        return version.exists && tree.kind(version) == .string ? tree.text(version) : ""
    }

    /// The literal references in a value, those of extensions left out.
    private func references(below node: Node) -> [Node] {
        var found: [Node] = []
        var index = Int(node.index)
        while index < Int(tree[node].next) {
            let inner = Node(index)
            if tree.name(inner) == .extension {
                index = Int(tree[inner].next)
                continue
            }
            if tree.name(inner) == .reference, tree.kind(inner) == .string { found.append(inner) }
            index += 1
        }
        return found
    }

    /// The addresses of the stylesheets that a document's links name (http://hl7.org/fhir/R4/documents.html#presentation).
    private func stylesheets(of bundle: Node) -> [Node] {
        guard let relation = tree.symbol("relation") else { return [] }
        return tree.items(bundle, .link).filter { tree.textValue($0, relation) == "stylesheet" }
            .map { tree.child($0, .url) }.filter { $0.exists && tree.kind($0) == .string }
    }

    /// Whether a relative address is that of no entry.
    private func isMissing(_ url: Node) -> Bool {
        guard !tree.withText(url, AbsoluteURI.isOne) else { return false }
        if case .found = resolution(of: url) { return false }
        return true
    }

    /// For each entry whether references lead from it to the first one or from there to it, over any number of others.
    private func connected(_ links: [Node]) -> [Bool] {
        var groups = UnionFind(count: references.entries.count)
        let places = Dictionary(
            references.entries.enumerated().map { ($1.resource, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, entry) in references.entries.enumerated() where entry.resource.exists {
            resources = [tree.root, entry.resource]
            for reference in allReferences(below: entry.resource) {
                guard case .found(let target, _) = resolution(of: reference), let place = places[target] else {
                    continue
                }
                groups.join(number, place)
            }
        }
        resources = [tree.root] + (references.entries.first.map { [$0.resource] } ?? [])
        for link in links {
            if case .found(let target, _) = resolution(of: link), let place = places[target] { groups.join(0, place) }
        }
        resources = []
        return references.entries.indices.map { groups.root(of: $0) == groups.root(of: 0) }
    }

    private func allReferences(below node: Node) -> [Node] {
        (Int(node.index)..<Int(tree[node].next)).lazy.map { Node($0) }.filter { inner in
            let name = tree.name(inner)
            return tree.kind(inner) == .string && (name == .reference || name == .url)
        }
    }
}

/// Things that belong together, joined two by two.
private struct UnionFind {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of number: Int) -> Int {
        var at = number
        while parents[at] != at {
            parents[at] = parents[parents[at]]
            at = parents[at]
        }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) { parents[root(of: a)] = root(of: b) }
}
