internal import FHIRTree

/// dom-3: every contained resource is referred to from the resource around it, or refers to that resource itself.
///
/// http://hl7.org/fhir/R4/references.html#contained. A `#id` counts in a reference, a canonical, a uri or url, and as the
/// target of a link or an image in a narrative. One pass over the resource, however many contained ones it has.
enum ContainedReferences {
    /// Up to so many contained resources FHIRPath decides, which knows the types of texts; it takes quadratic time, so that
    /// beyond them every text that begins with `#` counts.
    private static let few = 64

    static let check: NativeCheck = { tree, resource, broken in
        switch tree.presence(resource, .contained) {
        case .absent: return true
        case .unclear: return false
        case .present: if count(tree, resource) <= few { return false }
        }
        var named = Set<UInt64>(minimumCapacity: count(tree, resource))
        forEachFragment(in: tree, below: resource) { named.insert(TextTable.hash($0)) }
        return tree.forEachObject(resource, .contained) { contained in
            let id = tree.child(contained, .id)
            guard id.exists, tree.kind(id) == .string, !named.contains(tree.withText(id, TextTable.hash)) else {
                return
            }
            var isReferring = false
            forEachFragment(in: tree, below: contained) { isReferring = isReferring || $0.isEmpty }
            if !isReferring { broken.append(contained) }
        }
    }

    private static func count(_ tree: Tree, _ resource: Node) -> Int {
        var count = 0
        _ = tree.forEachObject(resource, .contained) { _ in count += 1 }
        return count
    }

    /// Gives the fragments (`id` of `#id`) that the texts below a node name; the empty one is the container.
    private static func forEachFragment(in tree: Tree, below node: Node, _ body: (UnsafeRawBufferPointer) -> Void) {
        for index in Int(node.index)..<Int(tree[node].next) where tree.kind(Node(index)) == .string {
            let inner = Node(index)
            if tree.name(inner) == .div {
                for var link in links(in: tree.text(inner)) { link.withUTF8 { body(UnsafeRawBufferPointer($0)) } }
            } else if tree.raw(inner).first == UInt8(ascii: "#") {
                tree.withText(inner) { body(UnsafeRawBufferPointer(rebasing: $0.dropFirst())) }
            }
        }
    }

    /// The fragments that stand alone in a narrative's attributes: `src="#photo"`.
    private static func links(in narrative: String) -> [String] {
        var found: [String] = []
        for quote: Character in ["\"", "'"] {
            for part in narrative.split(separator: quote) where part.hasPrefix("#") {
                found.append(String(part.dropFirst()))
            }
        }
        return found
    }
}
