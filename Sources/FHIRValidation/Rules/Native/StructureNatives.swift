internal import FHIRTree

/// Constraints on all elements of a StructureDefinition: that they are fulfilled shows in one pass (`ElementFacts`), what
/// breaks them FHIRPath tells.
extension NativeConstraints {
    static let structures: [Entry] = [
        entry("sdf-1", .haveDistinctPaths, in: .snapshot), entry("sdf-3", .areComplete),
        entry("sdf-8") { run, snapshot in
            lies(snapshot, .lieBelowFirst, run) { type, first in type.same(first) }
        },
        entry("sdf-8a") { run, differential in
            lies(differential, .lieBelowType, run) { type, first in
                type.count <= first.count && type.isPrefix(of: first)
            }
        },
        entry("sdf-8b", .haveBases), entry("sdf-9", .haveBareRoots, in: .snapshot, .differential),
        entry("sdf-14", .haveIDs, in: .snapshot, .differential),
        entry("sdf-16", .haveDistinctIDs, in: .snapshot), entry("sdf-17", .haveDistinctIDs, in: .differential),
        entry("sdf-20", .haveBareRoots), entry("sdf-23", .haveBareRoots, in: .snapshot, .differential),
    ]

    private static func entry(_ key: String, _ isFulfilled: @escaping @Sendable (ValidationRun, Node) -> Bool) -> Entry
    {
        Entry(key, { _, _, _ in false }) { run, value in isFulfilled(run, value) ? true : nil }
    }

    /// On a list of elements.
    private static func entry(_ key: String, _ claim: ElementFacts.Claims) -> Entry {
        entry(key) { run, list in run.elementFacts(of: [list]).claims.contains(claim) }
    }

    /// On the lists of a StructureDefinition.
    private static func entry(_ key: String, _ claim: ElementFacts.Claims, in lists: Symbol...) -> Entry {
        entry(key) { run, structure in
            lists.allSatisfy { name in
                var found: [Node] = []
                return run.tree.forEachObject(structure, name) { found.append($0) }
                    && run.elementFacts(of: found).claims.contains(claim)
            }
        }
    }

    /// sdf-8, sdf-8a: the first element is that of the type, if there is one, and the others are below.
    private static func lies(
        _ list: Node, _ claim: ElementFacts.Claims, _ run: ValidationRun,
        _ isRoot: (_ type: UnsafeRawBufferPointer, _ path: UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        let tree = run.tree, facts = run.elementFacts(of: [list])
        guard facts.claims.contains(claim), facts.first.exists, let resource = run.resources.last,
            case .text(let type) = tree.soleText(resource, .type), case .text(let kind) = tree.soleText(resource, .kind)
        else { return false }
        return tree.isText(kind, "logical") || tree.withText(type) { isRoot($0, tree.raw(facts.first)) }
    }
}

extension ValidationRun {
    /// What the elements of a list show; the last lists' facts are kept.
    func elementFacts(of lists: [Node]) -> ElementFacts {
        if let known = elementFacts[lists] { return known }
        if elementFacts.count >= 2 { elementFacts.removeAll(keepingCapacity: true) }
        let facts = ElementFacts(of: lists, in: tree)
        elementFacts[lists] = facts
        return facts
    }
}
