internal import FHIRTree

/// bdl-7: no two entries with one fullUrl and one version, except in a history.
///
/// The FHIRPath compares each entry with all before it. A large bundle is therefore decided here in any case; entries
/// whose name is unclear are left out of it.
enum BundleUniqueness {
    /// So many entries may be left to FHIRPath.
    static let few = 200

    static let check: NativeCheck = { tree, bundle, broken in
        var isClear = tree.forEachObject(bundle, .entry) { _ in }
        switch tree.soleText(bundle, .type) {
        case .text(let type): if tree.isText(type, "history") { return true }
        case .absent: break
        case .unclear: isClear = false
        }
        var names = EntryNames(tree), count = 0
        forEachEntry(bundle, tree) { entry in
            count += 1
            if let url = names.add(entry) { broken.append(url) }
        }
        return isClear && names.areClear || count > few
    }

    private static func forEachEntry(_ bundle: Node, _ tree: Tree, _ body: (Node) -> Void) {
        for member in tree.children(bundle) where tree.name(member) == .entry && tree.isElement(member) {
            guard tree.kind(member) == .array else {
                body(member)
                continue
            }
            for item in tree.children(member) { body(item) }
        }
    }
}

/// The names that the entries of a bundle have: the fullUrl followed by the resource's version.
private struct EntryNames {
    private let tree: Tree
    /// The first name of this hash.
    private var known: [UInt64: Name] = [:]
    /// Whether every name could be told.
    private(set) var areClear = true

    private struct Name: BitwiseCopyable {
        let url: Node
        /// `.none` without one.
        let version: Node
    }

    init(_ tree: Tree) { self.tree = tree }

    /// Adds an entry; gives its fullUrl if an entry before has its name.
    mutating func add(_ entry: Node) -> Node? {
        switch tree.soleText(entry, .fullUrl) {
        case .absent: break
        case .unclear: areClear = false
        case .text(let url):
            guard let version = version(of: entry) else { break }
            let name = Name(url: url, version: version), hash = hash(name)
            guard let other = known[hash] else {
                known[hash] = name
                return nil
            }
            if isSame(name, other) { return url }
        }
        return nil
    }

    private func hash(_ name: Name) -> UInt64 {
        guard name.version.exists else { return tree.withText(name.url) { Hash.of($0, seed: Hash.runSeed) } }
        var name = text(name)
        return name.withUTF8 { Hash.of(UnsafeRawBufferPointer($0), seed: Hash.runSeed) }
    }

    private func isSame(_ a: Name, _ b: Name) -> Bool {
        if a.version.exists || b.version.exists { return text(a) == text(b) }
        return tree.withText(a.url) { a in tree.withText(b.url) { a.same($0) } }
    }

    private func text(_ name: Name) -> String { tree.text(name.url) + text(name.version) }

    private func text(_ node: Node) -> String { node.exists ? tree.text(node) : "" }

    /// The version of an entry's resource, `.none` without one; nil when it cannot be told.
    private mutating func version(of entry: Node) -> Node? {
        var version = Node.none, isClear = true
        let areResources = tree.forEachObject(entry, .resource) { resource in
            let areMetas = tree.forEachObject(resource, .meta) { meta in
                switch tree.soleText(meta, .versionId) {
                case .absent: break
                case .text(let text) where !version.exists: version = text
                case .text, .unclear: isClear = false
                }
            }
            isClear = isClear && areMetas
        }
        if areResources, isClear { return version }
        areClear = false
        return nil
    }
}
