internal import FHIRTree

extension NativeConstraints {
    /// dom-2, dom-4 and dom-5 speak of contained resources only: with none they are fulfilled, else FHIRPath decides.
    static let domainResource: [Entry] =
        ["dom-2", "dom-4", "dom-5"].map { .init($0, withoutContained) } + [.init("dom-3", ContainedReferences.check)]

    private static let withoutContained: NativeCheck = { tree, value, _ in tree.presence(value, .contained) == .absent }

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
