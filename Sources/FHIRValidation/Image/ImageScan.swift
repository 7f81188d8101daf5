internal import FHIRTree

/// Tells whether an image has all the definitions that a document needs, by one pass over its tape.
///
/// What was asked is remembered from document to document: most name the same types, profiles and extensions.
struct ImageScan {
    let image: SchemaImage
    /// Hashes of texts that need nothing more, where the newer displace the older.
    private var familiar = [UInt64](repeating: 0, count: 1024)

    init(_ image: SchemaImage) { self.image = image }

    /// `profiles`: what the document's root must follow besides what it claims.
    mutating func suffices(for tree: Tree, _ profiles: [String]) -> Bool {
        guard profiles.allSatisfy(suffices), !DocumentScan.isDefinition(tree) else { return false }
        for index in 0..<tree.count {
            let node = Node(index)
            switch tree.name(node) {
            case .resourceType: if !has(node, tree, below: Schema.coreBase) { return false }
            case .url: if !has(node, tree) { return false }
            case .profile:
                if !has(node, tree) { return false }
                for item in tree.children(node) where !has(item, tree) { return false }
            default: break
            }
        }
        return true
    }

    /// Whether the image has a profile, or nobody can have it.
    private func suffices(for canonical: String) -> Bool {
        image.schema.number(of: canonical) != nil || !image.mayKnow(canonical)
    }

    private mutating func has(_ node: Node, _ tree: Tree, below base: String = "") -> Bool {
        guard tree.kind(node) == .string else { return true }
        let hash = Hash.quick(tree.raw(node), seed: Hash.runSeed &+ UInt64(base.utf8.count))
        let place = Int(truncatingIfNeeded: hash) & (familiar.count - 1)
        if familiar[place] == hash { return true }
        guard suffices(for: base + tree.text(node)) else { return false }
        familiar[place] = hash
        return true
    }
}

extension Schema {
    /// The profile with a canonical url; nil when there is none, or it is broken.
    func number(of canonical: String) -> Int32? {
        var canonical = canonical
        let number = canonical.withUTF8 { profile(UnsafeRawBufferPointer($0)) }
        return number.flatMap { profiles[$0].root >= 0 ? $0 : nil }
    }
}
