internal import FHIRTree

// What rules that no definition states ask of an object. Duplicated members count for nothing.
extension Tree {
    /// Whether an object has a member with this name, a companion included.
    func has(_ object: Node, _ name: Symbol) -> Bool {
        guard object.exists, kind(object) == .object else { return false }
        return children(object).contains { self.name($0) == name && !self[$0].flags.contains(.duplicate) }
    }

    /// The values under a name: the items of an array, or the repeated tags.
    func items(_ object: Node, _ name: Symbol) -> [Node] {
        guard object.exists, kind(object) == .object else { return [] }
        var found: [Node] = []
        for member in children(object) where self.name(member) == name {
            guard self[member].flags.isDisjoint(with: [.companion, .duplicate]) else { continue }
            if kind(member) == .array { found.append(contentsOf: children(member)) } else { found.append(member) }
        }
        return found
    }

    /// The objects among the values under a name.
    func objects(_ object: Node, _ name: Symbol) -> [Node] { items(object, name).filter { kind($0) == .object } }

    /// The text under a name; nil when there is none, or something else.
    func textValue(_ object: Node, _ name: Symbol) -> String? {
        let child = child(object, name)
        return child.exists && kind(child) == .string ? text(child) : nil
    }
}
