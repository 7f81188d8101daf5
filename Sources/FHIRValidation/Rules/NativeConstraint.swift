package import FHIRTree

/// Constraints that the walk decides by its nature, on every element, without being asked.
enum WalkedConstraints {
    /// ele-1: `checkContent`; ext-1: `ExtensionRule`; dom-6 is best practice that nobody who sends machine data follows.
    static let keys: Set<String> = ["ele-1", "ext-1", "dom-6"]
}

/// A constraint in Swift: appends what breaks it in an element's value; false when its FHIRPath has to decide after all.
package typealias NativeCheck = @Sendable (_ tree: Tree, _ value: Node, _ broken: inout [Node]) -> Bool

/// Constraints that have a form in Swift beside their FHIRPath: those that would be evaluated most often.
///
/// A differential test proves each equal to its FHIRPath. The engine brings FHIR's own; a guide adds its.
package struct NativeConstraints: Sendable {
    private let checks: [(key: String, check: NativeCheck)]

    package init(_ checks: [(key: String, check: NativeCheck)]) { self.checks = checks }

    package func adding(_ more: [(key: String, check: NativeCheck)]) -> NativeConstraints {
        NativeConstraints(checks + more)
    }

    package var keys: [String] { checks.map(\.key) }

    /// A key's number from 1, 0 for a key without a native form.
    func number(of key: String) -> UInt8 {
        UInt8(clamping: (checks.firstIndex { $0.key == key } ?? -1) + 1)
    }

    func check(_ number: UInt8) -> NativeCheck { checks[Int(number) - 1].check }
}

extension NativeConstraints {
    /// The constraints of FHIR itself.
    package static let fhir = NativeConstraints([
        ("dom-2", withoutContained), ("dom-3", ContainedReferences.check), ("dom-4", withoutContained),
        ("dom-5", withoutContained),
        ("ref-1", reference), ("qty-3", quantity), ("rat-1", ratio), ("sqty-1", simpleQuantity),
        ("bdl-5", entryContent),
        ("bdl-7", BundleUniqueness.check), ("bdl-8", unversioned),
    ])

    /// dom-2, dom-4 and dom-5 speak of contained resources only.
    private static let withoutContained: NativeCheck = { tree, value, _ in !tree.has(value, .contained) }

    /// ref-1: a reference to a contained resource needs one; other references need nothing.
    private static let reference: NativeCheck = { tree, value, _ in
        let reference = tree.child(value, .reference)
        guard reference.exists else { return true }
        guard tree.kind(reference) == .string else { return false }
        return tree.raw(reference).first != UInt8(ascii: "#")
    }

    /// qty-3: a unit's code needs its system.
    private static let quantity: NativeCheck = { tree, value, broken in
        if tree.has(value, .code), !tree.has(value, .system) { broken.append(value) }
        return true
    }

    /// rat-1: numerator and denominator both or neither, and with neither an extension.
    private static let ratio: NativeCheck = { tree, value, broken in
        let top = tree.has(value, .numerator), bottom = tree.has(value, .denominator)
        if top != bottom || !top && !tree.has(value, .extension) { broken.append(value) }
        return true
    }

    /// sqty-1: no comparator.
    private static let simpleQuantity: NativeCheck = { tree, value, broken in
        if tree.has(value, .comparator) { broken.append(value) }
        return true
    }

    /// bdl-5: an entry has a resource, a request or a response.
    private static let entryContent: NativeCheck = { tree, value, broken in
        if !tree.has(value, .resource), !tree.has(value, .request), !tree.has(value, .response) { broken.append(value) }
        return true
    }

    /// bdl-8: a fullUrl names no version.
    private static let unversioned: NativeCheck = { tree, value, broken in
        let url = tree.child(value, .fullUrl)
        guard url.exists else { return true }
        guard tree.kind(url) == .string else { return false }
        if tree.withText(url, { $0.contains("/_history/") }) { broken.append(url) }
        return true
    }
}

/// bdl-7: no two entries with one fullUrl and one version, except in a history.
enum BundleUniqueness {
    static let check: NativeCheck = { tree, bundle, broken in
        let type = tree.child(bundle, .type)
        if type.exists, tree.kind(type) == .string, tree.withText(type, { $0.elementsEqual("history".utf8) }) {
            return true
        }
        var seen: [UInt64: [Node]] = [:]
        for entry in tree.items(bundle, .entry) where tree.kind(entry) == .object {
            let url = tree.child(entry, .fullUrl)
            guard url.exists, tree.kind(url) == .string else { continue }
            let hash = tree.withText(url) { Hash.of($0) }
            if let known = seen[hash], known.contains(where: { name(tree, $0) == name(tree, entry) }) {
                broken.append(url)
            }
            seen[hash, default: []].append(entry)
        }
        return true
    }

    /// An entry's fullUrl and its resource's version.
    private static func name(_ tree: Tree, _ entry: Node) -> [String] {
        let resource = tree.child(entry, .resource)
        let meta = resource.exists ? tree.child(resource, .meta) : .none
        let version = meta.exists ? tree.child(meta, .versionId) : .none
        return [tree.child(entry, .fullUrl), version].map { $0.exists && tree.kind($0) == .string ? tree.text($0) : "" }
    }
}

extension Tree {
    /// Whether an object has a member with this name, a companion included.
    package func has(_ object: Node, _ name: Symbol) -> Bool {
        guard kind(object) == .object else { return false }
        for member in children(object) where self.name(member) == name && !self[member].flags.contains(.duplicate) {
            return true
        }
        return false
    }

    /// The values under a name: the items of an array, or the repeated tags.
    package func items(_ object: Node, _ name: Symbol) -> [Node] {
        var found: [Node] = []
        for member in children(object) where self.name(member) == name {
            guard self[member].flags.isDisjoint(with: [.companion, .duplicate]) else { continue }
            if kind(member) == .array { found.append(contentsOf: children(member)) } else { found.append(member) }
        }
        return found
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a short text stands somewhere in the bytes.
    func contains(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard self.count >= count else { return false }
        return text.withUTF8Buffer { text in
            (0...self.count - count).contains { at in
                self[at] == text[0] && UnsafeRawBufferPointer(rebasing: self[at..<at + count]).elementsEqual(text)
            }
        }
    }
}
