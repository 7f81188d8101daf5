internal import FHIRTree

/// What a document speaks of, read off its tape in one pass: resource types, claimed profiles, extension urls.
struct DocumentScan {
    let tree: Tree

    var resourceTypes: [String] { texts { $0 == .resourceType } }

    /// The canonicals of everything that a check of the document may need.
    var canonicals: [String] {
        resourceTypes.map { Schema.coreBase + $0 } + texts { $0 == .url } + profiles
    }

    private var profiles: [String] {
        var found: Set<String> = []
        for index in 0..<tree.count {
            let node = Node(index)
            guard tree.name(node) == .profile else { continue }
            let items = tree.kind(node) == .array ? Array(tree.children(node)) : [node]
            for item in items where tree.kind(item) == .string { found.insert(tree.text(item)) }
        }
        return found.sorted()
    }

    private func texts(_ isWanted: (Symbol) -> Bool) -> [String] {
        var found: Set<String> = []
        var last = UnsafeRawBufferPointer(start: nil, count: 0)
        for index in 0..<tree.count {
            let node = Node(index)
            guard isWanted(tree.name(node)), tree.kind(node) == .string else { continue }
            let raw = tree.raw(node)
            if raw.same(last) { continue }
            last = raw
            found.insert(tree.text(node))
        }
        return found.sorted()
    }
}
