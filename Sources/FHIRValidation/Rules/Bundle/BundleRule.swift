internal import FHIRPath
internal import FHIRTree

/// What a bundle's type asks of its entries and links, beyond the invariants of its definition.
///
/// http://hl7.org/fhir/R4/bundle.html: the fullUrl of an entry is an absolute url that agrees with the resource's type and id; it
/// is left out only in transactions, batches and the answers to them. Search results say what each entry is for.
extension ValidationRun {
    func checkBundle(_ bundle: Node) {
        let names = BundleNames(schema.symbols)
        let type = tree.child(bundle, .type)
        let kind = type.exists && tree.kind(type) == .string ? BundleKind(rawValue: tree.text(type)) : nil
        let sought = kind == .searchset ? soughtTypes(of: bundle, names) : []
        let areEvident = bundle == tree.root && references.facts.haveUUIDs && kind != .searchset
        for entry in areEvident ? [] : tree.items(bundle, .entry) where tree.kind(entry) == .object {
            checkFullURL(of: entry, in: kind)
            if kind == .searchset { checkSearchEntry(entry, sought, names) }
        }
        if kind == .searchset { checkLinks(of: bundle, names) }
        guard bundle == tree.root else { return }
        if kind == .document { checkDocument(bundle) }
        if kind == .message { checkMessage(names) }
    }

    private func checkFullURL(of entry: Node, in kind: BundleKind?) {
        let url = tree.child(entry, .fullUrl), resource = tree.child(entry, .resource)
        guard url.exists else {
            if resource.exists, tree.kind(resource) == .object, kind?.needsFullURL == true, !isAnonymous(resource) {
                report(.bundle(.noFullURL), at: entry, -1)
            }
            return
        }
        guard tree.kind(url) == .string else { return }
        guard tree.withText(url, AbsoluteURI.isOne) else { return report(.bundle(.relativeFullURL), at: url, -1) }
        guard resource.exists, tree.kind(resource) == .object, !agrees(url, with: resource) else { return }
        report(.bundle(.otherResource), at: url, -1)
    }

    /// Whether a resource needs no identity: what an operation or a search says about itself, which no server keeps.
    private func isAnonymous(_ resource: Node) -> Bool {
        let type = tree.child(resource, .resourceType)
        guard type.exists, tree.kind(type) == .string else { return true }
        switch tree.text(type) {
        case "OperationOutcome": return true
        case "Parameters": return !tree.has(resource, .id)
        default: return false
        }
    }

    /// Whether a RESTful url (`…/Patient/1`) names the type and the id of its resource; other urls say nothing of them.
    private func agrees(_ url: Node, with resource: Node) -> Bool {
        let id = tree.child(resource, .id), type = tree.child(resource, .resourceType)
        guard type.exists, tree.kind(type) == .string, tree.kind(resource) == .object else { return true }
        return tree.withText(url) { url in
            let parts = RESTReference(url)
            guard parts.isAbsolute, let path = parts.path, let named = parts.type, schema.resource(named) != nil else {
                return true
            }
            guard id.exists, tree.kind(id) == .string else { return false }
            return path.elementsEqual((tree.text(type) + "/" + tree.text(id)).utf8)
        }
    }
}

/// The types of bundles (http://hl7.org/fhir/R4/valueset-bundle-type.html).
enum BundleKind: String {
    case document, message, transaction, batch, history, searchset, collection
    case transactionResponse = "transaction-response", batchResponse = "batch-response"

    /// Whether every entry with a resource must say where the resource is.
    var needsFullURL: Bool {
        switch self {
        case .document, .message, .history, .searchset, .collection: true
        case .transaction, .batch, .transactionResponse, .batchResponse: false
        }
    }
}

/// The names in a bundle that are not among the engine's own.
struct BundleNames {
    let search: Symbol
    let mode: Symbol
    let relation: Symbol
    let focus: Symbol

    init(_ symbols: SymbolTable) {
        search = symbols.find("search") ?? .overflow
        mode = symbols.find("mode") ?? .overflow
        relation = symbols.find("relation") ?? .overflow
        focus = symbols.find("focus") ?? .overflow
    }
}
