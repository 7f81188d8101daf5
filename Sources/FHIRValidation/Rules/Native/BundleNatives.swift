internal import FHIRTree

/// The constraints on Bundle and its entries.
enum BundleNatives {
    static let all: [NativeConstraints.Entry] = [
        .init("bdl-1", total), .init("bdl-2", search) { $0.areWithout(.search) },
        presence("bdl-3", of: .request, .request, in: ["batch", "transaction", "history"]),
        presence("bdl-4", of: .response, .response, in: ["batch-response", "transaction-response", "history"]),
        .init("bdl-5", NativeConstraints.oneOf(.resource, .request, .response)) { $0.haveAll(.request) },
        .init("bdl-7", BundleUniqueness.check) { $0.haveOwnNames },
        .init("bdl-8", unversioned) { $0.haveUUIDs }, .init("bdl-9", identifier), .init("bdl-10", timestamp),
        .init("bdl-11", firstResource(of: "document", is: "Composition")),
        .init("bdl-12", firstResource(of: "message", is: "MessageHeader")),
    ]

    /// bdl-1: only search results and histories have a total.
    private static let total: NativeCheck = { tree, bundle, broken in
        let total = tree.presence(bundle, .total)
        if total != .present { return total == .absent }
        switch tree.soleText(bundle, .type) {
        case .absent: return true
        case .unclear: return false
        case .text(let type):
            if tree.isText(type, in: ["searchset", "history"]) { return true }
            guard let node = tree.single(bundle, .total) else { return false }
            broken.append(node)
            return true
        }
    }

    /// bdl-2: only entries of search results have `search`.
    private static let search: NativeCheck = { tree, bundle, broken in
        switch tree.soleText(bundle, .type) {
        case .absent: return true
        case .unclear: return false
        case .text(let type):
            if tree.isText(type, "searchset") { return true }
            return collect(.search, ofEntriesIn: bundle, tree, &broken)
        }
    }

    /// bdl-3, bdl-4: a member of every entry in bundles of some types, and of none in others.
    private static func presence(
        _ key: String, of name: Symbol, _ member: EntryFacts.Members, in types: [StaticString]
    ) -> NativeConstraints.Entry {
        let check: NativeCheck = { tree, bundle, broken in
            switch tree.soleText(bundle, .type) {
            case .absent: true
            case .unclear: false
            case .text(let type):
                tree.isText(type, in: types)
                    ? collectEntries(without: name, in: bundle, tree, &broken)
                    : collect(name, ofEntriesIn: bundle, tree, &broken)
            }
        }
        return .init(key, check) { $0.agree(member, inTypes: types) }
    }

    private static func collect(
        _ name: Symbol, ofEntriesIn bundle: Node, _ tree: Tree, _ broken: inout [Node]
    ) -> Bool {
        var isClear = true
        let areEntries = tree.forEachObject(bundle, .entry) { entry in
            isClear = tree.forEachObject(entry, name) { broken.append($0) } && isClear
        }
        return areEntries && isClear
    }

    private static func collectEntries(
        without name: Symbol, in bundle: Node, _ tree: Tree, _ broken: inout [Node]
    ) -> Bool {
        var isClear = true
        let areEntries = tree.forEachObject(bundle, .entry) { entry in
            switch tree.presence(entry, name) {
            case .present: break
            case .absent: broken.append(entry)
            case .unclear: isClear = false
            }
        }
        return areEntries && isClear
    }

    private static let history: StaticString = "/_history/"

    /// bdl-8: a fullUrl names no version.
    private static let unversioned: NativeCheck = { tree, entry, broken in
        switch tree.soleText(entry, .fullUrl) {
        case .absent: return true
        case .unclear: return false
        case .text(let url):
            if tree.withText(url, { $0.contains(history) }) { broken.append(url) }
            return true
        }
    }
}

// Documents and messages.
extension BundleNatives {
    /// bdl-9: a document has an identifier with system and value.
    private static let identifier: NativeCheck = { tree, bundle, broken in
        guard let isDocument = isType(bundle, "document", tree) else { return false }
        if !isDocument { return true }
        var hasSystem = false, hasValue = false, isClear = true
        let areIdentifiers = tree.forEachObject(bundle, .identifier) { identifier in
            let system = tree.presence(identifier, .system), value = tree.presence(identifier, .value)
            isClear = isClear && system != .unclear && value != .unclear
            hasSystem = hasSystem || system == .present
            hasValue = hasValue || value == .present
        }
        guard areIdentifiers, isClear else { return false }
        if !hasSystem || !hasValue { broken.append(bundle) }
        return true
    }

    /// bdl-10: a document has a timestamp.
    private static let timestamp: NativeCheck = { tree, bundle, broken in
        guard let isDocument = isType(bundle, "document", tree) else { return false }
        if !isDocument { return true }
        switch tree.soleText(bundle, .timestamp) {
        case .absent: broken.append(bundle)
        case .text: break
        case .unclear: return false
        }
        return true
    }

    /// bdl-11, bdl-12: a document begins with a Composition, a message with a MessageHeader.
    private static func firstResource(of type: StaticString, is wanted: StaticString) -> NativeCheck {
        { tree, bundle, broken in
            guard let isMeant = isType(bundle, type, tree) else { return false }
            if !isMeant { return true }
            var first = Node.none
            guard tree.forEachObject(bundle, .entry, { if !first.exists { first = $0 } }) else { return false }
            var isThere = false, isClear = true
            if first.exists {
                isClear = tree.forEachObject(first, .resource) { resource in
                    let name = tree.child(resource, .resourceType)
                    guard name.exists, tree.kind(name) == .string else { return }
                    isThere = isThere || tree.isText(name, wanted)
                }
            }
            if !isThere { broken.append(bundle) }
            return isClear
        }
    }

    /// Whether a bundle is of a type; nil when FHIRPath should judge.
    private static func isType(_ bundle: Node, _ wanted: StaticString, _ tree: Tree) -> Bool? {
        switch tree.soleText(bundle, .type) {
        case .absent: false
        case .text(let type): tree.isText(type, wanted)
        case .unclear: nil
        }
    }
}

extension Tree {
    /// The only value under a name, no list; nil if there are several.
    fileprivate func single(_ object: Node, _ name: Symbol) -> Node? {
        var found: Node?
        for member in children(object) where self[member].name == name && isElement(member) {
            guard found == nil, !self[member].flags.contains(.companion) else { return nil }
            guard kind(member) != .array, kind(member) != .null else { return nil }
            found = member
        }
        return found
    }
}
