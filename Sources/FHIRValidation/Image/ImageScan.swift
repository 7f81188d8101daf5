internal import FHIRTree

/// Tells what a document needs besides an image, by one pass over its tape.
///
/// What was asked is remembered from document to document: most name the same types, profiles and extensions.
struct ImageScan {
    enum Need {
        case nothing
        /// The image has all its definitions; it has resources that are held against others.
        case counterparts
        case compiler
    }

    let image: SchemaImage
    /// Hashes of texts that need nothing more, where the newer displace the older.
    private var familiar = [UInt64](repeating: 0, count: 1024)
    private let seed = Hash.runSeed
    private var hasCounterparts = false

    init(_ image: SchemaImage) { self.image = image }

    /// `profiles`: what the document's root must follow besides what it claims.
    mutating func need(of tree: Tree, _ profiles: [String]) -> Need {
        hasCounterparts = false
        guard profiles.allSatisfy({ suffices(for: $0) }) else { return .compiler }
        // Of three well-known names, which have the first numbers.
        for (node, record) in tree.passage(tree.root) where record.name.raw <= Symbol.meta.raw {
            switch record.name {
            case .resourceType: if !has(node, tree, isType: true) { return .compiler }
            case .url: if !has(node, tree, isType: false) { return .compiler }
            case .meta: if !hasProfiles(node, tree) { return .compiler }
            default: break
            }
        }
        return hasCounterparts ? .counterparts : .nothing
    }

    private mutating func hasProfiles(_ meta: Node, _ tree: Tree) -> Bool {
        guard tree.kind(meta) == .object else { return true }
        for member in tree.children(meta) where tree.name(member) == .profile {
            if !has(member, tree, isType: false) { return false }
            for item in tree.children(member) where !has(item, tree, isType: false) { return false }
        }
        return true
    }

    /// Whether the image has a profile, or nobody can have it.
    private func suffices(for canonical: UnsafeRawBufferPointer) -> Bool {
        !image.mayKnow(canonical) || image.schema.number(of: canonical) != nil
    }

    private func suffices(for canonical: String) -> Bool {
        var canonical = canonical
        return canonical.withUTF8 { suffices(for: UnsafeRawBufferPointer($0)) }
    }

    /// Whether the image has what a text names: a type, or a profile by its canonical.
    private mutating func has(_ node: Node, _ tree: Tree, isType: Bool) -> Bool {
        guard tree.kind(node) == .string else { return true }
        let hash = Hash.quick(tree.raw(node), seed: isType ? ~seed : seed)
        let place = Int(truncatingIfNeeded: hash) & (familiar.count - 1)
        if familiar[place] == hash { return true }
        switch need(of: node, tree, isType: isType) {
        case .nothing: familiar[place] = hash
        case .counterparts: hasCounterparts = true
        case .compiler: return false
        }
        return true
    }

    @inline(never) private func need(of node: Node, _ tree: Tree, isType: Bool) -> Need {
        guard isType else { return tree.withText(node) { suffices(for: $0) } ? .nothing : .compiler }
        let type = tree.text(node)
        guard suffices(for: Schema.coreBase + type) else { return .compiler }
        return Counterparts.types.contains(type) ? .counterparts : .nothing
    }
}

extension Schema {
    /// The profile with a canonical url; nil when there is none, or it is broken.
    func number(of canonical: UnsafeRawBufferPointer) -> Int32? {
        profile(canonical).flatMap { profiles[$0].root >= 0 ? $0 : nil }
    }

    func number(of canonical: String) -> Int32? {
        var canonical = canonical
        return canonical.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }
}
