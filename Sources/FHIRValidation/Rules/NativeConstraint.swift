package import FHIRTree

/// Constraints that the walk decides by its nature, on every element, without being asked.
enum WalkedConstraints {
    /// ele-1: `checkContent`; ext-1: `ExtensionRule`; dom-6 is best practice that nobody who sends machine data follows.
    static let keys: Set<String> = ["ele-1", "ext-1", "dom-6"]
}

/// Constraints that have a form in Swift beside their FHIRPath: those that would be evaluated most often.
///
/// A differential test proves each equal to its FHIRPath.
package enum NativeConstraint: UInt8, BitwiseCopyable, Sendable, CaseIterable {
    case none
    case dom2, dom3, dom4, dom5, ref1, qty3, rat1, per1

    init(key: String) {
        switch key {
        case "dom-2": self = .dom2
        case "dom-3": self = .dom3
        case "dom-4": self = .dom4
        case "dom-5": self = .dom5
        case "ref-1": self = .ref1
        case "qty-3": self = .qty3
        case "rat-1": self = .rat1
        default: self = .none
        }
    }
}

extension ValidationRun {
    /// Whether an element breaks a native constraint; nil when the native form cannot tell and FHIRPath has to.
    func native(_ constraint: NativeConstraint, _ item: Element) -> Bool? {
        guard item.value.exists, tree.kind(item.value) == .object else { return nil }
        switch constraint {
        case .none, .per1: return nil
        case .dom2, .dom3, .dom4, .dom5:
            return tree.child(item.value, .contained).exists ? nil : false
        case .ref1:
            let reference = tree.child(item.value, .reference)
            guard reference.exists, tree.kind(reference) == .string else { return reference.exists ? nil : false }
            return tree.raw(reference).first == UInt8(ascii: "#") ? nil : false
        case .qty3:
            return has(item.value, .code) && !has(item.value, .system)
        case .rat1:
            return nil
        }
    }

    private func has(_ node: Node, _ name: Symbol) -> Bool {
        for member in tree.children(node) where tree.name(member) == name { return true }
        return false
    }
}
