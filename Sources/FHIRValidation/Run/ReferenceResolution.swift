internal import FHIRPath
internal import FHIRTree

/// Where a reference leads.
enum ReferenceTarget {
    case found(Node, ReferenceWay)
    /// Out of the document, to a resource of this type.
    case elsewhere(TypeID)
    /// It can only mean something in the document, which does not have it.
    case nowhere
    /// Nothing can be said: no type in the url, a fragment that ref-1 judges, a document that is no bundle.
    case unreadable
}

extension ValidationRun {
    /// The resource that a node (a Reference, or a text with a url) points to.
    func resolve(_ node: Node) -> Node? {
        let reference = tree.kind(node) == .object ? tree.child(node, .reference) : node
        guard reference.exists, tree.kind(reference) == .string else { return nil }
        if case .found(let target, _) = resolution(of: reference) { return target }
        return nil
    }

    func resolution(of reference: Node) -> ReferenceTarget {
        tree.withText(reference) { resolution($0) }
    }

    func resolution(_ url: UnsafeRawBufferPointer) -> ReferenceTarget {
        // An absolute address leads to the same place wherever it stands; a trial forgets what it obliges a target to.
        if trialDepth > 0 || !Self.isAbsolute(url) { outlooks.add() }
        if url.first == UInt8(ascii: "#") { return contained(url) }
        if let target = references.resource(at: url) { return found(target) }
        if url.begins(with: "urn:uuid:") || url.begins(with: "urn:oid:") {
            return references.isSelfContained ? .nowhere : .unreadable
        }
        let parts = RESTReference(url)
        if let version = parts.version, let target = resolved(url: version, parts) { return found(target) }
        if !parts.isAbsolute, let target = relative(parts) { return found(target) }
        guard let name = parts.type, let profile = schema.resource(name) else { return .unreadable }
        return .elsewhere(schema.profiles[profile].type)
    }

    private static func isAbsolute(_ url: UnsafeRawBufferPointer) -> Bool {
        url.begins(with: "urn:") || url.begins(with: "http://") || url.begins(with: "https://")
    }

    /// An entry without its resource is reported there; nothing can be said of references to it.
    private func found(_ target: Node) -> ReferenceTarget { target.exists ? .found(target, .bundled) : .unreadable }

    private func resolved(url: UnsafeRawBufferPointer, _ parts: RESTReference) -> Node? {
        parts.isAbsolute ? references.resource(at: url) : nil
    }

    /// A relative reference stands under the base of its own entry's fullUrl.
    private func relative(_ parts: RESTReference) -> Node? {
        guard let current = resources.last, let path = parts.path else { return nil }
        if lastBase?.resource != current { lastBase = (current, base(of: current)) }
        return lastBase?.url?.withUnsafeBytes { references.resource(at: TextTable.hash($0, followedBy: path)) }
    }

    private func base(of resource: Node) -> [UInt8]? {
        guard let entry = references.entry(around: resource), entry.fullUrl.exists else { return nil }
        return tree.withText(entry.fullUrl) { url in
            let parts = RESTReference(url)
            return parts.isAbsolute ? parts.base.map(Array.init) : nil
        }
    }

    /// `#id`: a resource contained in the one that the reference stands in, or in that one's container; `#` is the container.
    private func contained(_ url: UnsafeRawBufferPointer) -> ReferenceTarget {
        let id = UnsafeRawBufferPointer(rebasing: url.dropFirst())
        guard !id.isEmpty else { return .unreadable }
        for place in resources.indices.reversed() {
            if let target = containedIndex(at: place)?.resource(id) { return .found(target, .contained) }
        }
        return .unreadable
    }
}
