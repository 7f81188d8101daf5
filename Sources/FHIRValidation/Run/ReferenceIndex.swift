internal import FHIRPath
internal import FHIRTree

/// A bundle's entries by their fullUrl, in constant time per reference.
struct ReferenceIndex {
    struct Entry {
        let entry: Node
        let fullUrl: Node
        let resource: Node
    }

    let isBundle: Bool
    /// A reference by urn must lead to an entry. A collection, a history or a search result may be a part of something, and
    /// an entry that cannot be read may be the one.
    let isSelfContained: Bool
    /// In document order.
    let entries: [Entry]
    /// Open addressing by the fullUrl's hash: places in `entries`, -1 free.
    private let table: [Int32]
    private let tree: Tree

    init(tree: Tree) {
        self.tree = tree
        let type = tree.child(tree.root, .resourceType)
        isBundle = type.exists && tree.kind(type) == .string && tree.raw(type).elementsEqual("Bundle".utf8)
        let (entries, isWhole) = isBundle ? Self.entries(of: tree) : ([], true)
        isSelfContained = isBundle && isWhole && !Self.isPart(tree)
        self.entries = entries
        table = Self.hashed(entries, tree)
    }

    private static func isPart(_ tree: Tree) -> Bool {
        let type = tree.child(tree.root, .type)
        guard type.exists, tree.kind(type) == .string else { return false }
        return ["collection", "history", "searchset"].contains(tree.text(type))
    }

    /// The entries, and whether all of them and their addresses can be read.
    private static func entries(of tree: Tree) -> ([Entry], isWhole: Bool) {
        var found: [Entry] = [], isWhole = true
        func add(_ entry: Node) {
            guard tree.kind(entry) == .object else { return isWhole = false }
            var url = Node.none, resource = Node.none
            for member in tree.children(entry) {
                if tree.name(member) == .fullUrl, !tree[member].flags.contains(.companion) {
                    if isAddress(member, tree) { url = member } else { isWhole = false }
                }
                if tree.name(member) == .resource, tree.kind(member) == .object { resource = member }
            }
            if !url.exists, !resource.exists { isWhole = false }
            found.append(Entry(entry: entry, fullUrl: url, resource: resource))
        }
        for member in tree.children(tree.root) where tree.name(member) == .entry {
            if tree.kind(member) == .array { for entry in tree.children(member) { add(entry) } } else { add(member) }
        }
        return (found, isWhole)
    }

    private static func isAddress(_ node: Node, _ tree: Tree) -> Bool {
        tree.kind(node) == .string && tree[node].length > 0 && !tree.raw(node).contains { $0 <= UInt8(ascii: " ") }
    }

    private static func hashed(_ entries: [Entry], _ tree: Tree) -> [Int32] {
        var table = [Int32](repeating: -1, count: SchemaBuilder.powerOfTwo(over: entries.count * 2))
        for (place, entry) in entries.enumerated() where entry.fullUrl.exists {
            tree.withText(entry.fullUrl) { url in
                var at = Int(truncatingIfNeeded: Hash.of(url)) & (table.count - 1)
                while table[at] >= 0 {
                    let known = entries[Int(table[at])].fullUrl
                    if tree.withText(known, { $0.same(url) }) { return }
                    at = (at + 1) & (table.count - 1)
                }
                table[at] = Int32(place)
            }
        }
        return table
    }

    /// The resource of the first entry with this fullUrl, `.none` when that entry lacks one.
    func resource(at url: UnsafeRawBufferPointer) -> Node? {
        guard !entries.isEmpty else { return nil }
        var at = Int(truncatingIfNeeded: Hash.of(url)) & (table.count - 1)
        while table[at] >= 0 {
            let entry = entries[Int(table[at])]
            if tree.withText(entry.fullUrl, { $0.same(url) }) { return entry.resource }
            at = (at + 1) & (table.count - 1)
        }
        return nil
    }

    /// The entry that a node lies in.
    func entry(around node: Node) -> Entry? {
        var low = 0, high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].entry.index <= node.index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let entry = entries[low - 1]
        return UInt32(node.index) < tree[entry.entry].next ? entry : nil
    }

    /// The resources around a node that lies in no deeper one, outermost first: those that a walk would be in.
    func containers(of resource: Node) -> [Node] {
        var around: [Node] = resource == tree.root ? [] : [tree.root]
        if let entry = entry(around: resource), entry.resource != resource { around.append(entry.resource) }
        return around + [resource]
    }
}

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
        if trialDepth > 0 || !Self.isAbsolute(url) { outlooks += 1 }
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
        guard let current = resources.last, let entry = references.entry(around: current), entry.fullUrl.exists,
            let path = parts.path
        else { return nil }
        return tree.withText(entry.fullUrl) { own in
            let base = RESTReference(own)
            guard base.isAbsolute, let root = base.base else { return nil }
            let whole = Array(root) + Array(path)
            return whole.withUnsafeBytes { references.resource(at: $0) }
        }
    }

    /// `#id`: a resource contained in the one that the reference stands in, or in that one's container; `#` is the container.
    private func contained(_ url: UnsafeRawBufferPointer) -> ReferenceTarget {
        let id = UnsafeRawBufferPointer(rebasing: url.dropFirst())
        for resource in resources.reversed() {
            if id.isEmpty { continue }
            for member in tree.children(resource) where tree.name(member) == .contained {
                let items = tree.kind(member) == .array ? Array(tree.children(member)) : [member]
                let match = items.first { item in
                    let own = tree.child(item, .id)
                    return own.exists && tree.kind(own) == .string && tree.withText(own) { $0.same(id) }
                }
                if let match { return .found(match, .contained) }
            }
        }
        return .unreadable
    }
}

/// A reference taken apart: `[base/]Type/id[/_history/version][?…]`.
struct RESTReference {
    let isAbsolute: Bool
    /// With its closing slash; nil when the reference is relative or no such form.
    let base: UnsafeRawBufferPointer?
    let type: UnsafeRawBufferPointer?
    /// `Type/id`
    let path: UnsafeRawBufferPointer?
    /// The reference without its version, when it has one.
    let version: UnsafeRawBufferPointer?

    init(_ url: UnsafeRawBufferPointer) {
        isAbsolute = url.begins(with: "http://") || url.begins(with: "https://")
        var rest = url[...]
        if let mark = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<mark] }
        let slash = UInt8(ascii: "/")
        var parts = rest.split(separator: slash, omittingEmptySubsequences: false)
        var cut = rest
        if parts.count >= 4, parts[parts.count - 2].elementsEqual("_history".utf8) {
            cut = rest[..<(parts[parts.count - 2].startIndex - 1)]
            parts.removeLast(2)
            version = UnsafeRawBufferPointer(rebasing: cut)
        } else {
            version = nil
        }
        guard parts.count >= 2, let id = parts.last, !id.isEmpty, let name = parts.dropLast().last, !name.isEmpty else {
            base = nil
            type = parts.count == 1 && !isAbsolute ? UnsafeRawBufferPointer(rebasing: parts[0]) : nil
            path = nil
            return
        }
        type = UnsafeRawBufferPointer(rebasing: name)
        path = UnsafeRawBufferPointer(rebasing: rest[name.startIndex..<id.endIndex])
        base = parts.count > 2 ? UnsafeRawBufferPointer(rebasing: rest[rest.startIndex..<name.startIndex]) : nil
    }
}
