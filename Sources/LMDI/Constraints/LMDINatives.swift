internal import FHIRTree
internal import FHIRValidation

extension LMDIConstraints {
    /// The guide's constraints in Swift, each equal to its FHIRPath in the tables.
    static let natives: [(key: String, check: NativeCheck)] = [("lr-allowed-resources", allowedResources)]

    private static let allowedResources: NativeCheck = { tree, bundle, broken in
        for entry in tree.items(bundle, .entry) where tree.kind(entry) == .object {
            for resource in tree.items(entry, .resource) where !claimsEntryProfile(tree, resource) {
                broken.append(resource)
            }
        }
        return true
    }

    private static func claimsEntryProfile(_ tree: Tree, _ resource: Node) -> Bool {
        guard tree.kind(resource) == .object else { return false }
        let meta = tree.child(resource, .meta)
        guard meta.exists, tree.kind(meta) == .object else { return false }
        return tree.items(meta, .profile).contains { claim in
            tree.kind(claim) == .string && tree.withText(claim, isEntryProfile)
        }
    }

    private static func isEntryProfile(_ canonical: UnsafeRawBufferPointer) -> Bool {
        entryCanonicals.contains { $0.count == canonical.count && canonical.elementsEqual($0) }
    }

    private static let entryCanonicals = entryTypes.map { Array((Guide.canonical + "lmdi-" + $0).utf8) }
}
