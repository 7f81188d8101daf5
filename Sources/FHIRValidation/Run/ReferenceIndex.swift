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
    /// Whether every item of the lists of entries is among them.
    let isComplete: Bool
    let facts: EntryFacts
    private let addresses: TextTable
    private let tree: Tree

    init(tree: Tree) {
        self.tree = tree
        let type = tree.child(tree.root, .resourceType)
        isBundle = type.exists && tree.kind(type) == .string && tree.raw(type).elementsEqual("Bundle".utf8)
        var collector = Collector(tree: tree)
        if isBundle { collector.collect() } else { collector.facts.add(.all, plain: []) }
        isSelfContained = isBundle && collector.isWhole && !Self.isPart(tree)
        entries = collector.entries
        isComplete = collector.isComplete
        addresses = TextTable(collector.addresses)
        collector.facts.areDistinct = addresses.areDistinct
        facts = collector.facts
    }

    private static func isPart(_ tree: Tree) -> Bool {
        let type = tree.child(tree.root, .type)
        guard type.exists, tree.kind(type) == .string else { return false }
        return ["collection", "history", "searchset"].contains(tree.text(type))
    }

    /// The resource of the first entry with this fullUrl, `.none` when that entry lacks one.
    func resource(at url: UnsafeRawBufferPointer) -> Node? { resource(at: TextTable.hash(url)) }

    /// The same by the hash of the fullUrl.
    func resource(at hash: UInt64) -> Node? { addresses.place(at: hash).map { entries[$0].resource } }

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

extension ReferenceIndex {
    /// One pass over the entries of a bundle.
    private struct Collector {
        let tree: Tree
        var entries: [Entry] = []
        /// The hashes of their fullUrls, 0 where there is none.
        var addresses: [UInt64] = []
        /// Whether all entries are objects.
        var isComplete = true
        /// Whether all entries and their addresses can be read.
        var isWhole = true
        var facts: EntryFacts

        init(tree: Tree) {
            self.tree = tree
            facts = EntryFacts(tree)
        }

        mutating func collect() {
            for member in tree.children(tree.root) where tree.name(member) == .entry {
                if !tree[member].isPlain { facts.add([], plain: []) }
                guard tree.kind(member) == .array else {
                    add(member)
                    continue
                }
                for entry in tree.children(member) { add(entry) }
            }
        }

        private mutating func add(_ entry: Node) {
            guard tree.kind(entry) == .object else {
                facts.add([], plain: [])
                isWhole = false
                return isComplete = false
            }
            var url = Node.none, resource = Node.none, resources = 0
            var seen: EntryFacts.Members = [], plain: EntryFacts.Members = []
            for member in tree.children(entry) {
                let record = tree[member], isPlain = record.isPlain
                if record.name == .fullUrl, !record.flags.contains(.companion) {
                    if tree.isUUID(member) {
                        url = member
                        if isPlain { plain.insert(.uuid) }
                    } else if tree.isAddress(member) {
                        url = member
                    } else {
                        isWhole = false
                    }
                }
                if record.name == .resource { resources += 1 }
                if record.name == .resource, record.kind == .object { resource = member }
                let known = EntryFacts.Members(record)
                seen.formUnion(known)
                if isPlain, record.kind == .object { plain.formUnion(known) }
            }
            if !url.exists, !resource.exists { isWhole = false }
            entries.append(Entry(entry: entry, fullUrl: url, resource: resource))
            addresses.append(url.exists ? tree.withText(url, TextTable.hash) : 0)
            facts.add(seen, plain: plain, soleResource: resources == 1 ? resource : .none)
        }
    }
}

extension Tree {
    fileprivate func isAddress(_ node: Node) -> Bool {
        guard kind(node) == .string, self[node].length > 0 else { return false }
        let text = raw(node)
        return Words.all(text) { !Words.hasByte(below: 0x21, in: $0) } ?? text.allSatisfy { $0 > 0x20 }
    }

    /// Whether an address is a UUID by its length, its beginning and what it is without: a slash.
    fileprivate func isUUID(_ node: Node) -> Bool {
        let record = self[node], text = raw(record)
        return record.kind == .string && record.length == 45 && !record.flags.contains(.escaped)
            && text.begins(with: "urn:uuid:")
            && Words.all(text) {
                !Words.hasByte(below: 0x21, in: $0) && !Words.hasByte(UInt8(ascii: "/"), in: $0)
            } == true
    }
}
