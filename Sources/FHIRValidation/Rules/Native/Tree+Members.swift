package import FHIRTree

/// Whether an object has a member, as FHIRPath's `exists()` would say.
package enum Presence {
    case absent, present
    /// There is only what FHIRPath itself should judge: a null, an empty list, a companion alone.
    case unclear
}

/// The one string under a name.
package enum SoleText {
    case absent
    case text(Node)
    /// Several values, or something else than a string.
    case unclear
}

// What natives ask of an object. Duplicated members count for nothing.
extension Tree {
    package func presence(_ object: Node, _ name: Symbol) -> Presence {
        guard kind(object) == .object else { return .unclear }
        var isUnclear = false
        for member in children(object) where self[member].name == name {
            switch presence(of: member) {
            case .present: return .present
            case .unclear: isUnclear = true
            case .absent: continue
            }
        }
        return isUnclear ? .unclear : .absent
    }

    /// Whether one of the members is there: the spellings of a choice element.
    package func presence(_ object: Node, anyOf names: [Symbol]) -> Presence {
        var isUnclear = false
        for name in names {
            switch presence(object, name) {
            case .present: return .present
            case .unclear: isUnclear = true
            case .absent: continue
            }
        }
        return isUnclear ? .unclear : .absent
    }

    private func presence(of member: Node) -> Presence {
        guard isElement(member) else { return .absent }
        if self[member].flags.contains(.companion) { return .unclear }
        switch kind(member) {
        case .null: return .unclear
        case .array: return children(member).first { _ in true }.map { kind($0) != .null } == true ? .present : .unclear
        case .object, .string, .number, .true, .false: return .present
        }
    }

    package func soleText(_ object: Node, _ name: Symbol) -> SoleText {
        guard kind(object) == .object else { return .unclear }
        var found = Node.none
        for member in children(object) where self[member].name == name && isElement(member) {
            guard kind(member) == .string, !found.exists else { return .unclear }
            found = member
        }
        return found.exists ? .text(found) : .absent
    }

    /// Whether a member stands for something of its own: no duplicate, no companion with its value beside it.
    func isElement(_ member: Node) -> Bool {
        let flags = self[member].flags
        return !flags.contains(.duplicate) && !flags.isSuperset(of: [.companion, .paired])
    }

    /// Gives the objects under a name: the items of an array, or the repeated tags. False when there is something else.
    package func forEachObject(_ object: Node, _ name: Symbol, _ body: (Node) -> Void) -> Bool {
        forEachValue(object, name, .object, body)
    }

    /// Gives the strings under a name. False when there is something else.
    package func forEachText(_ object: Node, _ name: Symbol, _ body: (Node) -> Void) -> Bool {
        forEachValue(object, name, .string, body)
    }

    private func forEachValue(_ object: Node, _ name: Symbol, _ wanted: Kind, _ body: (Node) -> Void) -> Bool {
        guard kind(object) == .object else { return false }
        for member in children(object) where self[member].name == name && isElement(member) {
            let flags = self[member].flags
            if flags.contains(.companion) { return false }
            if kind(member) == wanted {
                body(member)
                continue
            }
            guard kind(member) == .array, !flags.contains(.paired) else { return false }
            for item in children(member) {
                guard kind(item) == wanted else { return false }
                body(item)
            }
        }
        return true
    }

    /// Whether a string is this text.
    package func isText(_ node: Node, _ wanted: StaticString) -> Bool {
        withText(node) { $0.same(UnsafeRawBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)) }
    }

    /// Whether a string is one of these texts.
    package func isText(_ node: Node, in wanted: [StaticString]) -> Bool { wanted.contains { isText(node, $0) } }
}
