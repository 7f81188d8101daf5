internal import FHIRTree

extension NativeConstraints {
    static let domainResource: [Entry] = [
        .init("dom-2", plainContained { $0.presence($1, .contained) == .absent }),
        .init("dom-3", ContainedReferences.check),
        .init("dom-4", plainContained { hasNoMeta($0, $1, .versionId) && hasNoMeta($0, $1, .lastUpdated) }),
        .init("dom-5", plainContained { hasNoMeta($0, $1, .security) }),
    ]

    /// A constraint on contained resources that is fulfilled where all of them are plain; else FHIRPath decides.
    private static func plainContained(_ isPlain: @escaping @Sendable (Tree, Node) -> Bool) -> NativeCheck {
        { tree, value, _ in
            var arePlain = true
            return tree.forEachObject(value, .contained) { arePlain = arePlain && isPlain(tree, $0) } && arePlain
        }
    }

    private static func hasNoMeta(_ tree: Tree, _ resource: Node, _ name: Symbol) -> Bool {
        tree.presence(resource, .meta) == .absent || tree.presence(tree.child(resource, .meta), name) == .absent
    }

    static let elements: [Entry] = [
        .init("ref-1", reference, lookUp: ContainedIndex.hasTarget), .init("att-1", needs(.contentType, with: .data)),
        .init("cpt-2", needs(.system, with: .value)), .init("txt-1", { _, _, _ in false }, lookUp: isAllowed),
        .init("txt-2", hasContent),
    ]

    /// txt-1: of a narrative that is read for its links anyway.
    private static let isAllowed: NativeLookUp = { run, div in
        run.tree.kind(div) == .string && run.tree[div].length > 0 ? run.xhtml(of: div).isAllowed : nil
    }

    /// txt-2: an image, or a character between the tags.
    private static let hasContent: NativeCheck = { tree, div, broken in
        guard tree.kind(div) == .string, tree[div].length > 0 else { return false }
        if !tree.withText(div, XHTML.hasContent) { broken.append(div) }
        return true
    }

    /// ref-1: a reference to a contained resource needs one, which is looked up; other references need nothing.
    private static let reference: NativeCheck = { tree, value, _ in
        switch tree.soleText(value, .reference) {
        case .absent: true
        case .text(let reference): tree.withText(reference) { $0.first != UInt8(ascii: "#") }
        case .unclear: false
        }
    }
}
